import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Changed } from '../../scripts/ci/changed-pages.js';
import { commentsChanged } from '../../scripts/ci/comments.js';
import { readFindings } from '../../scripts/ci/findings.js';
import { pairsPage } from '../../scripts/ci/pairs-page.js';
import { summaryOf, type Told } from '../../scripts/ci/summary.js';
import { wordsChanged } from '../../scripts/ci/words-changed.js';

const root = mkdtempSync(path.join(tmpdir(), 'summary-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const piece = (words: string, top = 0) => ({ words, top, bottom: top + 10 });

describe('words of a page', () => {
  it('that changed are told with some of those around them, and the lines of the new ones', () => {
    const was = [piece('Police asked the'), piece('provider for data.', 12)];
    const is = [piece('Police asked the'), piece('company for data.', 12)];
    expect(wordsChanged(was, is)).toEqual({
      stretches: [
        { what: 'same', words: 'Police asked the' },
        { what: 'gone', words: 'provider' },
        { what: 'new', words: 'company' },
        { what: 'same', words: 'for data.' },
      ],
      fresh: 1,
      gone: 1,
      lines: [{ top: 12, bottom: 22 }],
    });
  });

  it('that are only set on other lines have not changed', () => {
    expect(wordsChanged([piece('one two'), piece('three')], [piece('one'), piece('two three')])).toMatchObject({
      fresh: 0,
      gone: 0,
      lines: [],
    });
  });
});

function log(name: string, results: readonly object[], scores?: object): string {
  const file = path.join(root, name);
  const run = { ...(scores === undefined ? {} : { properties: { scores } }), results };
  writeFileSync(file, JSON.stringify({ runs: [run] }));
  return file;
}

const result = (print: string, level: string, uri = 'manuscript/guide/one.md') => ({
  ruleId: 'text/x',
  level,
  message: { text: `Unexpected *${print}*` },
  partialFingerprints: { 'imprimatur/v1': print },
  locations: [{ physicalLocation: { artifactLocation: { uri }, region: { startLine: 4 } } }],
});

const scores = { guide: { public: { A: { state: 'limit' }, B: { state: 'target' } } } };

describe('findings', () => {
  it('are counted against those before, and the new ones named', () => {
    const now = log('now', [result('a', 'warning'), result('b', 'warning'), result('c', 'note')], scores);
    const findings = readFindings(
      now,
      log('before', [result('a', 'warning'), result('z', 'note'), result('y', 'note')]),
    );
    expect(findings.count('guide')).toBe('0 errors, 2 warnings (+1), 1 note (−1)');
    expect(findings.count('brief')).toBe('0 errors, 0 warnings, 0 notes');
    expect(['A', 'B', 'C'].map((letter) => findings.mark('guide', letter)).join('')).toBe('◐●–');
    expect(findings.fresh).toEqual(['`manuscript/guide/one.md:4` warning `text/x` Unexpected \\*b\\*']);
  });

  it('are new only where there is a report to compare with', () => {
    const findings = readFindings(log('only', [result('a', 'error')]), path.join(root, 'none'));
    expect([findings.count('guide'), findings.fresh]).toEqual(['1 error, 0 warnings, 0 notes', []]);
    expect(readFindings(path.join(root, 'none'), path.join(root, 'none')).count('guide')).toBe('not checked');
  });
});

const CHANGED: Changed = {
  name: 'guide',
  total: 51,
  pages: [
    {
      page: 9,
      when: ['before', 'after'],
      stretches: [{ what: 'new', words: 'a <b> & c' }],
      fresh: 3,
      gone: 1,
      lines: [],
    },
    { page: 52, when: ['after'], stretches: [], fresh: 0, gone: 0, lines: [] },
  ],
};

const told = (more: Partial<Told> = {}): string =>
  summaryOf({
    publications: [
      {
        name: 'guide',
        file: 'guide',
        pages: 51,
        before: 50,
        promise: { counted: 31, kept: false, words: '25–30' },
        over: ['5.md, 5 of 4 pages'],
      },
    ],
    changed: [CHANGED],
    findings: { count: () => '0 errors', mark: () => '●', fresh: ['one'] },
    certified: () => true,
    pictures: undefined,
    redlines: [],
    comments: [],
    made: 'Chrome 147.',
    ...more,
  });

describe('the summary of a pull request', () => {
  it('says the result in a sentence, and one row a publication', () => {
    const lines = told().split('\n');
    expect(lines[1]).toBe('## Guide builds; guide breaks the promise of pages');
    expect(lines).toContain('| **Guide** | 50 → **51** | ▲ 31 of 25–30 | ● | ● | ● | ● | 0 errors | passed |');
    expect(told()).toContain('Chapters over budget: **guide**: 5.md, 5 of 4 pages.');
    expect(told()).toContain('<details><summary><b>New findings (1)</b></summary>');
  });

  it('shows pictures where they have an address, each with what changed on it, and else names the pages', () => {
    expect(told()).not.toContain('<img');
    expect(told()).toContain('Pages 9, 52. Side by side, with their words: `pages/index.html`');
    const shown = told({ pictures: 'https://example.org/p/' });
    expect(shown).toContain('| Page 9, before | Page 9, after | Page 52, after |   |');
    expect(shown).toContain(
      '<img width="205" alt="Page 9 of guide as it is: 3 new words, 1 gone" src="https://example.org/p/guide-9-after.png">',
    );
    expect(shown).toContain('alt="Page 52 of guide as it is: the same words, set otherwise"');
  });

  it('shows at most eight pictures', () => {
    const pages = Array.from(
      { length: 9 },
      (_, index) => ({ ...CHANGED.pages[0], page: index + 1 }) as Changed['pages'][number],
    );
    const shown = told({ pictures: 'https://example.org', changed: [{ ...CHANGED, pages }] });
    expect(shown.match(/<img/g)).toHaveLength(8);
  });

  it('reads as a sentence and a list, however many publications and pages there are', () => {
    const publications = ['guide', 'brief', 'deck'].map((name) => ({ name, file: name, pages: 3, over: [] }));
    expect(told({ publications })).toContain('## Guide, brief and deck build; every promise');
    const same = { when: ['after'] as const, stretches: [], fresh: 0, gone: 0, lines: [] };
    const pages = [2, 4, 5, 6, 9].map((page) => ({ ...same, page }));
    expect(told({ changed: [{ ...CHANGED, pages }] })).toContain('Pages 2, 4–6, 9. Side');
  });

  it('names the comments whose words changed, of the public edition alone', () => {
    const one = { edition: 'public', withheld: false, text: 'Why?' };
    const comments = [
      { ...one, id: 'C-1', anchor: 'changed' },
      { ...one, id: 'C-2', anchor: 'exact' },
      { ...one, id: 'C-3', anchor: 'gone', edition: 'internal' },
      { ...one, id: 'C-4', anchor: 'changed', withheld: true },
      { ...one, id: 'C-5' },
      { ...one, id: 'C-6', anchor: 'orphan' },
    ];
    const changed = commentsChanged(JSON.stringify({ comments }));
    expect(told({ comments: changed })).toContain('**Comments whose words changed (2)**: C-1, C-6\n');
    expect(told()).not.toContain('Comments whose');
  });

  it('links what changed since the last round', () => {
    expect(told({ redlines: ['guide-redline-C-now-public.pdf'] })).toContain('`guide-redline-C-now-public.pdf`');
  });
});

describe('the page of pairs', () => {
  it('shows before and after with what changed, and no mark of the words as markup', () => {
    const page = pairsPage([CHANGED]);
    expect(page).toContain('<ins>a &lt;b> &amp; c</ins>');
    expect(page.match(/<img/g)).toHaveLength(3);
    expect(pairsPage([{ ...CHANGED, pages: [] }])).toContain('No page looks other than before.');
  });
});
