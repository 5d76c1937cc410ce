import { describe, expect, it } from 'vitest';
import { checkBibliography, readBibliography } from '../../src/cite/bibliography.js';
import { findingsOf } from '../../src/model/finding.js';
import type { Bibliography } from '../../src/model/publication.js';
import { bibliography, type Entry } from './edition.js';

function read(text: string): Bibliography {
  return readBibliography('references.json', new TextEncoder().encode(text));
}

function found(read: Bibliography): string[] {
  return findingsOf(read.file).map(({ rule, line }) => `${String(line)} ${rule}`);
}

describe('readBibliography', () => {
  it('keeps each entry and the line on which it begins', () => {
    const read = bibliography([
      { id: 'a', type: 'book', title: 'A' },
      { id: 'b', type: 'book', title: 'B' },
    ]);
    expect([...read.records.keys()]).toEqual(['a', 'b']);
    expect([...read.lines]).toEqual([
      ['a', 2],
      ['b', 7],
    ]);
    expect(found(read)).toEqual([]);
  });

  it.each<readonly [string, string, readonly string[], readonly string[]]>([
    ['an empty list', '[]', [], []],
    ['no list', '', ['1 cite/bibliography-syntax'], []],
    [
      'a comma too many in an entry',
      '[\n  {"id": "a", "type": "book",},\n  {"id": "b", "type": "book"}\n]',
      ['2 cite/bibliography-syntax'],
      ['b'],
    ],
    [
      'a quotation mark too few',
      '[\n  {\n    "id": "a,\n    "type": "book"\n  },\n  {"id": "b", "type": "book"}\n]',
      ['3 cite/bibliography-syntax'],
      ['b'],
    ],
    [
      'a brace too few',
      '[\n  {\n    "id": "a",\n    "type": "book"\n  ,\n  {"id": "b", "type": "book"}\n]',
      ['6 cite/bibliography-syntax'],
      ['b'],
    ],
    [
      'no comma between entries',
      '[\n  {"id": "a", "type": "book"}\n  {"id": "b", "type": "book"}\n]',
      ['3 cite/bibliography-syntax'],
      ['a', 'b'],
    ],
    ['no closing bracket', '[\n  {"id": "a", "type": "book"}', ['2 cite/bibliography-syntax'], ['a']],
    ['an unknown type', '[\n  {\n    "id": "a",\n    "type": "bok"\n  }\n]', ['4 cite/bibliography-entry'], []],
    ['no key', '[\n  {"type": "book"}\n]', ['2 cite/bibliography-entry'], []],
    [
      'a name without a family',
      '[{"id": "a", "type": "book",\n "author": [{"given": "X"}]}]',
      ['2 cite/bibliography-entry'],
      [],
    ],
    [
      'a key given twice',
      '[{"id": "a", "type": "book"},\n{"id": "a", "type": "book"}]',
      ['2 cite/bibliography-entry'],
      ['a'],
    ],
    [
      'a title that ends with a stop',
      '[{"id": "a", "type": "book",\n "title": " A title. "}]',
      ['2 cite/mended-field'],
      ['a'],
    ],
    ['a misspelt field', '[{"id": "a", "type": "book",\n "titel": "X"}]', ['2 cite/unknown-field'], ['a']],
  ])('finds %s', (_, text, findings, keys) => {
    const result = read(text);
    expect(found(result)).toEqual(findings);
    expect([...result.records.keys()]).toEqual(keys);
  });
});

describe('checkBibliography', () => {
  const good: Entry = {
    type: 'report',
    title: 'A good report',
    author: [{ literal: 'Europol' }],
    issued: { 'date-parts': [[2020]] },
  };

  function check(
    entries: readonly Entry[],
    cited: readonly string[] = entries.map((entry) => String(entry['id'])),
  ): string[] {
    const result = bibliography(entries);
    checkBibliography(result, new Set(cited), 2025);
    return findingsOf(result.file).map(({ rule, severity, line }) => `${String(line)} ${severity} ${rule}`);
  }

  it('is content with a good entry', () => {
    expect(check([{ id: 'a', ...good }])).toEqual([]);
  });

  it.each<readonly [string, Entry, readonly string[]]>([
    ['a DOI of another form', { DOI: '11.123/x' }, ['2 error cite/doi']],
    ['a DOI with the bracket of its sentence', { DOI: '10.5555/harbour)' }, ['2 error cite/doi']],
    ['a DOI with brackets of its own', { DOI: '10.5555/s0140(05)67' }, []],
    ['an address with a space', { URL: 'https://x.org/a b' }, ['2 error cite/address']],
    ['an address of another kind', { URL: 'ftp://x.org/a' }, ['2 error cite/address']],
    ['a short DOI', { DOI: '10/abc' }, []],
    ['a publisher that is the author', { publisher: 'EUROPOL' }, ['2 info cite/publisher-is-author']],
    ['Title Case', { title: 'The Annual Threat Assessment of Organized Crime' }, ['2 info cite/title-case']],
    ['a sentence with names', { title: 'Disrupting harm in Viet Nam: Evidence on online abuse' }, []],
    ['a future year', { issued: { 'date-parts': [[2031]] } }, ['2 warning cite/future-year']],
    ['the address of a copy', { URL: 'https://x.org', 'url-is': 'copy' }, ['2 error cite/copy-address']],
    ['no title', { title: undefined }, ['2 warning cite/missing-field']],
    ['a page that changes', { changes: true }, ['2 warning cite/retrieval-date']],
    ['an article without a journal', { type: 'article-journal' }, ['2 warning cite/missing-field']],
    ['a written-out reference', { type: 'article-journal', 'literal-reference': 'X.' }, []],
  ])('%s', (_, fields, findings) => {
    expect(check([{ id: 'a', ...good, ...fields }])).toEqual(findings);
  });

  it('reports unused entries, and their addresses not at all', () => {
    expect(check([{ id: 'a', ...good, URL: 'https://x.org', 'url-is': 'copy' }], [])).toEqual([
      '2 info cite/unused-source',
    ]);
  });

  it('reports twins by DOI, address, and title with year', () => {
    const twins = [
      { id: 'a', ...good, DOI: '10.1234/x', URL: 'https://www.x.org/a/' },
      { id: 'b', ...good, title: 'Other', DOI: 'https://doi.org/10.1234/X' },
      { id: 'c', ...good, title: 'Third', URL: 'http://x.org/a' },
      { id: 'd', ...good, title: 'A GOOD report!' },
    ];
    const found = check(twins).map((line) => line.split(' ').slice(1).join(' '));
    expect(found.filter((line) => line !== 'info cite/plain-http')).toEqual(
      Array(3).fill('warning cite/duplicate-source'),
    );
  });

  it('reports two spellings of a group, and an abbreviation for two groups', () => {
    const named = (id: string, literal: string, short?: string): Entry => ({
      id,
      ...good,
      title: `Title ${id}`,
      author: [{ literal, short }],
    });
    expect(check([named('a', 'The World Bank'), named('b', 'World bank')])).toMatchObject([
      expect.stringMatching(/^\d+ warning cite\/two-names$/),
    ]);
    const psych = [
      named('a', 'American Psychological Association', 'APA'),
      named('b', 'American Psychiatric Association', 'APA'),
    ];
    expect(check(psych)).toMatchObject([expect.stringMatching(/^\d+ warning cite\/two-names$/)]);
  });
});
