import type { Element } from 'hast';
import { h } from 'hastscript';
import { addClass, elementsIn, wordsOf } from './elements.js';

/** What each element of a table is, for programs too where its columns are undone. */
const ROLES: Readonly<Record<string, string>> = {
  table: 'table',
  thead: 'rowgroup',
  tbody: 'rowgroup',
  tr: 'row',
  td: 'cell',
};

/**
 * Lets a table be read row by row where there is no room for its columns: gives each cell the words of its column's head, which then stand beside
 * it. A table of one column, or with cells over several, is left as it is.
 */
export function byRows(table: Element): void {
  const rows = elementsIn(table, ({ tagName }) => tagName === 'tr').map(cellsOf);
  const [head = []] = elementsIn(table, ({ tagName }) => tagName === 'thead').map((one) =>
    elementsIn(one, ({ tagName }) => tagName === 'tr').flatMap(cellsOf),
  );
  if (head.length < 2 || rows.some((cells) => cells.length !== head.length && cells.length !== 1)) return;
  const heads = head.map(({ children }) => children.map(wordsOf).join('').replace(/\s+/g, ' ').trim());
  addClass(table, 'by-rows');
  for (const one of [table, ...elementsIn(table, ({ tagName }) => tagName in ROLES)])
    one.properties['role'] = ROLES[one.tagName];
  for (const { properties } of elementsIn(table, ({ tagName }) => tagName === 'th'))
    properties['role'] = properties['scope'] === 'row' ? 'rowheader' : 'columnheader';
  for (const cells of rows)
    for (const [at, cell] of cells.entries()) {
      if (cell.tagName !== 'td' || head.includes(cell)) continue;
      cell.properties['dataHead'] = heads[at];
      cell.children = [h('div', cell.children)];
    }
}

function cellsOf({ children }: Element): Element[] {
  return children.filter((child): child is Element => child.type === 'element');
}
