import { fromHtml } from 'hast-util-from-html';
import type { Element, Nodes } from 'hast';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../src/model/edition.js';
import { languageOf } from '../../../src/language/language.js';
import type { SettledText } from '../../../src/model/publication.js';
import { render } from '../../../src/write/page/render.js';
import { NO_STYLES } from '../page/sample.js';
import { settledIn, wordsIn, written } from './read.js';
import { strayIn } from './stray.js';

const FOLDERS = [
  'print/torture',
  ...['citations', 'document', 'drawn', 'procedure', 'tables', 'withheld'].map((name) => `golden/${name}`),
];

/** What the page alone has: rulers, the lists beside a chapter's head, what is only heard, drawings, pages of citations. */
const PAGE_ALONE = ['ruler', 'in-this-chapter', 'heard', 'cited-label', 'cited-pages', 'heard-end'];

function isPageAlone(node: Nodes): boolean {
  if (node.type !== 'element') return false;
  return ['head', 'svg', 'style'].includes(node.tagName) || classesOf(node).some((name) => PAGE_ALONE.includes(name));
}

const INLINE = new Set('a abbr b bdi code del em i span strong sub sup wbr'.split(' '));

const APART = ['fn', 'fncall', 'note-line'];

function classesOf(node: Nodes): string[] {
  const names = node.type === 'element' ? node.properties['className'] : undefined;
  return Array.isArray(names) ? names.map(String) : [];
}

/** In a list of letters Word counts the items itself. */
function textOf(node: Nodes, inLetters = false): string {
  if (isPageAlone(node)) return ' ';
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const isLettered = classesOf(node).includes('letters');
  const isItem = inLetters && node.type === 'element' && node.tagName === 'li';
  const children = isItem ? node.children.slice(1) : node.children;
  const words = children.map((child) => textOf(child, isLettered)).join('');
  const isInline = INLINE.has((node as Element).tagName) && !classesOf(node).some((name) => APART.includes(name));
  return isInline ? words : ` ${words} `;
}

/** How often each word stands in a text; signs apart from letters and figures part words. */
function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function missing(from: string, of: string): string[] {
  const [there, wanted] = [counted(from), counted(of)];
  return [...wanted].flatMap(([word, count]) => {
    const has = there.get(word) ?? 0;
    return has < count ? [`${word}: ${String(has)} of ${String(count)}`] : [];
  });
}

function bothOf(text: SettledText<Edition>): { page: string; file: string } {
  const { html } = render(text, { purpose: 'screen', styles: NO_STYLES });
  const parts = written(text);
  const file = `${wordsIn(parts['word/document.xml'] ?? '')}\n${wordsIn(parts['word/footnotes.xml'] ?? '')}`;
  return { page: textOf(fromHtml(html)), file };
}

describe.each(FOLDERS)('the words of %s', (folder) => {
  it('all stand in its Word files, as often as on its pages', async () => {
    for (const text of await settledIn(folder)) {
      const { page, file } = bothOf(text);
      expect([text.facts.name, text.edition, missing(file, page)]).toEqual([text.facts.name, text.edition, []]);
    }
  });

  it('are the only ones there', async () => {
    for (const text of await settledIn(folder)) {
      const { page, file } = bothOf(text);
      const { status, lists } = languageOf(text.facts.language).words;
      const heads = [lists.abbreviation, lists.inFull, lists.term, lists.meaning];
      const words = [
        ...counted(page).keys(),
        ...counted([...Object.values(status), ...heads].join(' ')).keys(),
        ...text.contents.flatMap(({ number, title }) => [number, ...title.split(/\W+/u)]),
      ];
      const more = [...counted(file).keys()].filter((word) => !words.includes(word));
      expect(more.filter((word) => !/^\d+$/.test(word))).toEqual([]);
    }
  });
});

it('the Word files of print/torture use styles, links, lists and files that they have', async () => {
  for (const text of await settledIn('print/torture')) expect(strayIn(written(text))).toEqual([]);
});
