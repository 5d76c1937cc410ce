import { Buffer } from 'node:buffer';

/**
 * Bytes as text, each the sign of its own number (ISO 8859-1). A `TextDecoder` of that name is one of Windows-1252, which gives the
 * bytes 80 to 9F other signs, and does so from Node 22 on.
 */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

/** What hexadecimal digits stand for, as `latin1` gives it; a digit too many at the end counts for nothing. */
export function latin1OfHex(digits: string): string {
  return Buffer.from(digits, 'hex').toString('latin1');
}

/** The text that signs of one byte each are in UTF-16, the higher byte first; a byte too many at the end counts for nothing. */
export function utf16(signs: string): string {
  const whole = signs.length - (signs.length % 2);
  return Buffer.from(signs.slice(0, whole), 'latin1').swap16().toString('utf16le');
}
