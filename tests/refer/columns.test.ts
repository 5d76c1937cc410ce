import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/language/language.js';
import { findingsOf } from '../../src/model/finding.js';
import { markGroups } from '../../src/parse/groups.js';
import { fitColumns } from '../../src/refer/columns.js';
import { chapterOf } from '../check/text/edition.js';

const table = (columns: number, word: string, more = '') => {
  const row = (cell: string) => `|${` ${cell} |`.repeat(columns)}`;
  return `:::table{#tbl-a title="T" source="x"${more}}\n${row('Head')}\n${row('---')}\n${row(word)}\n:::`;
};

function fitted(markdown: string, language = 'en') {
  const chapter = chapterOf(markdown);
  fitColumns(chapter, languageOf(language));
  let cell = '';
  visit(chapter.tree, 'tableCell', (node) => {
    cell = toString(node);
  });
  return { cell, found: findingsOf(chapter.file).filter(({ rule }) => rule === 'refer/narrow-column') };
}

describe('a column of a table', () => {
  it('leaves words that fit as they are', () => {
    expect(fitted(table(3, 'Interdepartmental'))).toEqual({ cell: 'Interdepartmental', found: [] });
  });

  it('hyphenates words that are longer than its lines, by the language', () => {
    expect(fitted(table(6, 'Interdepartmental')).cell).toBe('Inter\u00ADdepart\u00ADmental');
    expect(fitted(table(6, 'Interdepartmental')).found).toEqual([]);
  });

  it('is reported where parts of its words have no room, and takes the room that it is given', () => {
    const { found } = fitted(table(12, 'Interdepartmental'));
    expect(found).toMatchObject([{ line: 5, message: expect.stringContaining('12 columns narrower') as string }]);
    expect(fitted(table(12, 'Interdepartmental', ' width="landscape"')).found).toEqual([]);
  });

  it('has room for a part of a word with its hyphen', () => {
    // Of 120 mm a ninth holds six letters, an eighth seven: `depart` is as long as the one, and fits the other with its hyphen.
    expect(fitted(table(9, 'Interdepartmental')).found).toHaveLength(1);
    expect(fitted(table(8, 'Interdepartmental')).found).toEqual([]);
  });

  it('has the share that the author gives it', () => {
    expect(fitted(table(6, 'Interdepartmental', ' columns="5 5 5 5 5 75"')).cell).toBe('Interdepartmental');
  });

  it('is not measured by a group heading, which runs over all columns', () => {
    const rows = '| No. | Comment |\n|---|---|\n| **Recommendations** | |\n| 1 | Text |';
    const chapter = chapterOf(`:::table{#tbl-a title="T" source="x" columns="6 94"}\n${rows}\n:::`);
    markGroups(chapter.tree);
    fitColumns(chapter, languageOf('en'));
    expect(toString(chapter.tree)).toContain('Recommendations');
    expect(findingsOf(chapter.file).filter(({ rule }) => rule === 'refer/narrow-column')).toEqual([]);
  });

  it('breaks no word in a language that nobody has written down', () => {
    const { cell, found } = fitted(table(6, 'Interdepartmental'), 'fr');
    expect(cell).toBe('Interdepartmental');
    expect(found).toHaveLength(1);
  });

  it('is one of as many as the head has, in equal shares', () => {
    const rows = '| Head | Head |\n|---|---|\n| Interdepartmental | x |';
    const chapter = chapterOf(`:::table{#tbl-a title="T" source="x"}\n${rows}\n:::`);
    fitColumns(chapter, languageOf('en'));
    expect(findingsOf(chapter.file).filter(({ rule }) => rule === 'refer/narrow-column')).toEqual([]);
    expect(toString(chapter.tree)).not.toContain('\u00AD');
  });
});
