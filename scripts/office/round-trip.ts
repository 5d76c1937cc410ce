// The words of a Word file against those on the pages that LibreOffice makes of it.
import { strFromU8, unzipSync } from 'fflate';
import { pagesOfPdf } from '../../src/tree/pdfjs.js';

export interface RoundTrip {
  readonly pages: number;
  readonly words: number;
  /** Words that are on the pages less often than in the file, and more often: `word: 1 of 2`. */
  readonly lost: readonly string[];
  readonly more: readonly string[];
  /** Entries of lists of contents whose place is on no such page: `“Title”: page 4`. */
  readonly misplaced: readonly string[];
}

/** What became of the words of a Word file, and whether its lists of contents name the pages. */
export async function roundTrip(docx: Uint8Array, pdf: Uint8Array): Promise<RoundTrip> {
  const parts = unzipSync(docx);
  const partOf = (name: string): string => strFromU8(parts[`word/${name}.xml`] ?? new Uint8Array());
  const document = partOf('document');
  const pages = await pagesIn(pdf);
  const wanted = counted(`${wordsIn(document)} ${wordsIn(partOf('footnotes'))}`);
  const found = counted(pages.join(' '));
  const again = new Set(counted([...document.matchAll(HEADS)].map(([row]) => wordsIn(row)).join(' ')).keys());
  const differing = (less: ReadonlyMap<string, number>, than: ReadonlyMap<string, number>): string[] =>
    [...than].flatMap(([word, count]) => {
      const has = less.get(word) ?? 0;
      return has < count ? [`${word}: ${String(has)} of ${String(count)}`] : [];
    });
  return {
    pages: pages.length,
    words: [...wanted.values()].reduce((sum, count) => sum + count, 0),
    lost: differing(found, wanted),
    more: differing(wanted, found).filter((line) => !again.has(wordOf(line)) && !COUNTED.test(wordOf(line))),
    misplaced: misplacedIn(document, pages),
  };
}

function wordOf(line: string): string {
  return line.replace(/: \d+ of \d+$/u, '');
}

/** What a word processor counts itself: numbers and letters of lists. */
const COUNTED = /^(?:\d{1,2}|[a-z])$/u;

/** Rows that stand again at the head of each page. */
const HEADS = /<w:tr>(?:(?!<\/w:tr>).)*<w:tblHeader\/>.*?<\/w:tr>/gsu;

function wordsIn(xml: string): string {
  return xml
    .replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>/gu, '')
    .replace(/<w:footnoteReference w:id="(\d+)"\/>/gu, ' $1 ')
    .replace(/<w:footnoteRef\/>/gu, ' ')
    .replace(/<w:vertAlign[^>]*>|<w:rStyle w:val="(?:FootnoteReference|WithheldNumber)"\/>/gu, ' ')
    .replace(/<\/w:p>|<w:(?:tab|br)\/>/gu, ' ')
    .replace(/<[^>]*>/gu, '')
    .replace(/&#x26;|&amp;/gu, '&');
}

/** How often each word stands in a text, small or large; signs and breaks of lines part words. */
function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (word: string): void => void counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) add(word);
  return counts;
}

const MM = 72 / 25.4;

/** Where heads and feet stand on a page, in millimetres from its edges. */
const EDGE = { top: 21, bottom: 22 } as const;

async function pagesIn(pdf: Uint8Array): Promise<string[]> {
  const pages = await pagesOfPdf(pdf);
  return pages.map(({ view: [, , , height = 0], items }) => {
    let size = 0;
    return items
      .flatMap((item) => {
        if (!('str' in item)) return [];
        const y = item.transform[5] ?? 0;
        if (y > height - EDGE.top * MM || y < EDGE.bottom * MM) return [];
        const apart = Math.abs(size - item.height) > 0.2 && item.height > 0 ? ' ' : '';
        if (item.height > 0) size = item.height;
        return [`${apart}${item.str}${item.hasEOL ? '\n' : ''}`];
      })
      .join('');
  });
}

/** Behind an entry whose place is on the page before or behind the one that it names. */
export const BESIDE = ', which is the page beside it';

/** An entry, by its place: its words, and the page that it names. */
const ENTRY = /<w:p>(?:(?!<\/w:p>).)*?PAGEREF \S+ \\h(?:(?!<\/w:p>).)*?<\/w:p>/gsu;

function misplacedIn(document: string, pages: readonly string[]): string[] {
  const squeezed = pages.map((page) => squeeze(page));
  return [...document.matchAll(ENTRY)].flatMap(([entry]) => {
    const words = wordsIn(entry.replace(/<w:tab\/>/gu, '\u0000'));
    const [title = '', page = ''] = words.split('\u0000');
    const name = squeeze(
      title
        .split('\u2002')
        .at(-1)
        ?.replace(/^Annex: /u, '') ?? '',
    );
    if (squeezed[Number(page) - 1]?.includes(name) === true) return [];
    const isBeside = [Number(page) - 2, Number(page)].some((at) => squeezed[at]?.includes(name) === true);
    return [`“${title.trim()}”: page ${page.trim()}${isBeside ? BESIDE : ''}`];
  });
}

function squeeze(words: string): string {
  return words.replace(/[^\p{L}\p{N}]+/gu, '');
}
