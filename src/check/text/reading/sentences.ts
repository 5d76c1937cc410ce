import type { Prose } from '../../../language/prose.js';
import { keptByText, keptOf } from '../../../tree/kept.js';
import { SIGN, SIGNS } from './run.js';

/** A sentence of a run: its text, and the index of its first character there. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

const END = /[.!?…][”’")\]]*/g;

/** Splits a run at its sentence ends. A citation or note after the full stop belongs to the sentence before it. */
export function sentencesOf(text: string, { abbreviations }: Pick<Prose, 'abbreviations'>): readonly Sentence[] {
  return splitBy(abbreviations).split(text);
}

const splitBy = keptOf((abbreviations: Prose['abbreviations']) => ({
  split: keptByText((text) => split(text, abbreviations)),
}));

function split(text: string, abbreviations: Prose['abbreviations']): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(END)) {
    const end = afterSigns(text, index + mark.length);
    if (index < start || !endsSentence(text, { at: index, end, abbreviations })) continue;
    push(sentences, text, { start, end });
    start = end;
  }
  push(sentences, text, { start, end: text.length });
  return sentences;
}

function push(sentences: Sentence[], text: string, { start, end }: { start: number; end: number }): void {
  const part = text.slice(start, end);
  const trimmed = part.trimStart();
  if (wordsIn(part).length > 0)
    sentences.push({ text: trimmed.trimEnd(), start: start + part.length - trimmed.length });
}

/** Notes and citations that follow the full stop at once, or after a space and before the next capital. */
function afterSigns(text: string, end: number): number {
  const follows = new RegExp(`^(?:\\s*[${SIGN.citation}${SIGN.note}])+`).exec(text.slice(end))?.[0] ?? '';
  return end + follows.length;
}

interface End extends Pick<Prose, 'abbreviations'> {
  readonly at: number;
  readonly end: number;
}

/** An abbreviation has fewer signs than this. */
const LONGEST = 40;

function endsSentence(text: string, { at, end, abbreviations }: End): boolean {
  const rest = text.slice(end);
  if (rest.trim() === '') return true;
  if (!/^\s+[“‘"([]*[\p{Lu}\p{N}\uE001\uE003]/u.test(rest)) return false;
  if (text.charAt(at) !== '.') return true;
  const before = /[\p{L}\p{N}.]+$/u.exec(text.slice(Math.max(0, at - LONGEST), at))?.[0] ?? '';
  return !abbreviations.has(before.toLowerCase()) && !/^\p{Lu}$/u.test(before);
}

/** The words of a text; citations, notes and marks without a letter or figure are none. */
export const wordsIn: (text: string) => readonly string[] = keptByText((text) =>
  text
    .replace(SIGNS, ' ')
    .split(/[\s—/]+|–(?=\p{L})/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)),
);
