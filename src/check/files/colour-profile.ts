import { PROFILE_OF_CONDITION } from '../../model/condition.js';
import { hashOf } from '../../model/hash.js';

/** Tags of a colour profile that hold numbers alone: curves, tables, colours (ICC.1, 10). */
const NUMBERS = new Set(['curv', 'para', 'mft1', 'mft2', 'mAB ', 'mBA ', 'XYZ ', 'sf32', 'clrt']);

const [HEAD, ENTRY] = [128, 12];

/** A colour profile without its tables, whose bytes read as letters by chance; nothing of that of the house, in which nobody writes; any other bytes as they are. */
export function withoutTables(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const name = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (bytes.length < HEAD + 4 || name(36) !== 'acsp' || view.getUint32(0) !== bytes.length) return bytes;
  if (hashOf(bytes) === PROFILE_OF_CONDITION) return new Uint8Array();
  const words = Uint8Array.from(bytes);
  const tags = Math.min(view.getUint32(HEAD), Math.floor((bytes.length - HEAD - 4) / ENTRY));
  for (let index = 0; index < tags; index += 1) {
    const at = HEAD + 4 + index * ENTRY;
    const [from, length] = [view.getUint32(at + 4), view.getUint32(at + 8)];
    if (NUMBERS.has(name(from))) words.fill(0, from, from + length);
  }
  return words.fill(0, 0, HEAD + 4 + tags * ENTRY);
}
