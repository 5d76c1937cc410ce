import { describe, expect, it } from 'vitest';
import { discreet } from '../../../src/check/told/discreet.js';
import type { Finding } from '../../../src/model/finding.js';
import { check } from '../../../src/pipeline.js';
import { folderOf } from '../../manuscript.js';

const FINDING: Finding = {
  ...{ file: 'one.md', line: 7, column: 3, severity: 'error', gate: 'stop', rule: 'parse/unknown-block', letter: 'A' },
  ...{ message: '', why: 'Why.', mend: 'Mend it.', url: 'docs/x.md' },
};
const SECRET = 'Officer Zebrafinch met the quiet delegation of the north twice';

const said = (more: Partial<Finding>) => discreet([{ ...FINDING, ...more }], [SECRET], 'Officer of the north met')[0];

describe('a finding beside a public build', () => {
  it.each<[string, Partial<Finding>]>([
    ['message', { message: 'Unexpected “Zebrafinch”' }],
    ['message, in a run', { message: 'Unexpected met the quiet delegation of the north' }],
    ['advice', { mend: 'Write delegation' }],
    ['words', { actual: 'Zebrafinch' }],
    ['proposals', { expected: ['zebrafinch'] }],
  ])('tells its place alone where its %s would quote what is withheld', (_name, more) => {
    expect(said(more)).toEqual({
      ...FINDING,
      message: 'Unexpected words in withheld text, which a run for the internal edition quotes',
      mend: '',
    });
  });

  it('stays as it is where it quotes public words', () => {
    const finding = { message: 'Unexpected “Officer of the north”', actual: 'met' };
    expect(said(finding)).toEqual({ ...FINDING, ...finding });
  });

  it('is one whose chapter is parsed with what is withheld in it', async () => {
    const text = 'Open.\n\n::::non-public{originator="Officer"}\n:::zebrafinch\nSecret.\n:::\n::::\n';
    const order = { publications: [], purpose: 'screen', formats: [] } as const;
    const found = async (editions: readonly ('public' | 'internal')[]) =>
      JSON.stringify((await check(folderOf({ 'one.md': text }), { ...order, editions })).findings);
    expect(await found(['public', 'internal'])).toMatch(/zebrafinch/i);
    expect(await found(['public'])).not.toMatch(/zebrafinch/i);
    expect(await found(['public'])).toContain('parse/unknown-block');
  });
});
