import type { ChapterLength, LastPrint } from '../model/chapter-length.js';
import type { PagePromise } from '../model/paper.js';

/** Chapters of an edition, what is promised of their pages, and how they were last printed. */
export interface Lengths {
  readonly chapters: readonly ChapterLength[];
  readonly promise?: PagePromise | undefined;
  readonly last: LastPrint;
}

/**
 * About how many pages an edition will have, by the words a page of each chapter held when it was last printed, and each chapter that
 * will be over its budget. [] where nothing is promised.
 */
export function lengthLines({ chapters, promise, last }: Lengths): string[] {
  const estimated = chapters.map((chapter) => ({ chapter, pages: pagesOf(chapter, last) }));
  const counting =
    promise === undefined ? [] : estimated.filter(({ chapter }) => promise.counts.includes(chapter.part));
  const pages = counting.reduce((sum, one) => sum + one.pages, 0);
  const whole =
    promise === undefined
      ? []
      : [`about ${round(pages)} of ${String(promise.from)} to ${String(promise.to)} pages, by the last print`];
  return [...whole, ...estimated.flatMap(overOf)];
}

interface Estimated {
  readonly chapter: ChapterLength;
  readonly pages: number;
}

function overOf({ chapter: { path, budget, words }, pages }: Estimated): string[] {
  if (budget === undefined || pages < budget + SURE) return [];
  const over = Math.round(words * (1 - budget / pages));
  return [`${path}: about ${round(pages)} of ${String(budget)} pages, some ${String(over)} words over`];
}

/** In pages: less than this over a budget is no more than the error of an estimate. */
const SURE = 0.1;

/** A chapter that was not printed yet is taken to be as dense as the others. */
function pagesOf({ id, words }: ChapterLength, last: LastPrint): number {
  const [pages, before] = [last.pagesByChapter[id], last.wordsByChapter[id]];
  if (pages === undefined || before === undefined || before === 0) return words / densityOf(last);
  return Math.abs(words - before) <= 2 ? pages : pages * (words / before);
}

function densityOf({ pagesByChapter, wordsByChapter }: LastPrint): number {
  const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((all, one) => all + one, 0);
  return Math.max(1, sum(wordsByChapter) / Math.max(1, sum(pagesByChapter)));
}

function round(pages: number): string {
  return pages.toFixed(Number.isInteger(pages) ? 0 : 1);
}
