import { keptByText } from '../../../tree/kept.js';
import { GAP, type Prepared } from './prepare.js';
import type { Stretch } from './stretch.js';

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
  const signs = stretches.map(({ start, end, fragment, label }) => [start, end, fragment, label === true].join(' '));
  return flowOf(`${signs.join(';')}\n${text}`);
}

/** So many texts are kept with the lines that were made of them: the next round has nearly all of them again. */
const KEPT = 500;

/** Of a text with the places of its stretches on a line before it. */
const flowOf = keptByText((signed): Flow => {
  const end = signed.indexOf('\n');
  const text = signed.slice(end + 1);
  const growing: Growing = { signs: [], offsets: [] };
  for (const sign of signed.slice(0, end).split(';')) {
    const [from, to, fragment, label] = sign.split(' ');
    addLine(growing, text, {
      start: Number(from),
      end: Number(to),
      fragment: fragment === 'true',
      label: label === 'true',
    });
  }
  return { text: growing.signs.join(''), offsets: growing.offsets };
}, KEPT);

function addLine(growing: Growing, text: string, { start, end, fragment, label }: Stretch): void {
  if (text.slice(start, end).trim() === '') return;
  if (fragment) add(growing, `${label === true ? LABEL : GAP} `, start);
  addStretch(growing, text.slice(start, end), start);
  add(growing, `\n${GAP}\n`, end);
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
