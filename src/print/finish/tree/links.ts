import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRef, PDFString, type PDFDocument } from '@cantoo/pdf-lib';
import type { LinkFacts } from '../../../model/tagged.js';
import { mapped, tagsIn, type Tag } from './tag.js';

/** The printed words of a description. */
export interface LinkWords {
  /** Of a call: "Note 3". */
  readonly note: (number: string) => string;
  /** Of a place in the publication: "figure 1, page 5". */
  readonly place: (words: string, folio: string) => string;
}

interface Describing {
  readonly words: LinkWords;
  readonly folios: readonly string[];
}

/** Gives each link annotation a description of where it leads, and takes out those that no tag holds: links of repeated heads. */
export function describeLinks(pdf: PDFDocument, tree: Tag, describing: Describing): void {
  const held = new Set<string>();
  for (const tag of tagsIn(tree)) {
    for (const child of tag.children) {
      if (child.kind !== 'annotation') continue;
      const annotation = pdf.context.lookup(child.ref, PDFDict);
      held.add(child.ref.toString());
      const said = descriptionOf(tag, describing) ?? targetOf(annotation);
      annotation.set(PDFName.of('Contents'), PDFHexString.fromText(said));
    }
  }
  for (const page of pdf.getPages()) keepOnly(pdf, page.node, held);
}

function descriptionOf({ element }: Tag, { words, folios }: Describing): string | undefined {
  const { link } = element ?? {};
  if (link === undefined) return undefined;
  if (element?.role === 'call') return words.note(link.text);
  const folio = folios[link.page] ?? '';
  if (link.address.startsWith('#')) return folio === '' ? nonEmpty(link.text) : words.place(link.text, folio);
  return nonEmpty(outward(link));
}

function outward({ text, address }: LinkFacts): string {
  return text === '' || text === address ? address : `${text} (${address})`;
}

function nonEmpty(text: string): string | undefined {
  return text === '' ? undefined : text;
}

/** The address of an annotation, or the name of its place. */
function targetOf(annotation: PDFDict): string {
  const uri = annotation.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'));
  const target = uri ?? annotation.lookup(PDFName.of('Dest'));
  const isText = target instanceof PDFString || target instanceof PDFHexString || target instanceof PDFName;
  return isText ? target.decodeText() : 'Link';
}

function keepOnly(pdf: PDFDocument, page: PDFDict, held: ReadonlySet<string>): void {
  const annotations = page.lookupMaybe(PDFName.of('Annots'), PDFArray);
  if (annotations === undefined) return;
  const [kept, loose] = [pdf.context.obj([]), [] as PDFRef[]];
  for (const one of annotations.asArray()) {
    if (one instanceof PDFRef && !held.has(one.toString()) && isLink(pdf, one)) loose.push(one);
    else kept.push(one);
  }
  for (const ref of loose) pdf.context.delete(ref);
  if (loose.length > 0) page.set(PDFName.of('Annots'), kept);
}

function isLink(pdf: PDFDocument, ref: PDFRef): boolean {
  return pdf.context.lookup(ref, PDFDict).get(PDFName.of('Subtype')) === PDFName.of('Link');
}

/** A link that leads nowhere is words. */
export function withoutDeadLinks(tree: Tag): Tag {
  const isDead = ({ type, children }: Tag): boolean =>
    type === 'Link' && !children.some(({ kind }) => kind === 'annotation');
  return mapped(tree, (tag) => (isDead(tag) ? { ...tag, type: 'Span' } : tag));
}
