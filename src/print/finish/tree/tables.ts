import { PDFName } from '@cantoo/pdf-lib';
import { isTag, mapped, tagOf, type Child, type Tag } from './tag.js';

/** Puts the rows of a table into head and body, and leaves to each heading its scope: cells name no headings one by one. */
export function tabled(tree: Tag): Tag {
  return mapped(tree, (tag) => {
    if (tag.type === 'TH' || tag.type === 'TD') return withScope(tag);
    if (tag.type === 'TR') return withBlanks(tag);
    return tag.type === 'Table' ? { ...tag, children: parted(tag.children) } : tag;
  });
}

/** The browser names the headings of each cell; where a table was set on several pages, some of them are gone. */
function withScope(cell: Tag): Tag {
  const attributes = cell.attributes?.flatMap((one) => {
    const kept = one.clone();
    kept.delete(PDFName.of('Headers'));
    for (const span of SPANS) if (String(kept.get(span)) === '1') kept.delete(span);
    return kept.keys().length > 1 ? [kept] : [];
  });
  return attributes === undefined ? cell : { ...cell, attributes };
}

const SPANS = [PDFName.of('RowSpan'), PDFName.of('ColSpan')];

/** A row with its blank cells, which the browser leaves out: a form to be filled in. */
function withBlanks(row: Tag): Tag {
  const { cells } = row.element ?? {};
  if (cells === undefined) return row;
  const known = new Map(
    row.children.flatMap((cell) => (isTag(cell) && cell.number !== undefined ? [[cell.number, cell]] : [])),
  );
  const others = row.children.filter(
    (cell) => !isTag(cell) || cell.number === undefined || !cells.includes(cell.number),
  );
  return { ...row, children: [...others, ...cells.map((number) => known.get(number) ?? tagOf('TD', [], { number }))] };
}

function parted(children: readonly Child[]): Child[] {
  if (!children.some((child) => isTag(child) && child.type === 'TR')) return [...children];
  const rows = children.filter((child): child is Tag => isTag(child) && child.type === 'TR');
  const others = children.filter((child) => !rows.some((row) => row === child));
  const body = rows.findIndex((row) => !isHead(row));
  const [head, rest] = body < 0 ? [rows, []] : [rows.slice(0, body), rows.slice(body)];
  const parts = [
    ...(head.length === 0 || rest.length === 0 ? [] : [tagOf('THead', head)]),
    tagOf('TBody', rest.length === 0 ? head : rest),
  ];
  return [...others, ...parts];
}

/** A row of headings of columns. */
function isHead(row: Tag): boolean {
  return row.children.every((cell) => isTag(cell) && cell.type === 'TH' && scopeOf(cell) !== 'Row');
}

function scopeOf({ attributes }: Tag): string | undefined {
  const scope = attributes?.map((one) => one.lookup(PDFName.of('Scope'))).find((one) => one !== undefined);
  return scope instanceof PDFName ? scope.decodeText() : undefined;
}
