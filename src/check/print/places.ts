import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import type { Chapter } from '../../model/publication.js';

/** So many words are enough to find the place of a text. */
const WORDS = 6;

/** Where the author wrote some words of a printed page, as far as they can be found: a line of the chapter, or its beginning. */
export function placeOfWords({ file }: Pick<Chapter, 'file'>, words: string): Point {
  const wanted = (words.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, WORDS);
  for (let count = wanted.length; count > 0; count -= 1) {
    const pattern = new RegExp(wanted.slice(0, count).join('[^\\p{L}\\p{N}]{1,12}'), 'iu');
    const found = pattern.exec(String(file));
    if (found !== null) return pointAt(file, found.index);
  }
  return { line: 1, column: 1 };
}

/** Where a chapter gives a table, figure or heading its label; undefined where it does not. */
export function placeOfLabel({ file }: Pick<Chapter, 'file'>, label: string): Point | undefined {
  const at = String(file).indexOf(`{#${label}`);
  return at < 0 ? undefined : pointAt(file, at);
}

/** Where a sign stands in a chapter, typed as itself or as a reference to a character; undefined where it does not. */
export function placeOfSign({ file }: Pick<Chapter, 'file'>, sign: string): Point | undefined {
  const code = sign.codePointAt(0) ?? 0;
  const reference = new RegExp(`&#(?:x0*${code.toString(16)}|0*${String(code)});`, 'i');
  const text = String(file);
  const at = text.includes(sign) ? text.indexOf(sign) : text.search(reference);
  return at < 0 ? undefined : pointAt(file, at);
}

function pointAt(file: VFile, offset: number): Point {
  return location(file).toPoint(offset) ?? { line: 1, column: 1 };
}
