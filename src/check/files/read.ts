import { placesInHtml } from './html.js';
import type { Attached } from './pdf.js';
import { APART, DEEPEST, Unreadable, type Place } from './place.js';
import { placesInJson } from './json.js';
import { placesInPicture } from './picture.js';
import { wordsOfBytes } from './text.js';
import { placesInWord } from './word.js';
import { placesInXml } from './xml.js';
import { fileInGzip, filesInZip } from './zip.js';
import { latin1 } from '../../tree/latin1.js';

/** How the words of a kind of file are read back, and the files that stand in it. */
export type Reader = (bytes: Uint8Array) => Promise<Read> | Read;

interface Read {
  readonly places: readonly Place[];
  readonly attached?: readonly Attached[];
}

/** Reads one kind of file each. */
export const READERS = {
  /** What reads PDF takes long to load: a check reads none. */
  pdf: async (bytes: Uint8Array) => (await import('./pdf.js')).placesInPdf(bytes),
  html: (bytes: Uint8Array) => ({ places: placesInHtml(bytes) }),
  zip: (bytes: Uint8Array) => {
    const attached = filesInZip(bytes);
    if (attached.some(({ name }) => name === '[Content_Types].xml')) return placesInWord(bytes);
    return { places: [{ where: 'names of files', text: attached.map(({ name }) => name).join(APART) }], attached };
  },
  word: placesInWord,
  gzip: (bytes: Uint8Array) => ({ places: [], attached: [{ name: 'content', bytes: fileInGzip(bytes) }] }),
  xml: (bytes: Uint8Array) => ({ places: placesInXml(wordsOfBytes(bytes)) }),
  json: (bytes: Uint8Array) => ({ places: placesInJson(wordsOfBytes(bytes)) }),
  picture: (bytes: Uint8Array) => ({ places: placesInPicture(bytes) }),
  text: (bytes: Uint8Array) => ({ places: [{ where: 'words', text: wordsOfBytes(bytes), flows: true }] }),
  /** A file of a form that is a folder: whatever its first bytes say. */
  any: (bytes: Uint8Array): Promise<Read> | Read => readerOf(bytes)(bytes),
} satisfies Record<string, Reader>;

/** Everything that can be read in a file, whatever its name says, and in the files in it. Throws Unreadable. */
export async function placesIn(bytes: Uint8Array, reader: Reader = readerOf(bytes), depth = 0): Promise<Place[]> {
  if (depth > DEEPEST) throw new Unreadable('Unexpected files in files without end, expected four at the most');
  const { places, attached = [] } = await reader(bytes);
  const found = [...places];
  for (const inner of attached) {
    const inside = await placesIn(inner.bytes, readerOf(inner.bytes), depth + 1);
    found.push(...inside.map((place) => ({ ...place, where: `${place.where} of ${inner.name}` })));
  }
  return found;
}

/** The reader of a file, by its first bytes. */
function readerOf(bytes: Uint8Array): Reader {
  const start = latin1(bytes.subarray(0, 1024));
  const [, reader] = SIGNS.find(([sign]) => sign.test(start)) ?? [undefined, READERS.text];
  return reader;
}

const SIGNS: readonly (readonly [RegExp, Reader])[] = [
  [/%PDF-/, READERS.pdf],
  [/^PK[\x03\x05]/, READERS.zip],
  [/^\x1F\x8B/, READERS.gzip],
  [/^(?:\x89PNG|\xFF\xD8\xFF|GIF8|RIFF|wOF[F2]|\0\x01\0\0|OTTO)/, READERS.picture],
  [/^(?:\xEF\xBB\xBF)?\s*(?:<!doctype html|<html|<svg)/i, READERS.html],
  [/^(?:\xEF\xBB\xBF)?\s*</, READERS.xml],
  [/^(?:\xEF\xBB\xBF)?\s*[{[]/, READERS.json],
];
