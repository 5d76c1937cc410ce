import { latin1 } from '../../tree/latin1.js';
/** Bytes as text: UTF-16 behind its mark, else UTF-8, and where that does not hold also one sign a byte. */
export function wordsOfBytes(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const text = new TextDecoder().decode(bytes);
  return text.includes('\uFFFD') ? `${text} \u00B6 ${latin1(bytes)}` : text;
}
