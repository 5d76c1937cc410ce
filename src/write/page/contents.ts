import { h } from 'hastscript';
import type { Element, ElementContent } from 'hast';
import type { Edition } from '../../model/edition.js';
import type { TitleLine } from '../../model/title-line.js';
import type { ContentsEntry, ListEntry, SettledText } from '../../model/publication.js';
import { titled } from './title.js';
import { languageOf, type Words } from '../../language/language.js';

/** The list of contents, and in the margin the figures, tables and cases. Page numbers come from the style sheet. */
export function contents(text: SettledText<Edition>): ElementContent[] {
  const words = languageOf(text.facts.language).words;
  const lists = [
    marginList(words.contents.figures, text.figures),
    marginList(words.contents.tables, text.tables),
    marginList(words.contents.cases, text.cases),
  ].flat();
  const beside = lists.length === 0 ? [] : [h('aside', { className: ['contents-lists'] }, lists)];
  return [
    ...beside,
    h(
      'ol',
      { className: ['toc'] },
      text.contents.filter((entry) => !isContents(text, entry)).map((entry) => entryOf(entry, words)),
    ),
  ];
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
  const { verified, passport } = languageOf(facts.language).words.edition;
  const { passport: code, name = '' } = facts.revision ?? {};
  const lines = [...(edition === 'public' ? [verified] : []), ...(code === undefined ? [] : [passport(name, code)])];
  const proof = lines.map((line) => h('p', { className: ['verified'] }, line));
  if (cells.length + proof.length === 0) return [];
  return [h('div', { className: ['strip', 'imprint', 'foot-strip', 'full'] }, [...cells, ...proof])];
}
