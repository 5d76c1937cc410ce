import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The pages of a publication that look other than before, from 1. */
export interface Changed {
  readonly name: string;
  readonly pages: readonly number[];
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

interface Picture {
  readonly png: Uint8Array;
  /** What is compared: the picture without its foot. */
  readonly signs: string;
}

/** Draws each page of two PDFs and keeps pictures of those that differ. The cover, which names the commit too, is compared by its words. */
export async function changedPages({ name, before, now, folder }: Compared): Promise<Changed> {
  const [old, own] = [await open(before), await open(now)];
  const pages: number[] = [];
  for (let page = 1; page <= Math.max(old.numPages, own.numPages); page += 1) {
    const [was, is] = [await pictureOf(old, page), await pictureOf(own, page)];
    if (was?.signs === is?.signs) continue;
    pages.push(page);
    if (was !== undefined) writeFileSync(path.join(folder, `${name}-${String(page)}-before.png`), was.png);
    if (is !== undefined) writeFileSync(path.join(folder, `${name}-${String(page)}-after.png`), is.png);
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
  const { canvas, context } = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvas: null, canvasContext: context, viewport }).promise;
  const png = canvas.toBuffer('image/png');
  if (number === 1) return { png, signs: await wordsOf(pdf) };
  const { data } = context.getImageData(0, 0, canvas.width, Math.floor(canvas.height * WITHOUT_FOOT));
  return { png, signs: Buffer.from(data.buffer).toString('latin1') };
}

/** The words of the first page, without the state of the sources. */
async function wordsOf(pdf: PDFDocumentProxy): Promise<string> {
  const { items } = await (await pdf.getPage(1)).getTextContent();
  const words = items.map((item) => ('str' in item ? item.str : '')).join(' ');
  return words.replace(/v\d+\.\d+\.\d+\S*/g, '');
}
