import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { report } from '../../src/model/finding.js';
import type { Rule } from '../../src/model/rule.js';
import { findingsIn, hasErrors, stops, withdraws } from '../../src/report/findings.js';
import { RULES } from '../../src/rules.js';

const ruleOf = (id: string): Rule => {
  const rule = RULES.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`No rule ${id}`);
  return rule;
};

function verdict(id: string) {
  const file = new VFile({ path: 'one.md' });
  report(file, ruleOf(id), { reason: 'Unexpected x, expected y' });
  const found = findingsIn([file]);
  return { stops: stops(found), errors: hasErrors(found), withdraws: withdraws(found) };
}

describe('what a finding stops', () => {
  it.each([
    'read/missing-file',
    'yaml/syntax',
    'file/not-utf-8',
    'parse/unclosed-block',
    'assemble/duplicate-label',
    'mark/surviving-marker',
    'cite/unknown-source',
    'figure/missing-file',
    'refer/dangling-reference',
  ])('is the printing: %s', (id) => {
    expect(verdict(id)).toEqual({ stops: true, errors: true, withdraws: false });
  });

  it.each(['print/page-promise', 'text/no-source'])('is a clean page: %s', (id) => {
    expect(verdict(id)).toEqual({ stops: false, errors: true, withdraws: false });
  });

  it.each(['refer/unknown-abbreviation', 'text/uncited-statistic', 'cite/unused-source'])('is nothing: %s', (id) => {
    expect(verdict(id)).toEqual({ stops: false, errors: false, withdraws: false });
  });

  it('is every public edition where one leaks', () => {
    expect(verdict('check/leak')).toEqual({ stops: false, errors: true, withdraws: true });
  });
});

describe('findingsIn', () => {
  it('says once what both editions report, in reading order', () => {
    const file = new VFile({ path: 'one.md' });
    for (const line of [9, 2, 9]) report(file, ruleOf('text/no-source'), { reason: 'x', place: { line, column: 1 } });
    expect(findingsIn([file]).map(({ line }) => line)).toEqual([2, 9]);
  });
});

describe('the register of rules', () => {
  it('has each id once, in its room’s name, and no truth that ends like a sentence', () => {
    const ids = RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]+\/[a-z0-9-]+$/.test(id))).toEqual([]);
    expect(RULES.filter(({ truth }) => /\.$/.test(truth)).map(({ id }) => id)).toEqual([]);
  });

  it('stops only for errors', () => {
    expect(RULES.filter(({ gate, severity }) => gate !== 'pass' && severity !== 'error')).toEqual([]);
  });
});
