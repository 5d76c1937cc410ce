import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { addClass, elementsIn, hasClass, replaceIn, wordsOf } from '../../parts/elements.js';
import { takeNotes, type SheetNote } from '../../parts/notes.js';
import type { Sheet } from '../../parts/sheets.js';
import { isGlossary } from './nav.js';
import { reviewLine } from './review-line.js';
import type { Part, Site, WebPage } from '../site-facts.js';

/** The page of a sheet: where it stands, its title, when it was reviewed, its text, its notes, and the pages around it. */
export function pageOf(site: Site, part: Part, sheet: Sheet): WebPage {
  const { root } = sheet;
  const beside = besideOf(root);
  const care = sheet.kind === 'procedure' ? procedureParts(root, site) : [];
  const title = titleOf(sheet);
  const notes = takeNotes(root);
  for (const aside of elementsIn(root, ({ tagName }) => tagName === 'aside')) {
    aside.tagName = 'div';
    aside.properties['role'] = 'note';
  }
  const first = root.children.findIndex((child) => hasClass(child, 'sop-head')) + 1;
  root.children.splice(first, 0, ...beside, ...care);
  addClass(root, 'body');
  root.tagName = 'div';
  root.properties['id'] ??= sheet.id === '' ? undefined : sheet.id;
  const main = [
    ...ruler(site, part, sheet),
    h('header', { className: ['page-head'] }, [...title, reviewLine(site, part, sheet)]),
    root,
    ...notesOf(notes, site),
    ...around(site, part, sheet),
  ];
  const className = `page-${sheet.name === 'recommendations' ? 'recommendations' : sheet.kind}`;
  return { name: sheet.name, title: fullTitle(sheet), section: sectionOf(sheet), main, className };
}

function fullTitle({ number, title, kind }: Sheet): string {
  return kind === 'procedure' && number !== '' ? `${number} ${title}` : title;
}

function sectionOf({ name, kind, root }: Sheet): string {
  if (name === 'recommendations') return name;
  if (isGlossary(root)) return 'glossary';
  if (kind === 'procedure') return 'procedures';
  return kind === 'annex' || kind === 'register' ? 'annexes' : 'chapters';
}

/** The title of a page, taken out of its text. */
function titleOf(sheet: Sheet): Element[] {
  const found: Element[] = [];
  replaceIn(sheet.root, (element) => {
    if (hasClass(element, 'opener') || hasClass(element, 'sop-title')) {
      const [own] = hasClass(element, 'opener') ? elementsIn(element, ({ tagName }) => tagName === 'h1') : [element];
      if (own !== undefined) found.push(h('h1', own.children));
      return [];
    }
    if (!hasClass(element, 'band')) return undefined;
    found.push(
      ...element.children.filter((child): child is Element => child.type === 'element' && child.tagName !== 'figure'),
    );
    return element.children.filter((child) => child.type === 'element' && child.tagName === 'figure');
  });
  return found;
}

/** The list of a chapter's sections. */
function besideOf(root: Element): Element[] {
  const found: Element[] = [];
  replaceIn(root, (element) => {
    if (!hasClass(element, 'in-this-chapter')) return undefined;
    addClass(element, 'again');
    element.tagName = 'nav';
    const [label] = elementsIn(element, (inner) => hasClass(inner, 'label'));
    element.properties['ariaLabel'] = label === undefined ? undefined : wordsOf(label).trim();
    found.push(element);
    return [];
  });
  return found;
}

/** What helps to act stands beside the steps: where a reader is in them, and what protects the child. */
function procedureParts(root: Element, { words: { web } }: Site): ElementContent[] {
  const care: Element[] = [];
  root.children = root.children.filter((child) => {
    if (!hasClass(child, 'sop-care')) return true;
    care.push(child);
    return false;
  });
  const progress = h('section', { className: ['progress', 'again'], ariaLabel: web.progress, hidden: true });
  return [h('div', { className: ['beside'] }, [progress, ...care])];
}

function notesOf(notes: readonly SheetNote[], { words: { web } }: Site): Element[] {
  if (notes.length === 0) return [];
  const items = notes.map(({ anchor, number, call, children }) =>
    h('li', { id: anchor }, [
      h('span', { className: ['note-number'] }, number),
      h('div', [
        ...children,
        ...(call === ''
          ? []
          : [' ', h('a', { className: ['back', 'again'], href: `#${call}`, ariaLabel: web.back(number) }, '↑')]),
      ]),
    ]),
  );
  return [
    h('section', { className: ['notes'], ariaLabelledBy: ['notes-title'] }, [
      h('h2', { className: ['label', 'again'], id: 'notes-title' }, web.notes),
      h('ol', items),
    ]),
  ];
}

/** The numbered chapters, as in print; the one that is read, or whose procedure is, has the bar. */
function ruler({ words: { web } }: Site, { sheets }: Part, { chapter, kind }: Sheet): Element[] {
  const numbered = sheets.filter((one) => one.kind === 'chapter' && one.number !== '');
  if (numbered.length < 2 || !['chapter', 'procedure'].includes(kind)) return [];
  const here = numbered.find((one) => one.chapter !== undefined && one.chapter === chapter);
  if (here === undefined) return [];
  const links = numbered.map((one) => {
    const ariaCurrent = one === here ? (kind === 'chapter' ? 'page' : 'true') : undefined;
    return h('li', [
      h(
        'a',
        { href: `${one.name}.html`, title: one.title, ariaLabel: `${one.number} ${one.title}`, ariaCurrent },
        one.number,
      ),
    ]);
  });
  return [h('nav', { className: ['ruler', 'again'], ariaLabel: web.ruler }, [h('ol', links)])];
}

/** The page before this one and the next. */
function around({ words: { web } }: Site, { sheets }: Part, sheet: Sheet): Element[] {
  const at = sheets.indexOf(sheet);
  const link = (words: string, one: Sheet | undefined): Element[] =>
    one === undefined
      ? []
      : [
          h('p', [
            h('span', { className: ['label'] }, words),
            ' ',
            h('a', { href: `${one.name}.html` }, fullTitle(one)),
          ]),
        ];
  const links = [...link(web.previous, sheets[at - 1]), ...link(web.following, sheets[at + 1])];
  return links.length === 0 ? [] : [h('div', { className: ['around', 'again'] }, links)];
}
