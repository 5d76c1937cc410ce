import { describe, expect, it } from 'vitest';
import { VFile } from 'vfile';
import { guardSources, guardWorks } from '../../../src/mark/guard/guard-file.js';
import { findingsOf } from '../../../src/model/finding.js';
import type { Bibliography, ReferenceRecord } from '../../../src/model/publication.js';
import { sourcesOf } from '../../sources.js';

const MARK = ':non-public[x]';

function found(path: string, text: string): string[] {
  const sources = sourcesOf({ [path]: text });
  guardSources(sources);
  return [...sources.texts.values()].flatMap(({ file }) =>
    findingsOf(file).map(({ rule, line, column }) => `${rule} ${String(line)}:${String(column)}`),
  );
}

describe('a file in which no marker takes effect', () => {
  it.each([
    ['a list', 'manuscript/glossary.yaml', `terms:\n  - { term: a, meaning: "${MARK}" }\n`, '2:25'],
    ['a list with the other ending', 'a.YML', `a: "${MARK}"\n`, '1:4'],
    ['a key of a list', 'a.yaml', `a: 1\n"${MARK}": b\n`, '2:1'],
    ['a folded string', 'a.yaml', `a: >\n  words :non-\n  public[x]\n`, '1:4'],
    ['a diagram', 'manuscript/figures/a.mmd', `flowchart LR\n  a --> b\n  b --> c["${MARK}"]\n`, '3:1'],
    ['data', 'manuscript/figures/a.csv', `a,b\n1,${MARK}\n`, '2:1'],
    ['a drawing', 'manuscript/figures/a.svg', `<svg>\n<text>${MARK}</text></svg>`, '2:1'],
  ])('is refused at its place: %s', (_name, path, text, place) => {
    expect(found(path, text)).toEqual([`mark/surviving-marker ${place}`]);
  });

  it('is read by its lines where it is nested too deep', () => {
    expect(found('a.yaml', `a: ${'['.repeat(500)}\nb: ${MARK}\n`)).toEqual(['mark/surviving-marker 2:1']);
  });

  it('tells each place', () => {
    expect(found('a.yaml', `a: "${MARK}"\nb: ["${MARK}", c]\n`)).toHaveLength(2);
    expect(found('a.csv', `${MARK}\nb\n${MARK}\n`)).toEqual(['mark/surviving-marker 1:1', 'mark/surviving-marker 3:1']);
  });

  it.each([
    ['a chapter', 'manuscript/report/one.md'],
    ['the bibliography', 'bibliography/references.json'],
  ])('is not %s: it has a guard of its own', (_name, path) => {
    expect(found(path, MARK)).toEqual([]);
  });

  it('is not refused for a comment, which is not printed, nor for a number', () => {
    expect(found('a.yaml', `# ${MARK}\na: 12\n`)).toEqual([]);
  });
});

describe('the bibliography', () => {
  function works(records: readonly ReferenceRecord[]): string[] {
    const file = new VFile({ path: 'references.json' });
    const lines = new Map([['b', 7]]);
    const bibliography: Bibliography = { file, records: new Map(records.map((one) => [one.id, one])), lines };
    guardWorks(bibliography);
    return findingsOf(file).map(({ rule, line }) => `${rule} ${String(line)}`);
  }

  it('holds no marker, however deep, and says at which entry', () => {
    expect(works([{ id: 'b', type: 'book', author: [{ literal: MARK }] }])).toEqual(['mark/surviving-marker 7']);
    expect(works([{ id: 'c', type: 'book', title: MARK, note: MARK }])).toEqual(['mark/surviving-marker 1']);
    expect(works([{ id: 'b', type: 'book', title: 'A', year: 2020, custom: null }])).toEqual([]);
  });

  it('may hold one in an internal entry', () => {
    expect(works([{ id: 'b', type: 'book', title: MARK, distribution: 'internal' }])).toEqual([]);
  });
});

describe('words that say of themselves that they are not public', () => {
  it.each([
    ['a title', 'manuscript/report/publication.yaml', 'title: A TLP:RED report\n', '1:8'],
    ['a long form', 'manuscript/glossary.yaml', 'abbreviations: { MLA: { long: told in confidence } }\n', '1:31'],
    ['a diagram', 'manuscript/figures/a.mmd', 'flowchart LR\n  a["Strictly confidential"] --> b\n', '2:1'],
    ['data', 'manuscript/figures/a.csv', 'a,b\n1,not for circulation\n', '2:1'],
  ])('are told at their place: %s', (_name, path, text, place) => {
    expect(found(path, text)).toEqual([`mark/said-in-prose ${place}`]);
  });

  it('are not told of what is marked', () => {
    const marked = 'bars:\n  - { label: told in confidence, distribution: internal, originator: A }\n';
    expect(found('manuscript/figures/a.yaml', marked)).toEqual([]);
  });
});
