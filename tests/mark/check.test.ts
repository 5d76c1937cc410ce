import { describe, expect, it } from 'vitest';
import { isPast } from '../../src/mark/until.js';
import { assembled, folderOf } from '../manuscript.js';
import { pageOf } from '../leak/public-page.js';

/** The day of the World in memory is 5 December 2025. */
const rules = async (text: string) =>
  (await assembled(folderOf({ 'one.md': text }))).findings
    .filter(({ rule }) => rule.startsWith('mark/'))
    .map(({ line, severity, rule }) => `${String(line - 4)} ${severity} ${rule}`);

const SAID = 'originator="A" basis="B"';
const MARKED: readonly (readonly [place: string, marked: (said: string) => string])[] = [
  ['a passage', (said) => `Open.\n\n:::non-public{${said}}\nHidden.\n:::`],
  ['words', (said) => `Open :non-public[hidden]{${said}}.`],
  ['a section', (said) => `Open.\n\n## Hidden {distribution="internal" ${said}}\n\nHidden.`],
  ['a block', (said) => `Open.\n\n:::finding{#fin-x title="Hidden" distribution="internal" ${said}}\nHidden.\n:::`],
  ['a row', (said) => `| a | b |\n|---|---|\n| c | d | {distribution="internal" ${said}}\n| e | f |`],
  ['a column', (said) => `| a | b {distribution="internal" ${said}} |\n|---|---|\n| c | d |`],
  ['a cell', (said) => `| a | b |\n|---|---|\n| c | d {distribution="internal" ${said}} |`],
  ['an item', (said) => `- open\n- hidden {distribution="internal" ${said}}`],
  ['a note', (said) => `Open.[^n]\n\n[^n]: Hidden. {distribution="internal" ${said}}`],
  ['a status', (said) => `| a | b |\n|---|---|\n| c | :party[2018]{distribution="internal" ${said}} |`],
];

describe('what is said of a withheld text', () => {
  it.each(MARKED)('is enough with originator and basis: %s', async (_place, marked) => {
    expect(await rules(marked(SAID))).toEqual([]);
  });

  it.each(MARKED)('lacks a basis: %s', async (_place, marked) => {
    expect(await rules(marked('originator="A"'))).toEqual([expect.stringMatching(/ info mark\/no-basis$/)]);
  });

  it.each(MARKED)('lacks an originator: %s', async (place, marked) => {
    const rule = ['a passage', 'words'].includes(place)
      ? 'error mark/no-originator'
      : 'warning mark/unnamed-originator';
    expect(await rules(marked('basis="B"'))).toEqual([expect.stringContaining(rule)]);
  });

  it.each(MARKED)('is past its time: %s', async (_place, marked) => {
    expect(await rules(marked(`${SAID} until="4 December 2025"`))).toEqual([
      expect.stringMatching(/ warning mark\/past-its-time$/),
    ]);
    expect(await rules(marked(`${SAID} until="2025-12-05"`))).toEqual([]);
    expect(await rules(marked(`${SAID} until="Second draft"`))).toEqual([]);
  });

  it('stands in the front matter of a chapter', async () => {
    const chapter = (said: string) => ({
      'one.md': 'Open.',
      'two.md': `---\ntitle: T\ndistribution: internal\n${said}---\n\nHidden.\n`,
    });
    const found = async (said: string) =>
      (await assembled(folderOf(chapter(said)))).findings.map(({ line, rule }) => `${String(line)} ${rule}`);
    expect(await found('originator: A\nbasis: B\nuntil: 2030-01-01\n')).toEqual([]);
    expect(await found('originator: A\nbasis: B\nuntil: May 2024\n')).toEqual(['3 mark/past-its-time']);
    expect(await found('')).toEqual(['3 mark/no-basis', '3 mark/unnamed-originator']);
  });

  it('withholds a chapter only with its distribution', async () => {
    const text = '---\ntitle: T\noriginator: A\n---\n\nHidden.\n';
    const { findings, publications } = await assembled(folderOf({ 'one.md': 'Open.', 'two.md': text }));
    expect(findings.map(({ line, rule }) => `${String(line)} ${rule}`)).toContain('3 parse/front-matter');
    expect(publications[0]?.chapters[1]?.distribution).toBe('internal');
  });

  it('stands in the lists and data of a folder', async () => {
    const files = {
      'manuscript/glossary.yaml': `abbreviations:\n  XY: { long: Long, distribution: internal, originator: A, basis: B, until: "2024" }\nterms:\n  - { term: T, meaning: M, distribution: internal }\n`,
      'manuscript/figures/a.yaml': `kind: bars\nalt: A\nbars:\n  - { label: L, value: 1, distribution: internal }\n  - { label: M, value: 2, Distribution: internal }\n`,
      'bibliography/references.json': JSON.stringify([
        { id: 'x', type: 'report', title: 'T', distribution: 'internal' },
      ]),
    };
    const { findings } = await pageOf(folderOf({ 'one.md': 'Open.' }, files), 'public');
    const found = findings
      .filter(({ rule }) => rule.startsWith('mark/'))
      .map(({ file, line, rule }) => `${file}:${String(line)} ${rule}`);
    expect(found).toEqual([
      'bibliography/references.json:1 mark/no-basis',
      'bibliography/references.json:1 mark/unnamed-originator',
      'manuscript/figures/a.yaml:4 mark/no-basis',
      'manuscript/figures/a.yaml:4 mark/unnamed-originator',
      'manuscript/figures/a.yaml:5 mark/surviving-marker',
      'manuscript/glossary.yaml:2 mark/past-its-time',
      'manuscript/glossary.yaml:4 mark/no-basis',
      'manuscript/glossary.yaml:4 mark/unnamed-originator',
    ]);
  });
});

describe('a time', () => {
  const today = new Date(Date.UTC(2026, 10, 27, 23));

  it.each([
    '2026-11-26',
    '26 November 2026',
    'November 26, 2026',
    '26 Nov 2026',
    '26.11.2026',
    'October 2026',
    '2026-10',
    '2025',
  ])('is past: %s', (until) => {
    expect(isPast(until, today)).toBe(true);
  });

  it.each([
    '2026-11-27',
    '27 November 2026',
    'November 2026',
    '2026-11',
    '2026',
    'Second draft',
    '31 Foo 2020',
    '',
    '1 2 3',
  ])('is not past: %s', (until) => {
    expect(isPast(until, today)).toBe(false);
  });
});
