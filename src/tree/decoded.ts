import { latin1 } from './latin1.js';

/** The signs of the bytes 80 to 9F in Windows-1252; a space where it has none. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** The text of a file of another program: UTF-8, UTF-16 where it says so, and what Windows wrote before them (Windows-1252). */
export function decoded(bytes: Uint8Array): string {
  const wide = wideOf(bytes);
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
  return latin1(bytes).replace(/[\u0080-\u009F]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** Whether a text says by its bytes what they mean; of any other `decoded` guesses. */
export function tellsItsLetters(bytes: Uint8Array): boolean {
  return wideOf(bytes) !== undefined || isUtf8(bytes);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether a text that was taken for Windows-1252 can be one: letters of Western Europe stand among plain ones. Runs of them, capitals
 * within words and signs between letters are those of another code page (Cyrillic, Central Europe, Macintosh).
 */
export function isWestern(text: string): boolean {
  return !/[\u00C0-\u00FF]{4}|\p{L}[\u00A1-\u00A9\u00AB-\u00B6\u00B8-\u00B9\u00BB-\u00BF]\p{L}|\p{Ll}[\u00C0-\u00DE\u0160\u017D\u0152\u0178]\p{Ll}/u.test(
    text,
  );
}

function wideOf([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}
