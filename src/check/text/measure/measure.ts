import type { Prose } from '../../../language/prose.js';
import type { Edition } from '../../../model/edition.js';
import type { Chapter, EditionText } from '../../../model/publication.js';
import { keptByText, keptOf } from '../../../tree/kept.js';
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

/** What is counted in one sentence. A figure or an acronym counts as one syllable: it is read at a glance. */
interface Counted {
  readonly words: number;
  readonly syllables: number;
  readonly longWords: number;
  readonly abstractNouns: number;
  readonly passive: boolean;
}

/** Sentences are counted once, whichever chapter, edition or reading of the folder asks. */
const counting = keptOf((prose: Prose) => ({
  of: keptByText((sentence): Counted => {
    const words = wordsIn(sentence);
    const plain = words.filter((word) => /\p{Ll}/u.test(word)).map((word) => prose.syllables(word));
    return {
      words: words.length,
      syllables: sum(plain.map((count) => Math.max(1, count))) + words.length - plain.length,
      longWords: plain.filter((count) => count >= 4).length,
      abstractNouns: words.filter((word) => prose.abstractNoun.test(word)).length,
      passive: prose.isPassive(sentence),
    };
  }),
}));

function countedIn(runs: readonly Run[], prose: Prose): Counted[] {
  return runs.flatMap(({ text }) => sentencesOf(text, prose)).map((sentence) => counting(prose).of(sentence.text));
}

/** Measures runs of prose: "words per sentence" and Flesch's formula of 1948 over all their sentences. */
function figuresOf(runs: readonly Run[], prose: Prose): Figures {
  const sentences = countedIn(runs, prose);
  const total = (of: (one: Counted) => number): number => sum(sentences.map(of));
  const words = total((one) => one.words);
  const mean = ratio(words, sentences.length);
  return {
    words,
    sentences: sentences.length,
    meanSentence: mean,
    longestSentence: greatest(sentences.map((one) => one.words)),
    longShare: ratio(sentences.filter((one) => one.words > LONG).length, sentences.length),
    flesch:
      words === 0
        ? 0
        : prose.readingEase(
            mean,
            ratio(
              total((one) => one.syllables),
              words,
            ),
          ),
    passiveShare: ratio(sentences.filter(({ passive }) => passive).length, sentences.length),
    longestParagraph: greatest(runs.map(({ text }) => wordsIn(text).length)),
    longWords: total((one) => one.longWords),
    abstractNouns: total((one) => one.abstractNouns),
    flowing: flowingOf(runs, prose),
  };
}

/** A sentence of fewer words is short, one of more than that long. */
const [BRIEF, ENDLESS] = [8, 35];

function flowingOf(runs: readonly Run[], prose: Prose): Flowing {
  const flowing = runs.filter(({ block }) => !block.within.some(isOrder));
  const lengths = countedIn(flowing, prose).map(({ words }) => words);
  const paragraphs = flowing.filter(({ block }) => block.kind === 'paragraph').map(({ text }) => wordsIn(text).length);
  return {
    meanSentence: ratio(sum(lengths), lengths.length),
    longShare: ratio(lengths.filter((length) => length > ENDLESS).length, lengths.length),
    shortShare: ratio(lengths.filter((length) => length < BRIEF).length, lengths.length),
    meanParagraph: ratio(sum(paragraphs), paragraphs.length),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function greatest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
