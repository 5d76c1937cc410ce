import { x } from 'xastscript';
import { TEXT_MM, twips } from './sheet.js';
import type { TableStyle } from './styles.js';
import { paragraph, type Xml } from './xml.js';

/** One cell of a row: paragraphs, and over how many columns it runs. */
export interface Cell {
  readonly children: readonly Xml[];
  readonly span?: number;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** Stands again at the head of each page. */
  readonly head?: true;
}

export interface Grid {
  readonly style: TableStyle;
  /** Shares of the width, per cent. */
  readonly shares: readonly number[];
  readonly rows: readonly Row[];
  /** In millimetres; the full width of the text where it is not said. */
  readonly widthMm?: number;
  /** Read out in place of the table, and its title. */
  readonly title?: string;
  /** A form: its rows have room to write in, and stand on one page where they can. */
  readonly form?: true;
}

/** A table: rows are not parted, heads are repeated. */
export function gridOf({ style, shares, rows, widthMm = TEXT_MM, title, form }: Grid): Xml {
  const widths = shares.map((share) => twips((share / 100) * widthMm));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const isHeaded = rows.some(({ head }) => head);
  return x('w:tbl', [
    x('w:tblPr', [
      x('w:tblStyle', { 'w:val': style }),
      x('w:tblW', { 'w:w': String(whole), 'w:type': 'dxa' }),
      x('w:tblLayout', { 'w:type': 'fixed' }),
      x('w:tblLook', { 'w:val': isHeaded ? '0420' : '0400', 'w:firstRow': isHeaded ? '1' : '0', 'w:noVBand': '1' }),
      ...(title === undefined ? [] : [x('w:tblCaption', { 'w:val': title })]),
    ]),
    x(
      'w:tblGrid',
      widths.map((width) => x('w:gridCol', { 'w:w': String(width) })),
    ),
    ...rows.map((row, index) => rowOf(row, { widths, form, last: index === rows.length - 1 })),
  ]);
}

interface Laid {
  readonly widths: readonly number[];
  readonly form: true | undefined;
  readonly last: boolean;
}

/** The least height of a row to write in, in millimetres. */
const WRITING_MM = 8;

function rowOf({ cells, head }: Row, { widths, form, last }: Laid): Xml {
  let column = 0;
  const set = cells.map(({ children, span = 1 }) => {
    const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    column += span;
    return x('w:tc', [
      x('w:tcPr', [
        x('w:tcW', { 'w:w': String(width), 'w:type': 'dxa' }),
        ...(span === 1 ? [] : [x('w:gridSpan', { 'w:val': String(span) })]),
      ]),
      ...closed(form === true && !last ? children.map(kept) : children),
    ]);
  });
  const height = x('w:trHeight', { 'w:val': String(twips(WRITING_MM)), 'w:hRule': 'atLeast' });
  const room = form === undefined || head === true ? [] : [height];
  return x('w:tr', [
    x('w:trPr', [x('w:cantSplit'), ...room, ...(head === undefined ? [] : [x('w:tblHeader')])]),
    ...set,
  ]);
}

/** A paragraph that stays on the page of the next one. */
function kept(node: Xml): Xml {
  const form = node.name === 'w:p' ? node.children[0] : undefined;
  if (form?.type !== 'element' || form.name !== 'w:pPr') return node;
  if (!form.children.some((child) => child.type === 'element' && child.name === 'w:keepNext'))
    form.children.splice(1, 0, x('w:keepNext'));
  return node;
}

/** A cell ends with a paragraph. */
function closed(children: readonly Xml[]): Xml[] {
  return children.at(-1)?.name === 'w:p' ? [...children] : [...children, paragraph('CellEnd', [])];
}

/** A box of one cell around paragraphs and tables; it may be parted at the foot of a page. */
export function boxOf(style: TableStyle, children: readonly Xml[]): Xml {
  const width = String(twips(TEXT_MM));
  return x('w:tbl', [
    x('w:tblPr', [
      x('w:tblStyle', { 'w:val': style }),
      x('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
      x('w:tblLayout', { 'w:type': 'fixed' }),
      x('w:tblLook', { 'w:val': '0400' }),
    ]),
    x('w:tblGrid', [x('w:gridCol', { 'w:w': width })]),
    x('w:tr', [x('w:tc', [x('w:tcPr', [x('w:tcW', { 'w:w': width, 'w:type': 'dxa' })]), ...closed(children)])]),
  ]);
}

/** What parts a table from the next one: two that touch would become one. */
export function afterTable(): Xml {
  return paragraph('AfterTable', []);
}
