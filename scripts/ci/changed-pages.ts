import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { wordsChanged, type Piece, type WordsChanged } from './words-changed.js';

/** A page that looks other than before, from 1, and what became of its words. */
export interface ChangedPage extends WordsChanged {
  readonly page: number;
  /** Which of the two it is in: a page may be new or gone. */
  readonly when: readonly ('before' | 'after')[];
}

/** The pages of a publication that changed. */
export interface Changed {
  readonly name: string;
  readonly pages: readonly ChangedPage[];
  readonly total: number;
}

interface Compared {
  readonly name: string;
  readonly before: string;
  readonly now: string;
  /** Where pictures of changed pages go: `guide-9-before.png`. */
  readonly folder: string;
}

/** Of a page so much is compared: its foot names the commit, and would always differ. */
const WITHOUT_FOOT = 0.94;
const SCALE = 1.2;

/** The bar beside new words: its colour, width and distance from the edge, in pixels. */
const BAR = { colour: '#1B4B47', width: 6, left: 18 } as const;

/** A page as it looks, without the bars. */
interface Picture {
  readonly drawn: Drawn;
  /** What is compared: the picture without its foot. */
  readonly signs: string;
  /** In their order, lines of the foot left out; heights in pixels from the upper edge. */
  readonly words: readonly Piece[];
}

/** Draws each page of two PDFs and keeps pictures of those that differ. The cover, which names the commit too, is compared by its words. */
export async function changedPages({ name, before, now, folder }: Compared): Promise<Changed> {
  const [old, own] = [await open(before), await open(now)];
  const pages: ChangedPage[] = [];
  for (let page = 1; page <= Math.max(old.numPages, own.numPages); page += 1) {
    const [was, is] = [await pictureOf(old, page), await pictureOf(own, page)];
    if (was?.signs === is?.signs) continue;
    const changed = wordsChanged(was?.words ?? [], is?.words ?? []);
    if (is !== undefined && was !== undefined) drawBars(is.drawn, changed);
    const kept = Object.entries({ before: was, after: is }).flatMap(([when, picture]) =>
      picture === undefined ? [] : [{ when: when as 'before' | 'after', picture }],
    );
    for (const { when, picture } of kept)
      writeFileSync(
        path.join(folder, `${name}-${String(page)}-${when}.png`),
        picture.drawn.canvas.toBuffer('image/png'),
      );
    pages.push({ page, when: kept.map(({ when }) => when), ...changed });
  }
  const total = own.numPages;
  await Promise.all([old.loadingTask.destroy(), own.loadingTask.destroy()]);
  return { name, pages, total };
}

function open(file: string): Promise<PDFDocumentProxy> {
  return getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
}

/** A canvas as pdfjs makes it outside a browser. */
interface Drawn {
  readonly canvas: { readonly width: number; readonly height: number; toBuffer(type: 'image/png'): Uint8Array };
  readonly context: CanvasRenderingContext2D;
}

async function pictureOf(pdf: PDFDocumentProxy, number: number): Promise<Picture | undefined> {
  if (number > pdf.numPages) return undefined;
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: SCALE });
  const factory = pdf.canvasFactory as { create(width: number, height: number): Drawn };
  const drawn = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const { canvas, context } = drawn;
  await page.render({ canvas: null, canvasContext: context, viewport }).promise;
  const words = await wordsOf(pdf, number, viewport.height);
  if (number === 1) return { drawn, words, signs: words.map((piece) => piece.words).join(' ') };
  const { data } = context.getImageData(0, 0, canvas.width, Math.floor(canvas.height * WITHOUT_FOOT));
  return { drawn, words, signs: Buffer.from(data.buffer).toString('latin1') };
}

/** The words of a page, without its foot and without the state of the sources. */
async function wordsOf(pdf: PDFDocumentProxy, number: number, height: number): Promise<Piece[]> {
  const { items } = await (await pdf.getPage(number)).getTextContent();
  return items.flatMap((item): Piece[] => {
    if (!('str' in item)) return [];
    const bottom = height - Number(item.transform[5]) * SCALE;
    if (bottom > height * WITHOUT_FOOT) return [];
    const words = item.str.replace(/,?\s*v\d+\.\d+\.\d+\S*/g, '').trim();
    return words === '' ? [] : [{ words, top: bottom - item.height * SCALE, bottom }];
  });
}

/** A bar at the edge of the page beside every line with new words. */
function drawBars({ context }: Drawn, { lines }: WordsChanged): void {
  context.fillStyle = BAR.colour;
  for (const { top, bottom } of lines) context.fillRect(BAR.left, top - 1, BAR.width, bottom - top + 4);
}
