/* These functions run in the page: each is sent as its source, and calls only what is sent with it. */

import type { PageWord } from '../../model/print.js';

/** The words of every page with their rectangles, notes last; what the tool put between an author's words is left out. */
export function readWords(): PageWord[][] {
  return [...document.querySelectorAll('.pagedjs_page')].map(wordsOfPage);
}

function wordsOfPage(page: Element): PageWord[] {
  const sheet = page.getBoundingClientRect();
  const found: PageWord[] = [];
  for (const root of page.querySelectorAll('.pagedjs_page_content, .pagedjs_footnote_inner_content')) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent?.closest('title, desc, style, script, .fncall, .para-number, [data-gen]') !== null) continue;
      const at = parent.closest('[data-at]')?.getAttribute('data-at') ?? '';
      const own = Number(parent.getAttribute('data-own') ?? -1);
      for (const { words, boxes } of wordsOfText(node, sheet)) found.push({ words, at, own, boxes });
    }
  }
  return found;
}

/** Each word of a text, with a rectangle for each line it stands on. */
function wordsOfText(node: Node, sheet: DOMRect): Pick<PageWord, 'words' | 'boxes'>[] {
  const range = document.createRange();
  return [...(node.textContent ?? '').matchAll(/\S+/g)].map(({ 0: words, index }) => {
    range.setStart(node, index);
    range.setEnd(node, index + words.length);
    return { words, boxes: [...range.getClientRects()].map((rect) => boxOf(rect, sheet)) };
  });
}

/** Tenths of a point are finer than any hand. */
function boxOf(rect: DOMRect, sheet: DOMRect): [number, number, number, number] {
  const points = (px: number): number => Math.round(px * 7.5) / 10;
  return [
    points(rect.left - sheet.left),
    points(rect.top - sheet.top),
    points(rect.right - sheet.left),
    points(rect.bottom - sheet.top),
  ];
}

/** What is sent to the page. */
export const WORDING = [readWords, wordsOfPage, wordsOfText, boxOf];
