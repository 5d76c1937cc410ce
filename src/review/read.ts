import { latin1 } from '../tree/latin1.js';
import type { Returned } from './returned.js';
import { readWord } from './word/read.js';

/** A returned file as it was read, and what it is. */
export interface ReadReturn {
  readonly returned: Returned;
  readonly ending: string;
}

/** Reads a returned file by its first bytes, whatever it is called. Throws UnreadableReturn. */
export async function readReturned(bytes: Uint8Array): Promise<ReadReturn> {
  if (latin1(bytes.subarray(0, 1024)).includes('%PDF-')) {
    const { readPdf } = await import('./pdf/read.js');
    return { returned: await readPdf(bytes), ending: 'pdf' };
  }
  return { returned: readWord(bytes), ending: 'docx' };
}
