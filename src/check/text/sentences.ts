import { SIGN, SIGNS } from './run.js';

/** A sentence of a run: its text, and the index of its first character there. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

/** Words after which a full stop ends no sentence. */
const ABBREVIATIONS = new Set(
  (
    'art arts para paras sect sects ch chap app annex fig figs tbl vol vols no nos p pp v vs cf ca c e.g i.e etc al ' +
    'ed eds rev reg s ss sec cl n.d n dr mr mrs ms prof st sgt col gen gov dept inc ltd co corp jr sr ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec u.n u.s u.k a.m p.m'
  ).split(' '),
);

const END = /[.!?…][”’")\]]*/g;

/** Splits a run at its sentence ends. A citation or note after the full stop belongs to the sentence before it. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(END)) {
    const end = afterSigns(text, index + mark.length);
    if (index < start || !endsSentence(text, index, end)) continue;
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

function endsSentence(text: string, at: number, end: number): boolean {
  const rest = text.slice(end);
  if (rest.trim() === '') return true;
  if (!/^\s+[“‘"([]*[\p{Lu}\p{N}\uE001\uE003]/u.test(rest)) return false;
  if (text.charAt(at) !== '.') return true;
  const before = /[\p{L}\p{N}.]+$/u.exec(text.slice(0, at))?.[0] ?? '';
  return !ABBREVIATIONS.has(before.toLowerCase()) && !/^\p{Lu}$/u.test(before);
}

/** The words of a text; citations, notes and marks without a letter or figure are none. */
export function wordsIn(text: string): string[] {
  return text
    .replace(SIGNS, ' ')
    .split(/[\s—/]+|–(?=\p{L})/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}
