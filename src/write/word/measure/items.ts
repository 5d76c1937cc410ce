import type { ParagraphLook } from '../look.js';
import type { Xml } from '../xml.js';
import { attribute, child, elements, held } from './elements.js';
import { linesOf, type Line } from './lines.js';
import { lookOf } from './look.js';
import type { Widths } from '../../../model/face-widths.js';

/** What is set on pages one after another: a paragraph, or a row of a table. Heights in points. */
export interface Item {
  readonly lines: readonly Line[];
  readonly before: number;
  readonly after: number;
  readonly keepNext: boolean;
  /** Its lines stay on one page. */
  readonly whole: boolean;
  readonly pageBreak: boolean;
  /** The heads of its table, which stand again above it where it begins a page. */
  readonly heads: number;
  /** The places that begin in it. */
  readonly names: readonly string[];
}

interface Column {
  /** In points. */
  readonly width: number;
  readonly widths: Widths;
}

/** Twentieths of a point. */
const TWIP = 20;

/** What a cell has around its words: of a table with a frame, and of others. */
const CELL = { framed: { across: 14, down: 4 }, plain: { across: 7, down: 3 } } as const;

/** Paragraphs and tables as items. */
export function itemsOf(nodes: readonly Xml[], column: Column): Item[] {
  return nodes.flatMap((node) => {
    if (node.name === 'w:p') return [itemOf(node, column)];
    return node.name === 'w:tbl' ? rowsOf(node, column) : [];
  });
}

function itemOf(paragraph: Xml, { width, widths }: Column): Item {
  const look = lookOf(paragraph);
  const { before = 0, after = 0, keepNext, keepLines, pageBreak } = look;
  return {
    lines: linesOf(paragraph, { look, width, widths }),
    before: before + edge(look, 'top'),
    after: after + edge(look, 'bottom') + edge(look, 'between'),
    keepNext: keepNext === true,
    whole: keepLines === true,
    pageBreak,
    heads: 0,
    names: namesIn(paragraph),
  };
}

function edge({ borders }: ParagraphLook, side: 'top' | 'bottom' | 'between'): number {
  const line = borders?.[side];
  return line === undefined ? 0 : line.width + (line.space ?? 0);
}

function rowsOf(table: Xml, { widths }: Column): Item[] {
  const columns = elements(child(table, 'w:tblGrid')).map((one) => Number(attribute(one, 'w:w')) / TWIP);
  const style = attribute(child(child(table, 'w:tblPr'), 'w:tblStyle'), 'w:val') ?? '';
  const around = /Box|Form/u.test(style) ? CELL.framed : CELL.plain;
  const rows = elements(table).filter(({ name }) => name === 'w:tr');
  let heads = 0;
  return rows.flatMap((row) => {
    const form = child(row, 'w:trPr');
    const cells = cellsOf(row, columns, around.across).map(({ cell, width }) =>
      itemsOf(elements(cell), { width, widths }),
    );
    if (!held(form, 'w:cantSplit')) return cells.flat();
    const least = Number(attribute(child(form, 'w:trHeight'), 'w:val') ?? 0) / TWIP;
    const height = Math.max(least, ...cells.map((items) => heightOf(items) + around.down)) + 0.5;
    const items = cells.flat();
    const isHead = held(form, 'w:tblHeader');
    const made: Item = {
      lines: [{ height, notes: items.flatMap(({ lines }) => lines.flatMap(({ notes }) => notes)) }],
      ...{ before: 0, after: 0, whole: true, pageBreak: false, heads },
      keepNext: isHead || items.every(({ keepNext }) => keepNext),
      names: items.flatMap(({ names }) => names),
    };
    if (isHead) heads += height;
    return [made];
  });
}

function cellsOf(
  row: Xml,
  columns: readonly number[],
  across: number,
): { readonly cell: Xml; readonly width: number }[] {
  let at = 0;
  return elements(row)
    .filter(({ name }) => name === 'w:tc')
    .map((cell) => {
      const span = Number(attribute(child(child(cell, 'w:tcPr'), 'w:gridSpan'), 'w:val') ?? 1);
      const width = columns.slice(at, at + span).reduce((sum, one) => sum + one, 0) - across;
      at += span;
      return { cell, width };
    });
}

/** How high some items are on one page. */
export function heightOf(items: readonly Item[]): number {
  return items.reduce((sum, { before, after, lines }) => sum + before + after + linesHeight(lines), 0);
}

export function linesHeight(lines: readonly Line[]): number {
  return lines.reduce((sum, { height }) => sum + height, 0);
}

function namesIn(node: Xml): string[] {
  return elements(node).flatMap((one) => {
    if (one.name === 'w:bookmarkStart') return [attribute(one, 'w:name') ?? ''];
    return namesIn(one);
  });
}
