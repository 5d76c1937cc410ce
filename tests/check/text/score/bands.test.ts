import { describe, expect, it } from 'vitest';
import { FED_BY, measuresOf } from '../../../../src/check/text/score/bands.js';
import { valeRules } from '../../../../src/check/text/vale/vale.js';
import { hasLetter } from '../../../../src/check/text/vale/letters.js';
import { RULES } from '../../../../src/rules.js';
import { standingOf } from '../../../../src/model/score.js';
import { MemoryWorld } from '../../../../src/system/memory.js';

describe('every measure', () => {
  it('counts findings of rules that there are, and that have its letter', async () => {
    const rules = new Map([...RULES, ...(await valeRules(new MemoryWorld()))].map((one) => [one.id, one.letter]));
    const wrong = measuresOf('report').flatMap(({ key, letter }) =>
      FED_BY[key].filter((id) => rules.get(id) !== letter).map((id) => `${key}: ${id} is ${String(rules.get(id))}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has a target within its limit', () => {
    for (const measure of [...measuresOf('report'), ...measuresOf('brief')])
      for (const end of [measure.target.from, measure.target.to])
        if (end !== undefined)
          expect(standingOf(end, { ...measure, target: measure.limit }), measure.key).toBe('target');
  });

  it('asks more of a brief where its readers have least time', () => {
    const ease = (form: 'report' | 'brief') => measuresOf(form).find(({ key }) => key === 'flesch')?.target.from;
    expect([ease('report'), ease('brief')]).toEqual([45, 50]);
  });
});

it('every shipped rule of words has a letter of its own', async () => {
  const { valeNames } = {
    valeNames: (await valeRules(new MemoryWorld())).map(({ truth }) => /(\w+)\.yml/.exec(truth)?.[1] ?? ''),
  };
  expect(valeNames.length).toBeGreaterThan(40);
  expect(valeNames.filter((name) => !hasLetter(name))).toEqual([]);
});
