import { PDFDocument } from '@cantoo/pdf-lib';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readTree } from '../../src/print/finish/tree/read.js';
import { isTag, type Child, type Tag } from '../../src/print/finish/tree/tag.js';

/** A tag of a finished PDF, with the words that its content shows. */
export interface SpokenTag {
  readonly type: string;
  readonly alternative?: string | undefined;
  readonly language?: string | undefined;
  readonly parts: readonly Part[];
  all(type: string): SpokenTag[];
  /** Of every word below it, the page from 1. */
  pages(): number[];
}

type Part = SpokenTag | { readonly words: string; readonly page: number };

/** The tags of a finished PDF with their words, read by another library than the one that wrote them. */
export async function readTags(pdf: Uint8Array): Promise<SpokenTag> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const words = await wordsByRun(pdf);
  const pages = new Map(document.getPages().map(({ ref }, index) => [ref.objectNumber, index + 1]));
  const spokenOf = (tag: Tag): SpokenTag => {
    const parts = tag.children.flatMap((child): Part[] =>
      isTag(child) ? [spokenOf(child)] : wordsOf(child, { words, pages }),
    );
    const below = parts.filter((part): part is SpokenTag => 'type' in part);
    return {
      type: tag.type,
      alternative: tag.alternative,
      language: tag.language,
      parts,
      all: (type) => below.flatMap((part) => [...(part.type === type ? [part] : []), ...part.all(type)]),
      pages: () => parts.flatMap((part) => ('type' in part ? part.pages() : [part.page])),
    };
  };
  return spokenOf(readTree(document, []));
}

/** The words of a tag as a screen reader says them, one after another; a figure by its alternative text. */
export function spoken(tag: SpokenTag): string {
  if (tag.alternative !== undefined) return tag.alternative;
  return tag.parts
    .map((part) => ('type' in part ? spoken(part) : part.words))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

interface Reading {
  readonly words: ReadonlyMap<string, string>;
  readonly pages: ReadonlyMap<number, number>;
}

function wordsOf(child: Exclude<Child, Tag>, { words, pages }: Reading) {
  if (child.kind !== 'content') return [];
  const number = child.page.objectNumber;
  return [{ words: words.get(`p${String(number)}R_mc${String(child.id)}`) ?? '', page: pages.get(number) ?? 0 }];
}

async function wordsByRun(pdf: Uint8Array): Promise<Map<string, string>> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
  const words = new Map<string, string>();
  const document = await task.promise;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const open: string[] = [];
    for (const item of items) {
      if ('str' in item) {
        const run = open.findLast((id) => id !== '') ?? '';
        words.set(run, `${words.get(run) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.id ?? '');
    }
  }
  await task.destroy();
  return words;
}
