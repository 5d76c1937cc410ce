import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRef, PDFString, type PDFDocument } from '@cantoo/pdf-lib';
import type { OutlineItem } from '../../model/print.js';

interface Entry {
  readonly node: PDFDict;
  readonly level: number;
}

/** Gives outline entries the titles that stand in the page: Chromium drops the space where a title breaks its line. */
export function mendOutline(pdf: PDFDocument, headings: readonly string[]): void {
  let next = 0;
  for (const { node } of entriesOf(pdf)) {
    const title = squeeze(titleOf(node));
    const at = headings.findIndex((heading, index) => index >= next && squeeze(heading) === title);
    if (at < 0) continue;
    node.set(PDFName.of('Title'), PDFHexString.fromText(headings[at] ?? ''));
    next = at + 1;
  }
}

/** The outline of a PDF, in order. */
export function outlineOf(pdf: PDFDocument): OutlineItem[] {
  const pages = new Map(pdf.getPages().map((page, index) => [page.ref.toString(), index + 1]));
  return entriesOf(pdf).map(({ node, level }) => {
    const target =
      node.lookup(PDFName.of('Dest')) ?? node.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('D'));
    const first = target instanceof PDFArray ? target.get(0) : undefined;
    return { title: titleOf(node), page: first instanceof PDFRef ? (pages.get(first.toString()) ?? 0) : 0, level };
  });
}

function entriesOf(pdf: PDFDocument): Entry[] {
  const root = pdf.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  return root === undefined ? [] : below(root, 1);
}

function below(parent: PDFDict, level: number): Entry[] {
  const entries: Entry[] = [];
  let node = parent.lookupMaybe(PDFName.of('First'), PDFDict);
  while (node !== undefined) {
    entries.push({ node, level }, ...below(node, level + 1));
    node = node.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return entries;
}

function titleOf(node: PDFDict): string {
  const title = node.lookup(PDFName.of('Title'));
  return title instanceof PDFString || title instanceof PDFHexString ? title.decodeText() : '';
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}
