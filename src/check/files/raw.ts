import { inflateSync } from 'node:zlib';
import { latin1, latin1OfHex, utf16 } from '../../tree/latin1.js';

const STREAM = /stream\r?\n/g;

/** Everything in a PDF that can be read as text outside its pages' glyphs: strings, metadata, names, attachments. */
export function readable(pdf: Uint8Array): string {
  const text = known.get(pdf) ?? read(pdf);
  known.set(pdf, text);
  return text;
}

/** Door 3 asks for the same file more than once. */
const known = new WeakMap<Uint8Array, string>();

function read(pdf: Uint8Array): string {
  return [stringsIn(latin1(pdf)), ...streamsOf(pdf).flatMap(textsOf)].join('\n');
}

/** The strings of a PDF that are written in Unicode, one a line: bookmarks, titles, alternative and actual texts. */
export function unicodeStrings(pdf: Uint8Array): string {
  const parts = [latin1(pdf), ...streamsOf(pdf).map((bytes) => latin1(inflate(bytes)))];
  const found = parts.flatMap((part) => [...part.matchAll(/<\s*(FEFF[0-9A-F\s]*)>/gi)]);
  return found.map(([, digits = '']) => decode(fromHex(digits))).join('\n');
}

function streamsOf(pdf: Uint8Array): Uint8Array[] {
  const raw = latin1(pdf);
  return [...raw.matchAll(STREAM)].flatMap((match) => {
    const start = match.index + match[0].length;
    const end = raw.indexOf('endstream', start);
    const dictionary = raw.slice(Math.max(0, match.index - 400), match.index);
    const isText = end > start && !isBinary(dictionary.slice(dictionary.lastIndexOf(' obj')));
    return isText ? [pdf.subarray(start, end)] : [];
  });
}

function isBinary(dictionary: string): boolean {
  return /\/Length1\b|\/Subtype\s*\/(Image|CIDFontType0C|OpenType|Type1C)/.test(dictionary);
}

function textsOf(bytes: Uint8Array): string[] {
  const content = inflate(bytes);
  const text = latin1(content);
  if (/(^|\s)BT\s/.test(text)) return [stringsIn(text)];
  return [stringsIn(text), new TextDecoder().decode(content)];
}

function inflate(bytes: Uint8Array): Uint8Array {
  try {
    return inflateSync(bytes, { finishFlush: 2 });
  } catch {
    return bytes;
  }
}

export function stringsIn(text: string): string {
  const found: string[] = [];
  for (const match of text.matchAll(/<([0-9A-Fa-f\s]{8,})>|\(((?:\\.|[^\\()])*)\)/g)) {
    found.push(match[1] === undefined ? decode(unescape(match[2] ?? '')) : decode(fromHex(match[1])));
  }
  return found.join('\n');
}

function fromHex(digits: string): string {
  return latin1OfHex(digits.replace(/\s/g, ''));
}

function unescape(literal: string): string {
  return literal.replace(/\\([0-7]{1,3}|.)/g, (_, escaped: string) =>
    /^[0-7]/.test(escaped) ? String.fromCharCode(Number.parseInt(escaped, 8)) : escaped,
  );
}

function decode(bytes: string): string {
  if (!bytes.startsWith('\u00FE\u00FF')) return bytes;
  return utf16(bytes.slice(2));
}
