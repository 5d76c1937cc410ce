import { gunzipSync, unzipSync } from 'fflate';
import { Unreadable } from './place.js';
import type { Attached } from './pdf.js';

/** In bytes: what is packed is not unpacked without end. */
const LARGEST = 200_000_000;

/** The files of a ZIP archive, as DOCX, PPTX, XLSX and EPUB are one. Throws Unreadable where it is damaged or unpacks to too much. */
export function filesInZip(bytes: Uint8Array): Attached[] {
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        if (total > LARGEST) throw new RangeError('too large');
        return true;
      },
    });
    return Object.entries(files).map(([name, content]) => ({ name, bytes: content }));
  } catch (cause) {
    throw new Unreadable('Unexpected bytes, expected a ZIP archive that can be unpacked', cause);
  }
}

/** What a gzip file holds. Throws Unreadable where it is damaged. */
export function fileInGzip(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes);
  } catch (cause) {
    throw new Unreadable('Unexpected bytes, expected a gzip file that can be unpacked', cause);
  }
}
