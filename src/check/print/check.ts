import type { VFile } from 'vfile';
import type { Edition } from '../../model/edition.js';
import { report } from '../../model/finding.js';
import type { Print } from '../../model/print.js';
import type { EditionText } from '../../model/publication.js';
import { checkGlyphs } from './glyphs.js';
import { checkLeftovers } from './leftovers.js';
import { checkLength } from './length.js';
import { findLosses, type Loss } from './nothing-lost.js';
import { checkPages, checkPress } from './pages.js';
import { placeOfWords } from './places.js';
import { RULES } from './rules.js';
import { checkSourceWords, type SourceWords } from './source-words.js';

/**
 * Door 3: checks a printed edition, and reports on the configuration file and the chapters it is made of. `source` are the words of its
 * sources, counted before anything was made of them.
 */
export function checkPrint<E extends Edition>(
  print: Print<E>,
  text: EditionText<E>,
  source: readonly SourceWords[] = [],
): void {
  checkLength(print, text);
  checkPages(print, text);
  if (!checkLosses(print, text)) checkSourceWords(print, text, source);
  checkGlyphs(print, text);
  checkContents(print, text.configFile);
  for (const complaint of print.complaints) {
    report(text.configFile, RULES.complaint, {
      reason: `Unexpected complaint of the browser, expected none: ${complaint}`,
    });
  }
  for (const { clause, words } of print.faults) {
    report(text.configFile, RULES.inaccessible, {
      reason: `Unexpected ${words}, expected a document that can be read aloud (ISO 14289-1, ${clause})`,
    });
  }
  checkPress(print, text);
  checkBrowser(print, text.configFile);
  checkLeftovers(print, text);
}

/**
 * One finding for each fault in each chapter: a block that fits no page takes all that follows with it. Says whether words are lost
 * between the page and the PDF.
 */
function checkLosses<E extends Edition>(print: Print<E>, text: EditionText<E>): boolean {
  const groups = new Map<string, Loss[]>();
  for (const loss of findLosses(print)) {
    const key = `${loss.chapter} ${loss.fault}`;
    groups.set(key, [...(groups.get(key) ?? []), loss]);
  }
  for (const [first, ...more] of groups.values()) {
    if (first === undefined) continue;
    const chapter = text.chapters.find(({ id }) => id === first.chapter);
    const words = { reason: reasonOf(first, more.length), actual: shorten(first.words) };
    if (chapter === undefined) report(text.configFile, RULES.textLost, words);
    else report(chapter.file, RULES.textLost, { ...words, place: placeOfWords(chapter, first.words) });
  }
  return [...groups.values()].some((losses) => losses.some(({ fault }) => fault === 'lost'));
}

function reasonOf({ fault, flow, page, words }: Loss, more: number): string {
  const place = page > 0 ? `page ${String(page)}` : 'no page';
  const kind = flow === 'page' ? 'words' : flow;
  const others = more === 0 ? '' : ` and in ${String(more)} more ${more === 1 ? 'place' : 'places'}`;
  return `Unexpected ${fault} ${kind} on ${place}${others}, expected every word once and in order: “${shorten(words)}”`;
}

function shorten(words: string): string {
  const list = words.split(' ');
  return list.length > 12 ? `${list.slice(0, 12).join(' ')} … (${String(list.length)} words)` : words;
}

function checkContents<E extends Edition>(print: Print<E>, configFile: VFile): void {
  for (const [label, printed] of print.printedPages) {
    const page = print.labelPages.get(label);
    const folio = page === undefined ? undefined : (print.pages[page - 1]?.folio ?? '');
    if (folio === printed || (folio === '' && printed === String(page))) continue;
    const expected = folio === undefined ? 'a label that is printed' : `page ${folio === '' ? String(page) : folio}`;
    report(configFile, RULES.contentsFolio, {
      reason: `Unexpected page ${printed} for ${label} in the contents, expected ${expected}`,
    });
  }
}

function checkBrowser<E extends Edition>({ browser }: Print<E>, configFile: VFile): void {
  if (browser.pinned) return;
  const reason = `Unexpected browser ${browser.name} ${browser.version} (${browser.found}), expected the version that the layout is pinned to`;
  report(configFile, RULES.otherBrowser, { reason });
}
