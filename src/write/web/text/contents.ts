import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Words } from '../../../language/language.js';
import { hasClass, replaceIn } from '../../parts/elements.js';
import type { Sheet, SheetKind } from '../../parts/sheets.js';

/** Puts lists of all pages, each of one kind, in the place of the list of chapters of the printed contents. */
export function listPages(sheets: readonly Sheet[], { web, contents }: Words): void {
  const sheet = sheets.find(({ kind }) => kind === 'contents');
  if (sheet === undefined) return;
  const lists = [
    listOf('chapters', web.chapters, of(sheets, 'chapter')),
    listOf('procedures', web.procedures, of(sheets, 'procedure')),
    listOf('annexes', web.annexes, [...of(sheets, 'annex'), ...of(sheets, 'register')]),
  ].flat();
  replaceIn(sheet.root, (element) => {
    if (hasClass(element, 'toc')) return lists;
    return undefined;
  });
  if (sheet.title === '') sheet.root.properties['dataTitle'] = contents.title;
}

function of(sheets: readonly Sheet[], kind: SheetKind): Sheet[] {
  return sheets.filter((sheet) => sheet.kind === kind);
}

function listOf(id: string, title: string, sheets: readonly Sheet[]): Element[] {
  if (sheets.length === 0) return [];
  return [h('section', { className: ['pages', 'again'] }, [h('h2', { id }, title), h('ol', sheets.map(entryOf))])];
}

/** It leads to the page, whose name its address is until links are set. */
function entryOf({ name, number, title }: Sheet): Element {
  const before = number === '' ? [] : [h('span', { className: ['toc-number'] }, number), ' '];
  return h('li', [h('a', { href: `${name}.html` }, [...before, h('span', { className: ['toc-title'] }, title)])]);
}
