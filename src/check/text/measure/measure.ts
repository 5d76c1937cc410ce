import type { Prose } from '../../../language/prose.js';
import type { Edition } from '../../../model/edition.js';
import type { Chapter, EditionText } from '../../../model/publication.js';
import { acronymsOf } from './acronyms.js';
import type { ChapterFigures, Figures, Flowing, LanguageFigures } from './figures.js';
import type { Lexicon } from '../lexicon.js';
import { isForm, isOrder, proseOf, type ProseBlock } from '../reading/prose.js';
import { statesTold } from './states.js';
import { runOf, type Run } from '../reading/run.js';
import { sentencesOf, wordsIn } from '../reading/sentences.js';

/** A sentence longer than this counts as long. */
export const LONG = 30;

/** Measures the language of an edition. Only running prose counts: no headings, tables, notes, quotations, fragments. */
export function measure<E extends Edition>(text: EditionText<E>, lexicon: Lexicon): LanguageFigures {
  const { prose } = lexicon;
  const runs = text.chapters.map(measuredRuns);
  return {
    publication: text.facts.name,
    edition: text.edition,
    chapters: text.chapters.map((chapter, index) => chapterFigures(chapter, runs[index] ?? [], prose)),
    total: figuresOf(runs.flat(), prose),
    acronyms: acronymsOf(text, lexicon),
    states: statesTold(text, prose),
  };
}

/** The runs of a chapter that are scored. */
export function measuredRuns(chapter: Chapter): Run[] {
  return proseOf(chapter.tree).filter(isScored).map(runOf).filter(isSentence);
}

function chapterFigures({ id, path, title }: Chapter, runs: readonly Run[], prose: Prose): ChapterFigures {
  return { id, path, title, ...figuresOf(runs, prose) };
}

function isScored({ kind, quoted, within }: ProseBlock): boolean {
  const captions = within.some((around) => around === 'figure' || around === 'tableBlock' || isForm(around));
  return (kind === 'paragraph' || kind === 'item') && !quoted && !captions;
}

/** An item without a full stop is a fragment; it would make sentences look shorter than they are. */
function isSentence({ text, block }: Run): boolean {
  return block.kind === 'paragraph' || /[.!?][”’")\]]*[\s\uE000-\uE004]*$/u.test(text);
}

/** Measures runs of prose: "words per sentence" and Flesch's formula of 1948 over all their sentences. */
function figuresOf(runs: readonly Run[], prose: Prose): Figures {
  const sentences = runs.flatMap(({ text }) => sentencesOf(text, prose)).map((sentence) => sentence.text);
  const lengths = sentences.map((sentence) => wordsIn(sentence).length);
  const words = sum(lengths);
  const mean = ratio(words, sentences.length);
  return {
    words,
    sentences: sentences.length,
    meanSentence: mean,
    longestSentence: Math.max(0, ...lengths),
    longShare: ratio(lengths.filter((length) => length > LONG).length, sentences.length),
    flesch: words === 0 ? 0 : prose.readingEase(mean, ratio(sum(sentences.map(syllablesOf(prose))), words)),
    passiveShare: ratio(sentences.filter((sentence) => prose.isPassive(sentence)).length, sentences.length),
    longestParagraph: Math.max(0, ...runs.map(({ text }) => wordsIn(text).length)),
    longWords: countOf(sentences, (word) => /\p{Ll}/u.test(word) && prose.syllables(word) >= 4),
    abstractNouns: countOf(sentences, (word) => prose.abstractNoun.test(word)),
    flowing: flowingOf(runs, prose),
  };
}

function countOf(sentences: readonly string[], is: (word: string) => boolean): number {
  return sum(sentences.map((sentence) => wordsIn(sentence).filter(is).length));
}

/** A sentence of fewer words than this is short, one of more than that long. */
const [BRIEF, ENDLESS] = [8, 35];

function flowingOf(runs: readonly Run[], prose: Prose): Flowing {
  const flowing = runs.filter(({ block }) => !block.within.some(isOrder));
  const lengths = flowing.flatMap(({ text }) => sentencesOf(text, prose)).map(({ text }) => wordsIn(text).length);
  const paragraphs = flowing.filter(({ block }) => block.kind === 'paragraph').map(({ text }) => wordsIn(text).length);
  return {
    meanSentence: ratio(sum(lengths), lengths.length),
    longShare: ratio(lengths.filter((length) => length > ENDLESS).length, lengths.length),
    shortShare: ratio(lengths.filter((length) => length < BRIEF).length, lengths.length),
    meanParagraph: ratio(sum(paragraphs), paragraphs.length),
  };
}

/** A figure or an acronym counts as one syllable: it is read at a glance. */
function syllablesOf({ syllables }: Prose): (sentence: string) => number {
  return (sentence) => sum(wordsIn(sentence).map((word) => (/\p{Ll}/u.test(word) ? Math.max(1, syllables(word)) : 1)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
