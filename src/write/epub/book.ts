import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Edition } from '../../model/edition.js';
import type { SettledText } from '../../model/publication.js';
import { visit } from '../../tree/visit.js';
import { cover } from '../page/cover.js';
import type { Setting } from '../page/setting.js';
import { elementsIn, hasClass } from '../parts/elements.js';
import { nameHeadings } from '../parts/headings.js';
import { addressOf, linkSheets, placesOf } from '../parts/links.js';
import { takeNotes, type SheetNote } from '../parts/notes.js';
import { byRows } from '../parts/rows.js';
import { sheetsOf, type Sheet } from '../parts/sheets.js';

/** A file of the book, in the order of reading. */
export interface BookPart {
  /** Without ending. */
  readonly name: string;
  readonly title: string;
  readonly kind: Sheet['kind'] | 'cover';
  readonly body: readonly ElementContent[];
  readonly sheet?: Sheet;
}

/** Names of files that are not chapters. */
const OWN = ['nav', 'cover'];

/** A publication as the files of a book, their links set and their notes at their ends. */
export function bookOf(setting: Setting): BookPart[] {
  const sheets = sheetsOf(setting, OWN);
  for (const { root } of sheets) nameHeadings(root);
  const places = placesOf(sheets);
  linkSheets(sheets, places, 'xhtml');
  const parts = sheets.map((sheet): BookPart => {
    const notes = takeNotes(sheet.root);
    for (const one of elementsIn(sheet.root, (element) => hasClass(element, 'fncall'))) callNote(one);
    const root = plain(sheet.root);
    for (const table of elementsIn(root, ({ tagName }) => tagName === 'table')) byRows(table);
    root.children.push(...notes.map((note) => noteOf(note, setting)));
    return { name: sheet.name, title: titleOf(sheet), kind: sheet.kind, body: [root], sheet };
  });
  return setting.text.facts.form === 'brief' ? parts : [coverOf(setting.text, places), ...parts];
}

function titleOf({ kind, number, title }: Sheet): string {
  return number === '' || kind === 'contents' ? title : `${number} ${title}`;
}

function coverOf(text: SettledText<Edition>, places: ReadonlyMap<string, string>): BookPart {
  const section = plain(cover(text, text.cover));
  for (const link of elementsIn(section, ({ tagName }) => tagName === 'a')) {
    const id = String(link.properties['href']).slice(1);
    link.properties['href'] = addressOf(id, { here: 'cover', places, ending: 'xhtml' });
  }
  for (const title of elementsIn(section, (element) => hasClass(element, 'cover-title'))) title.tagName = 'h1';
  section.properties['epub:type'] = 'cover';
  return { name: 'cover', title: text.facts.title, kind: 'cover', body: [section] };
}

/** Without what only a printer reads, and the roles that only a PDF needs. */
function plain(root: Element): Element {
  const take = (element: Element): void => {
    const value = element.tagName === 'li' ? numberOf(element) : undefined;
    if (value !== undefined) element.properties['value'] = String(value);
    for (const name of Object.keys(element.properties)) if (/^data/.test(name)) element.properties[name] = undefined;
    if (element.tagName === 'figure') element.properties['role'] = undefined;
  };
  take(root);
  visit(root, 'element', take);
  return root;
}

/** The number of an item, which the page counts in its style sheet. */
function numberOf({ properties: { dataN } }: Element): number | undefined {
  return typeof dataN === 'string' && /^\d+$/.test(dataN) ? Number(dataN) : undefined;
}

/** Readers open a note over the page where they know that it is one. */
function callNote(call: Element): void {
  if (call.properties['href'] === undefined) return;
  call.properties['epub:type'] = 'noteref';
  call.properties['role'] = 'doc-noteref';
}

function noteOf({ anchor, number, call, children }: SheetNote, { words: { web } }: Setting): Element {
  const back =
    call === '' ? [] : [' ', h('a', { className: ['back'], href: `#${call}`, ariaLabel: web.back(number) }, '↑')];
  const note = h('aside', { id: anchor, role: 'doc-footnote', className: ['note'] }, [
    h('p', [h('span', { className: ['note-number'] }, number), ' ', ...children, ...back]),
  ]);
  note.properties['epub:type'] = 'footnote';
  return note;
}
