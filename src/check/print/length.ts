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
    const mend = `${RULES.chapterBudget.mend} ${overOf(print, id, budget)}`;
    report(text.configFile, RULES.chapterBudget, { reason, place, mend });
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

/** A page that is filled less than this is nearly empty: a few words bring it back. */
const NEARLY_EMPTY = 0.25;

/** About how many words must go for a chapter to keep its budget, and where its last page is nearly empty. */
function overOf<E extends Edition>(print: Print<E>, id: string, budget: number): string {
  const own = print.pages.flatMap((page, index) => (page.chapter === id ? [{ page, text: print.texts[index] }] : []));
  const words = own.map(({ text }) => (text?.pdf ?? '').split(/\s+/).filter((word) => word !== '').length);
  const over = words.slice(budget).reduce((sum, count) => sum + count, 0);
  const last = own.at(-1)?.page;
  const share = last === undefined || last.areaHeightMm <= 0 ? 1 : last.contentBottomMm / last.areaHeightMm;
  const empty = share < NEARLY_EMPTY ? ` Its last page is nearly empty (${(100 * share).toFixed(0)} per cent).` : '';
  return `About ${String(over)} words are over.${empty}`;
}

function chapterLengths(pagesOf: readonly PageFacts[]): string {
  const ids = [...new Set(pagesOf.flatMap(({ chapter }) => chapter ?? []))];
  return `Pages: ${ids.map((id) => `${id} ${String(pagesOfChapter(pagesOf, id))}`).join(', ')}.`;
}

function pages(count: number): string {
  return count === 1 ? '1 page' : `${String(count)} pages`;
}
