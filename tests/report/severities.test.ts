import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import { check } from '../../src/pipeline.js';
import { weighed } from '../../src/report/severities.js';
import { folderOf } from '../manuscript.js';
import { foundIn } from '../settled.js';

const finding = (more: Partial<Finding> = {}): Finding => ({
  ...{
    file: 'manuscript/guide/annexes/a.md',
    line: 1,
    column: 1,
    severity: 'warning',
    gate: 'pass',
    rule: 'text/jargon',
  },
  ...{ letter: 'C', message: 'm', why: '', mend: '', url: '' },
  ...more,
});
const line = { rule: 'text/jargon', severity: 'off', reason: 'a glossary is there' } as const;
const severities = (...findings: Finding[]) => findings.map(({ severity, gate }) => `${severity} ${gate}`);

describe('the severities of a folder', () => {
  it('take the place of a rule’s own, with what it stops', () => {
    expect(severities(...weighed([finding()], [{ ...line, severity: 'error' }]))).toEqual(['error stamp']);
    expect(
      severities(...weighed([finding({ severity: 'error', gate: 'stamp' })], [{ ...line, severity: 'info' }])),
    ).toEqual(['info pass']);
    expect(weighed([finding()], [line])).toEqual([]);
  });

  it('hold for a room by its star, and the last line that fits counts', () => {
    const lines = [
      { ...line, rule: 'text/*' },
      { ...line, severity: 'error' as const },
    ];
    expect(severities(...weighed([finding()], lines))).toEqual(['error stamp']);
    expect(weighed([finding({ rule: 'text/choppy' })], lines)).toEqual([]);
    expect(weighed([finding({ rule: 'language/jargon' })], lines)).toHaveLength(1);
  });

  it.each([
    ['manuscript/guide/annexes/**', true],
    ['manuscript/**/a.md', true],
    ['**/*.md', true],
    ['manuscript/guide/annexes/?.md', true],
    ['manuscript/*.md', false],
    ['manuscript/guide/annexes', false],
    ['manuscript/guide/annexes/a+md', false],
    ['manuscript/guide/a-treaty-status.md', false],
  ])('hold in the files of a pattern: %s', (files, fits) => {
    expect(weighed([finding()], [{ ...line, files }])).toHaveLength(fits ? 0 : 1);
  });

  it.each([
    ['mark/no-basis', 'pass'],
    ['check/leak', 'withdraw'],
    ['check/near-leak', 'pass'],
    ['parse/raw-html', 'stop'],
    ['cite/unknown-source', 'stop'],
  ] as const)('never lower %s', (rule, gate) => {
    const one = finding({ rule, gate, severity: 'error' });
    expect(
      weighed(
        [one],
        [
          { ...line, rule },
          { ...line, rule: `${rule.split('/')[0] ?? ''}/*` },
        ],
      ),
    ).toEqual([one]);
  });
});

describe('rules: in imprimatur.yaml', () => {
  const config = (rules: string) => ({ 'imprimatur.yaml': `publications: [report]\nrules:\n${rules}` });
  const order = { publications: [], editions: ['public'], purpose: 'screen', formats: [] } as const;
  const text = 'About 70 per cent of requests came back within a month.';

  it('are held in a check, and in its report', async () => {
    const rules = '  - { rule: text/uncited-statistic, severity: error, reason: figures are all of it }\n';
    const { findings, language } = await check(folderOf({ 'one.md': text }, config(rules)), order);
    for (const all of [findings, language[0]?.found ?? []])
      expect(all.filter(({ rule }) => rule === 'text/uncited-statistic')).toMatchObject([{ severity: 'error' }]);
  });

  it.each([
    ['text/no-locater', 'Did you mean `text/no-locator`?'],
    ['language/plain-word', 'Did you mean `language/plain-words`?'],
    ['cite/nonsense-of-a-name', undefined],
    ['refer/dangling-reference', undefined],
  ])('that have no effect are an error at their line: %s', async (rule, mend) => {
    const rules = `  - { rule: ${rule}, severity: info, reason: never mind this one }\n`;
    const found = await foundIn(folderOf({ 'one.md': 'Text.' }, config(rules)), 'public');
    expect(found.filter((one) => one.rule === 'read/own-severity')).toMatchObject([
      { line: 3, severity: 'error', ...(mend === undefined ? {} : { mend }) },
    ]);
  });

  it.each(['text/no-locator', 'text/*', 'language/plain-words', 'language/*', 'print/overflow'])(
    'have one: %s',
    async (rule) => {
      const rules = `  - { rule: ${rule}, severity: info, reason: never mind this one }\n`;
      const found = await foundIn(folderOf({ 'one.md': 'Text.' }, config(rules)), 'public');
      expect(found.filter((one) => one.rule === 'read/own-severity')).toEqual([]);
    },
  );

  it('that would lower what guards withheld text are an error at their line, and have no effect', async () => {
    const rules = '  - { rule: mark/no-basis, severity: off, reason: never mind this one }\n';
    const marked = ':::non-public{originator="A"}\nThe withheld words.\n:::\n\nText.';
    const { findings } = await check(folderOf({ 'one.md': marked }, config(rules)), order);
    expect(findings.filter(({ rule }) => rule === 'read/own-severity')).toMatchObject([{ line: 3, severity: 'error' }]);
    expect(findings.map(({ rule }) => rule)).toContain('mark/no-basis');
  });
});
