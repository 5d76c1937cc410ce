import { pagesOfPdf } from '../../tree/pdfjs.js';
import { objectsIn } from './pdf-objects.js';
import { joined, Unreadable, type Place } from './place.js';
import { readable } from './raw.js';

/**
 * Everything that stands in a PDF: what its pages show, the strings of its objects by what they are for, its streams, and its
 * bytes as they are, earlier versions of an object included. Throws Unreadable where it is no PDF or is encrypted.
 */
export async function placesInPdf(bytes: Uint8Array): Promise<{ places: Place[]; attached: Attached[] }> {
  try {
    const { places, attached } = await objectsIn(bytes);
    const pages = { where: 'pages', text: await pagesOf(bytes), flows: true };
    const raw = { where: 'bytes', text: readable(bytes), loose: true };
    return { places: [pages, ...places, raw], attached };
  } catch (cause) {
    throw new Unreadable('Unexpected bytes, expected a PDF that can be read', cause);
  }
}

/** A file that stands in another. */
export interface Attached {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The words of every page, as readers select them; a word that is parted at the end of a line is joined as well. */
async function pagesOf(bytes: Uint8Array): Promise<string> {
  const pages = (await pagesOfPdf(bytes)).map(({ items }) =>
    joined(items.flatMap((item) => ('str' in item ? [item.hasEOL ? `${item.str}\n` : item.str] : []))),
  );
  const text = pages.join('\n');
  return `${text}\n${text.replace(/[-\u2010\u00AD]\s+/gu, '')}`;
}
