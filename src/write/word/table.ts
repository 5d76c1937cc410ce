import type { FootnoteDefinition, Table, TableCell, TableRow } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { TableBlock } from '../../model/nodes.js';
import { entry } from './field.js';
import { captionOf, readingOf } from './figure.js';
import { afterTable, gridOf, type Cell, type Row } from './grid.js';
import { inline } from './inline.js';
import type { Flow, Setting } from './setting.js';
import { TEXT_MM, WIDE_MM } from './sheet.js';
import { originators } from './withheld.js';
import type { ParagraphStyle } from './paragraph-styles.js';
import { paragraph, run, type Xml } from './xml.js';

/** A table with its caption above, its lettered notes and its sources; a wide one on a page on its side. */
export const tableBlock: Flow<TableBlock> = (setting, node) => {
  const { words } = setting;
  const table = node.children.find((child): child is Table => child.type === 'table');
  const isWide = node.width === 'landscape' && !setting.boxed;
  const set = [
    captionOf(setting, { node, kind: 'table', label: words.label.table }),
    ...(table === undefined
      ? []
      : [tableOf(setting, table, { shares: node.columns, widthMm: isWide ? WIDE_MM : TEXT_MM, title: node.title })]),
    ...notesOf(setting, node),
    ...readingOf(setting, node, ''),
    afterTable(),
  ];
  if (!isWide) return set;
  return [
    paragraph('SectionEnd', [], { section: setting.section({}) }),
    ...set,
    paragraph('SectionEnd', [], { section: setting.section({ wide: true }) }),
  ];
};

/** A table without title or number: in a form, or in running text. */
export const plainTable: Flow<Table> = (setting, node) => [tableOf(setting, node, { widthMm: TEXT_MM }), afterTable()];

interface Tabled {
  readonly shares?: readonly number[] | undefined;
  readonly widthMm: number;
  readonly title?: string;
}

function tableOf(setting: Setting, table: Table, { shares = sharesOf(table), widthMm, title }: Tabled): Xml {
  const rows = table.children.map((row, index) => rowOf(setting, row, { table, isHead: index === 0 }));
  return gridOf({
    style: setting.form ? 'FormTable' : 'GuideTable',
    ...(setting.form ? { form: true } : {}),
    shares: whole(shares),
    rows,
    widthMm,
    ...(title === undefined ? {} : { title }),
  });
}

/** Shares that fill the width. */
function whole(shares: readonly number[]): number[] {
  const sum = shares.reduce((all, share) => all + share, 0);
  return shares.map((share) => (100 * share) / Math.max(sum, 1));
}

function rowOf(setting: Setting, row: TableRow, { table, isHead }: { table: Table; isHead: boolean }): Row {
  const columns = table.children[0]?.children.length ?? row.children.length;
  if (row.data?.group === true) {
    const [first] = row.children;
    return { cells: first === undefined ? [] : [{ span: columns, children: cellOf(setting, first, 'TableGroup') }] };
  }
  const cells = row.children.map((cell, index): Cell => {
    const side = table.align?.[index] === 'right' ? 'Number' : '';
    if (setting.form && !isHead && cell.children.length === 0)
      return { children: [paragraph('TableText', [entry(setting, fieldOf(row, index))])] };
    return {
      children: cellOf(setting, cell, `${isHead ? 'TableHead' : index === 0 ? 'TableRow' : 'TableText'}${side}`),
    };
  });
  return { cells, ...(isHead ? { head: true } : {}) };
}

/** What an empty cell of a form is for: the words before it in its row. */
function fieldOf({ children }: TableRow, index: number): string {
  return toString(children.slice(0, index).findLast((cell) => toString(cell).trim() !== '') ?? []);
}

function cellOf(setting: Setting, cell: TableCell, style: ParagraphStyle): Xml[] {
  const only = cell.children.length === 1 ? cell.children[0] : undefined;
  const isBold = style.startsWith('TableRow') || style === 'TableGroup';
  const children = isBold && only?.type === 'strong' ? only.children : cell.children;
  return [paragraph(style, setting.review.around(cell, inline(setting, children))), ...originators(setting, cell)];
}

function notesOf(setting: Setting, node: TableBlock): Xml[] {
  const notes = node.children.filter((child): child is FootnoteDefinition => child.type === 'footnoteDefinition');
  return notes.flatMap((note) => {
    const paragraphs = setting.flow(note.children, 'TableNote');
    const letter = run(note.data?.note?.number ?? '', { bold: true });
    paragraphs[0]?.children.splice(1, 0, ...setting.marks.place(note.data?.note?.anchor, letter), ...run(' '));
    return paragraphs;
  });
}

/** Widths by the longest text of each column, in per cent; a column left blank to be filled in takes its room. */
function sharesOf(table: Table): number[] {
  return (table.children[0]?.children ?? []).map((_, index) => {
    const [heading = 0, ...body] = table.children.map((row) => toString(row.children[index] ?? []).length);
    const longest = Math.max(0, ...body);
    return longest === 0 ? 45 : Math.min(Math.max(longest, heading + 3, 7), 40);
  });
}
