import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFString, type PDFDocument } from '@cantoo/pdf-lib';
import type { Fault } from '../../model/print.js';
import { STANDARD, isMapped } from './tree/types.js';
import { isTag, keyOf, tagsIn, type Child, type Tag } from './tree/tag.js';

/** What a document is judged by. */
export interface Judged {
  readonly tree: Tag;
  /** Runs of marked content that show signs. */
  readonly shown: ReadonlySet<string>;
}

/** The rules of PDF/UA-1 that a page can break, looked up in the finished document; each fault once. */
export function faultsOf(pdf: PDFDocument, { tree, shown }: Judged): Fault[] {
  const faults = [
    ...untagged(tree, shown),
    ...[...tagsIn(tree)].flatMap(faultsOfTag),
    ...headingFaults(tree),
    ...noteFaults(tree),
    ...linkFaults(pdf, tree),
    ...documentFaults(pdf),
    ...fontFaults(pdf),
  ];
  return [...new Map(faults.map((fault) => [`${fault.clause} ${fault.words}`, fault])).values()];
}

function untagged(tree: Tag, shown: ReadonlySet<string>): Fault[] {
  const held = new Set([...tagsIn(tree)].flatMap(({ children }) => children.flatMap(runKey)));
  const lost = [...shown].filter((key) => !held.has(key)).length;
  return lost === 0 ? [] : [{ clause: '7.1', words: `${String(lost)} runs of text that no tag holds` }];
}

function runKey(child: Child): string[] {
  return child.kind === 'content' ? [keyOf(child)] : [];
}

function faultsOfTag(tag: Tag): Fault[] {
  const { type, alternative, children } = tag;
  const fault = (clause: string, words: string): Fault[] => [{ clause, words }];
  if (!STANDARD.has(type) && !isMapped(type)) return fault('7.1', `the structure type ${type}`);
  if (type === 'Figure' && (alternative ?? '').trim() === '') return fault('7.3', 'a figure without alternative text');
  if (type === 'L' && !holds(children, ['L', 'LI', 'Caption']))
    return fault('7.2', 'a list that holds more than items');
  if (type === 'LI' && !holds(children, ['Lbl', 'LBody'])) return fault('7.2', 'an item of more than label and body');
  if (type === 'TOC' && !holds(children, ['TOC', 'TOCI', 'Caption']))
    return fault('7.2', 'contents of more than entries');
  if (type === 'TR' && !holds(children, ['TH', 'TD'])) return fault('7.2', 'a row that holds more than cells');
  return type === 'Table' ? tableFaults(tag) : [];
}

function holds(children: readonly Child[], types: readonly string[]): boolean {
  return children.every((child) => isTag(child) && types.includes(child.type));
}

function tableFaults(table: Tag): Fault[] {
  const rows = [...tagsIn(table)].filter(({ type }) => type === 'TR');
  const widths = new Set(rows.map(widthOf));
  const spans = rows.some(({ children }) => children.some((cell) => isTag(cell) && numberOf(cell, 'RowSpan') > 1));
  const heads = rows.flatMap(({ children }) =>
    children.filter((cell): cell is Tag => isTag(cell) && cell.type === 'TH'),
  );
  return [
    ...(widths.size > 1 && !spans ? [{ clause: '7.2', words: 'a table whose rows are not equally long' }] : []),
    ...(heads.length === 0 ? [{ clause: '7.5', words: 'a table without headings' }] : []),
    ...(heads.some((head) => valueOf(head, 'Scope') === undefined)
      ? [{ clause: '7.5', words: 'a heading without scope' }]
      : []),
  ];
}

function widthOf({ children }: Tag): number {
  return children.reduce((sum, cell) => sum + (isTag(cell) ? numberOf(cell, 'ColSpan') : 0), 0);
}

function numberOf(cell: Tag, name: string): number {
  const value = valueOf(cell, name);
  return value instanceof PDFNumber ? value.asNumber() : 1;
}

function valueOf({ attributes }: Tag, name: string) {
  return attributes?.map((one) => one.lookup(PDFName.of(name))).find((value) => value !== undefined);
}

function headingFaults(tree: Tag): Fault[] {
  const levels = [...tagsIn(tree)].flatMap(({ type }) => (/^H[1-6]$/.test(type) ? [Number(type.slice(1))] : []));
  const leaps = levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
  return leaps ? [{ clause: '7.4.2', words: 'headings that leave out a level' }] : [];
}

function noteFaults(tree: Tag): Fault[] {
  const ids = [...tagsIn(tree)].flatMap(({ type, id }) => (type === 'Note' ? [id ?? ''] : []));
  const isUnique = new Set(ids).size === ids.length && !ids.includes('');
  return isUnique ? [] : [{ clause: '7.9', words: 'notes without an identity of their own' }];
}

function linkFaults(pdf: PDFDocument, tree: Tag): Fault[] {
  const held = new Set(
    [...tagsIn(tree)].flatMap(({ children }) =>
      children.flatMap((child) => (child.kind === 'annotation' ? [child.ref.toString()] : [])),
    ),
  );
  const faults = pdf.getPages().flatMap((page) => {
    const annotations = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? [];
    return annotations.flatMap((one): Fault[] => {
      const said = pdf.context.lookup(one, PDFDict).lookup(PDFName.of('Contents'));
      if (said === undefined) return [{ clause: '7.18', words: 'a link without description' }];
      return held.has(one.toString()) ? [] : [{ clause: '7.18', words: 'a link that no tag holds' }];
    });
  });
  return faults;
}

function documentFaults({ catalog }: PDFDocument): Fault[] {
  const shows = catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict)?.get(PDFName.of('DisplayDocTitle'));
  return [
    ...(textOf(catalog.lookup(PDFName.of('Lang'))) === '' ? [{ clause: '7.2', words: 'no language' }] : []),
    ...(String(shows) === 'true' ? [] : [{ clause: '7.1', words: 'a title that is not shown' }]),
  ];
}

const [DESCRIPTOR, FONT, TYPE_0] = ['FontDescriptor', 'Font', 'Type0'].map((name) => PDFName.of(name));
const FILES = ['FontFile', 'FontFile2', 'FontFile3'].map((name) => PDFName.of(name));

/** Every font brings its signs, and says which characters they are. */
function fontFaults(pdf: PDFDocument): Fault[] {
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]): Fault[] => {
    const type = object instanceof PDFDict ? object.get(PDFName.Type) : undefined;
    if (!(object instanceof PDFDict) || type === undefined) return [];
    if (type === DESCRIPTOR && !FILES.some((key) => object.has(key)))
      return [{ clause: '7.21.4', words: 'a font that is not embedded' }];
    const isText = type === FONT && object.get(PDFName.of('Subtype')) === TYPE_0;
    const hasNone = isText && !object.has(PDFName.of('ToUnicode'));
    return hasNone ? [{ clause: '7.21.7', words: 'a font whose signs have no characters' }] : [];
  });
}

function textOf(value: unknown): string {
  if (value instanceof PDFString || value instanceof PDFHexString || value instanceof PDFName)
    return value.decodeText();
  return '';
}
