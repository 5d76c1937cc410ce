import { createHash } from 'node:crypto';

/** The SHA-256 of bytes, or of texts as UTF-8, one after the other, in hexadecimal digits. */
export function hashOf(...contents: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex');
}

/** The name that git gives a file's bytes: by SHA-1 where its names have 40 digits, by SHA-256 where they have 64. */
export function blobOf(bytes: Uint8Array, digits: number): string {
  const hash = createHash(digits === 64 ? 'sha256' : 'sha1');
  return hash
    .update(`blob ${String(bytes.length)}\0`)
    .update(bytes)
    .digest('hex');
}
