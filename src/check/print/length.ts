import type { Edition, Part } from '../../model/edition.js';
import { report } from '../../model/finding.js';
import { withoutRegister, type PageFacts, type Print } from '../../model/print.js';
import type { EditionText } from '../../model/publication.js';
import { RULES } from './rules.js';

/**
 * Checks the pages of the publication against its promise, and of each chapter against its budget. The promise is given for
 * what readers get: an internal edition beside a public one may be longer by what is withheld, a review copy by its room for comments.
 */
export function checkLength<E extends Edition>(print: Print<E>, text: EditionText<E>): void {
  const beside = text.edition === 'internal' && text.facts.editions.includes('public');
  if (beside || print.page.purpose === 'review') return;
  checkPromise(print, text);
  for (const chapter of text.chapters) {
    const { budget, id, path } = chapter;
    const count = pagesOfChapter(print.pages, id);
    if (budget === undefined || count <= budget) continue;
    const place = text.facts.budgetPlaces[path];
    const reason = `Unexpected ${pages(count)} in ${path} (${print.page.edition}), expected ${String(budget)}`;
    report(text.configFile, RULES.chapterBudget, { reason, place });
  }
}

function checkPromise<E extends Edition>(print: Print<E>, text: EditionText<E>): void {
  const promise = text.facts.pages;
  if (promise === undefined) return;
  const count = countParts(print.pages, promise.counts);
  if (count >= promise.from && count <= promise.to) return;
  const parts = promise.counts.join(' and ');
  const reason = `Unexpected ${pages(count)} of ${parts} (${print.page.edition}), expected ${String(promise.from)} to ${String(promise.to)}`;
  const mend = `${RULES.pagePromise.mend} ${chapterLengths(print.pages)}`;
  report(text.configFile, RULES.pagePromise, { reason, place: promise.place, mend, actual: String(count) });
}

/** The pages of the parts that count. A page of no part belongs to the part before it, the first ones to the front. */
function countParts(pagesOf: readonly PageFacts[], parts: readonly Part[]): number {
  let at: Part = 'front';
  return withoutRegister(pagesOf).filter((page) => {
    at = page.part ?? at;
    return parts.includes(at);
  }).length;
}

function pagesOfChapter(pagesOf: readonly PageFacts[], id: string): number {
  return pagesOf.filter((page) => page.chapter === id).length;
}

function chapterLengths(pagesOf: readonly PageFacts[]): string {
  const ids = [...new Set(pagesOf.flatMap(({ chapter }) => chapter ?? []))];
  return `Pages: ${ids.map((id) => `${id} ${String(pagesOfChapter(pagesOf, id))}`).join(', ')}.`;
}

function pages(count: number): string {
  return count === 1 ? '1 page' : `${String(count)} pages`;
}
