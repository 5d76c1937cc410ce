import { h } from 'hastscript';
import type { Element, ElementContent } from 'hast';
import type { Edition } from '../../model/edition.js';
import type { TitleLine } from '../../model/title-line.js';
import type { ContentsEntry, ListEntry, SettledText } from '../../model/publication.js';
import { titled } from './title.js';
import { languageOf, type Words } from '../../language/language.js';

/**
 * The list of contents, and in the margin the figures, tables and cases; below it where they are too many for the margin of one page.
 * Page numbers come from the style sheet.
 */
export function contents(text: SettledText<Edition>): ElementContent[] {
  const words = languageOf(text.facts.language).words;
  const named = [
    [words.contents.figures, text.figures],
    [words.contents.tables, text.tables],
    [words.contents.cases, text.cases],
  ] as const;
  const lists = named.flatMap(([label, entries]) => marginList(label, entries));
  const isLong = named.reduce((sum, [, entries]) => sum + heightOf(entries), 0) > ROOM;
  const beside = lists.length === 0 || isLong ? [] : [h('aside', { className: ['contents-lists'] }, lists)];
  const below = isLong ? named.flatMap(([label, entries]) => listBelow(label, entries)) : [];
  return [
    ...beside,
    h(
      'ol',
      { className: ['toc'] },
      text.contents.filter((entry) => !isContents(text, entry)).map((entry) => entryOf(entry, words)),
    ),
    ...below,
  ];
}

/** In pixels: the room in the margin below the title; what a list and an entry take there, and a line of so many letters. */
const [ROOM, LIST, ENTRY, LINE, LETTERS] = [850, 34, 3.5, 14.4, 29];

/** In pixels: how high a list stands in the margin, reckoned by its letters. */
function heightOf(entries: readonly ListEntry[]): number {
  const rows = entries.map((entry) => ENTRY + LINE * Math.ceil((shortened(entry).title.length + 4) / LETTERS));
  return rows.reduce((sum, height) => sum + height, entries.length === 0 ? 0 : LIST);
}

/** A list that goes on over pages, in the column of the text. */
function listBelow(label: string, entries: readonly ListEntry[]): Element[] {
  if (entries.length === 0) return [];
  const rows = entries.map((entry) => h('li', [linkTo(entry, bare(entry.number))]));
  return [h('p', { className: ['label', 'contents-label'] }, label), h('ol', { className: ['contents-list'] }, rows)];
}

function isContents(text: SettledText<Edition>, entry: ContentsEntry): boolean {
  const chapter = text.chapters.find(({ id }) => id === entry.label);
  return chapter?.tree.children.some((node) => node.type === 'draw' && node.kind === 'contents') ?? false;
}

function entryOf(entry: ContentsEntry, words: Words): Element {
  const isAnnex = entry.part === 'annex' && entry.number !== '';
  const shown = isAnnex ? renamed(entry, words.contents.annexEntry) : entry;
  const under = entry.under.map((one) =>
    h('li', [linkTo(one, words.place.sop(bare(one.number)).replace(' ', '\u00a0'))]),
  );
  return h('li', [
    linkTo(shown, entry.number),
    ...(under.length === 0 ? [] : [h('ol', { className: ['toc-under'] }, under)]),
  ]);
}

function linkTo(entry: ListEntry, number: string): Element {
  const before: ElementContent[] =
    number === '' ? [] : [h('span', { className: ['toc-number'] }, number), { type: 'text', value: ' ' }];
  return h('a', { className: ['toc-link'], href: `#${entry.label}` }, [
    ...before,
    h('span', { className: ['toc-title'] }, titled(entry)),
  ]);
}

function bare(number: string): string {
  return number.replace(/^\D+/u, '');
}

/** A short list for the margin: label, then linked rows with pages. */
export function marginList(label: string, entries: readonly ListEntry[], numbered = true): Element[] {
  if (entries.length === 0) return [];
  const rows = entries.map((entry) => h('li', [linkTo(shortened(entry), numbered ? bare(entry.number) : '')]));
  return [h('p', { className: ['label'] }, label), h('ol', { className: ['margin-list'] }, rows)];
}

/** In the margin a title stands without what follows its colon. */
function shortened(entry: ListEntry): ListEntry {
  const [title = '', after] = entry.title.split(': ');
  return after === undefined ? entry : { ...entry, title, titleLine: undefined };
}

/** An entry with words before its title or behind it. */
function renamed(entry: ListEntry, named: (title: string) => string): ListEntry {
  const [before = '', after = ''] = named('\u0000').split('\u0000');
  const around = (words: string): TitleLine => (words === '' ? [] : [{ words, looks: [] }]);
  const titleLine = entry.titleLine && [...around(before), ...entry.titleLine, ...around(after)];
  return { ...entry, title: named(entry.title), titleLine };
}

/** The imprint: up to three cells at the foot of a page, and below them how a public edition was verified. */
export function imprint({ facts, edition }: SettledText<Edition>): Element[] {
  const cells = facts.imprint.map(({ label, text }) =>
    h('div', [h('p', { className: ['label'] }, label), h('p', text)]),
  );
  const { verified, shown, passport } = languageOf(facts.language).words.edition;
  const { passport: code, name = '' } = facts.revision ?? {};
  const said = code === undefined ? `${verified} ${shown}` : verified;
  const lines = [...(edition === 'public' ? [said] : []), ...(code === undefined ? [] : [passport(name, code)])];
  const proof = lines.map((line) => h('p', { className: ['verified'] }, line));
  if (cells.length + proof.length === 0) return [];
  return [h('div', { className: ['strip', 'imprint', 'foot-strip', 'full'] }, [...cells, ...proof])];
}
