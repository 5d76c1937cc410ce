import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Words } from '../../../language/language.js';
import type { Edition } from '../../../model/edition.js';
import type { Figure } from '../../../model/nodes.js';
import type { SettledText } from '../../../model/publication.js';
import { visit } from '../../../tree/visit.js';
import { elementsIn, hasClass, replaceIn, wordsOf } from '../../parts/elements.js';
import { byRows } from '../../parts/rows.js';

/** Lets a wide table be moved sideways, by the keyboard too, and be read row by row where a window is too narrow for its columns. */
export function movable(root: Element, { web }: Words): void {
  headless(root);
  replaceIn(root, (element) => {
    if (element.tagName !== 'table') return undefined;
    const [caption] = elementsIn(element, ({ tagName }) => tagName === 'caption');
    const ariaLabel = web.table(caption === undefined ? '' : wordsOf(caption).trim()).replace(/: $/, '');
    byRows(element);
    return [h('div', { className: ['wide'], role: 'group', ariaLabel }, [element])];
  });
}

/** A cell of the head without words heads nothing that can be said. */
function headless(root: Element): void {
  for (const head of elementsIn(root, ({ tagName }) => tagName === 'th'))
    if (wordsOf(head).trim() === '' && elementsIn(head, ({ tagName }) => tagName === 'svg').length === 0) {
      head.tagName = 'td';
      head.properties['scope'] = undefined;
    }
}

/** Puts under each figure the values that it is drawn from, as a table. */
export function withData(root: Element, text: SettledText<Edition>, words: Words): void {
  const figures = new Map<string, Figure>();
  for (const { tree } of text.chapters)
    visit(tree, 'figure', (node: Figure) => {
      if (node.label !== undefined) figures.set(node.label, node);
    });
  for (const figure of elementsIn(root, (element) => hasClass(element, 'figure'))) {
    figure.properties['role'] = undefined;
    readable(figure);
    const node = figures.get(String(figure.properties.id ?? ''));
    const data = node?.drawing?.data;
    if (data !== undefined) figure.children.push(tableOf(data, node?.title ?? '', words));
  }
}

/** So much larger than on paper are the words of a drawing in a window. */
const LARGER = 1.35;

/** What explains a figure stands under it, and its drawing has the size of letters that a window has. */
function readable(figure: Element): void {
  for (const caption of elementsIn(figure, ({ tagName }) => tagName === 'figcaption')) {
    const reading = caption.children.filter((child) => hasClass(child, 'reading'));
    caption.children = caption.children.filter((child) => !hasClass(child, 'reading'));
    figure.children.push(...reading);
  }
  for (const { properties } of elementsIn(figure, ({ tagName }) => tagName === 'svg' || tagName === 'img'))
    for (const side of ['width', 'height'])
      if (typeof properties[side] === 'number') properties[side] = Math.round(properties[side] * LARGER);
}

interface Data {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

function tableOf({ head, rows }: Data, title: string, { web }: Words): Element {
  const cells = (row: readonly (string | number)[]): ElementContent[] =>
    row.map((value, at) => h(at === 0 ? 'th' : 'td', at === 0 ? { scope: 'row' } : {}, String(value)));
  return h('details', { className: ['data', 'again'] }, [
    h('summary', web.data),
    h('div', { className: ['wide'], role: 'group', ariaLabel: `${web.data}: ${title}` }, [
      h('table', [
        h('thead', [
          h(
            'tr',
            head.map((words) => h('th', { scope: 'col' }, words)),
          ),
        ]),
        h(
          'tbody',
          rows.map((row) => h('tr', cells(row))),
        ),
      ]),
    ]),
  ]);
}
