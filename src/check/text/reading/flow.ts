import { GAP, type Prepared } from './prepare.js';

/** Prose as Vale reads it, one line for each paragraph, and for each of its characters the offset in the source. */
export interface Flow {
  readonly text: string;
  readonly offsets: readonly number[];
}

/** Begins a line of a cell, a figure's label or a time limit. */
const LABEL = '▫';

/** The signs are joined at the end: a text that is looked at while it grows is copied at each sign. */
interface Growing {
  readonly signs: string[];
  readonly offsets: number[];
}

/**
 * Sets every stretch on one line and runs of blanks to one space, so that a phrase is found across a line break
 * or emphasis. A line with a mark stands between two stretches, and before what is no whole sentence.
 */
export function flow({ text, stretches }: Prepared): Flow {
  const growing: Growing = { signs: [], offsets: [] };
  for (const { start, end, fragment, label } of stretches) {
    if (text.slice(start, end).trim() === '') continue;
    if (fragment) add(growing, `${label === true ? LABEL : GAP} `, start);
    addStretch(growing, text.slice(start, end), start);
    add(growing, `\n${GAP}\n`, end);
  }
  return { text: growing.signs.join(''), offsets: growing.offsets };
}

function addStretch(growing: Growing, words: string, start: number): void {
  const trimmed = words.trimEnd();
  for (let at = trimmed.length - trimmed.trimStart().length; at < trimmed.length; at += 1) {
    const character = trimmed.charAt(at);
    const blank = /\s/.test(character);
    const spaced = growing.signs.at(-1) === ' ';
    if (blank && spaced) continue;
    if (isClosing(character) && spaced && at > 0) unspace(growing);
    add(growing, blank ? ' ' : character, start + at);
  }
}

/** The space that a blanked citation leaves before a full stop is not the author's. */
function unspace(growing: Growing): void {
  growing.signs.pop();
  growing.offsets.pop();
}

function isClosing(character: string): boolean {
  return '.,;:)'.includes(character);
}

function add(growing: Growing, words: string, offset: number): void {
  for (let index = 0; index < words.length; index += 1) {
    growing.signs.push(words.charAt(index));
    growing.offsets.push(offset);
  }
}
