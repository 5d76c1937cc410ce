import { Buffer } from 'node:buffer';
import type { TextContent } from 'pdfjs-dist/types/src/display/api.js';

/** A page of a PDF as it is read. */
export interface ReadPage {
  /** Left, bottom, right and top of the sheet, in points. */
  readonly view: readonly number[];
  readonly items: TextContent['items'];
}

/** The pieces of text of every page of a PDF, in the order in which they are painted. Rejects where it is none, or is encrypted. */
export async function pagesOfPdf(pdf: Uint8Array): Promise<ReadPage[]> {
  const { getDocument, VerbosityLevel } = await loaded();
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
  try {
    const document = await task.promise;
    const pages: ReadPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push({ view: page.view, items });
    }
    return pages;
  } finally {
    await task.destroy();
  }
}

let reader: ReturnType<typeof load> | undefined;

function loaded(): ReturnType<typeof load> {
  reader ??= load();
  return reader;
}

/**
 * The build of pdf.js for Node brings its own `push`, `JSON` and base64 for all of the process; they take several times as long as those
 * that Node has, in everything that is done after it. It is loaded where a PDF is read, and Node's own are put back.
 */
async function load() {
  const { parse, stringify } = JSON;
  const { push } = Array.prototype;
  const base64 = Object.getOwnPropertyDescriptor(Uint8Array, 'fromBase64');
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  Object.assign(JSON, { parse, stringify });
  put(Array.prototype, 'push', push);
  if (base64 === undefined)
    put(Uint8Array, 'fromBase64', (text: string) => new Uint8Array(Buffer.from(text, 'base64')));
  return pdfjs;
}

function put(home: object, name: string, value: unknown): void {
  Object.defineProperty(home, name, { value, writable: true, enumerable: false, configurable: true });
}
