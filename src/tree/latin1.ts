/**
 * Bytes as text, each the sign of its own number (ISO 8859-1). A `TextDecoder` of that name is one of Windows-1252, which gives the
 * bytes 80 to 9F other signs, and does so from Node 22 on.
 */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}
