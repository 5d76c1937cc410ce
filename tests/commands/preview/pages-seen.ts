/* Runs in a page of the desk, and in one of the printer. */

/** What stands on one page: its kind, its words with their places, the words around its text, and the pages that are referred to. */
export interface SeenPage {
  readonly kind: string;
  readonly words: readonly string[];
  readonly around: readonly string[];
  readonly cited: readonly string[];
}

/** Reads every page of a document; places are whole pixels on the sheet. */
export function pagesSeen(from: Document): SeenPage[] {
  const scale = Number(from.documentElement.style.getPropertyValue('--desk-zoom') || 1);
  const view = from.defaultView;
  if (view === null) return [];
  const refers = '.toc-link, .with-page, .where-to-start .ref';
  const wordsOf = (page: Element): string[] => {
    const { left, top } = page.getBoundingClientRect();
    const found: string[] = [];
    const walker = from.createTreeWalker(page, NodeFilter.SHOW_TEXT);
    const range = from.createRange();
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = (node.textContent ?? '').replace(/\s+/g, ' ').trim();
      if (text === '' || node.parentElement?.closest('title, desc, style, script') !== null) continue;
      range.selectNodeContents(node);
      const [first] = range.getClientRects();
      const at = first === undefined ? [] : [first.left - left, first.top - top].map((px) => Math.round(px / scale));
      found.push(`${at.join(' ')} ${text}`);
    }
    return found;
  };
  return [...from.querySelectorAll('.pagedjs_page')].map((page) => ({
    kind: [...page.classList]
      .filter((name) => name !== 'pagedjs_page')
      .sort()
      .join(' '),
    words: wordsOf(page),
    around: [...page.querySelectorAll('.pagedjs_margin-content')].map((box) => {
      const words = view.getComputedStyle(box, '::after').content;
      return `${box.parentElement?.className ?? ''}: ${words}`;
    }),
    cited: [...page.querySelectorAll(refers)].map((link) => {
      const resets = [view.getComputedStyle(link, '::after').counterReset, view.getComputedStyle(link).counterReset];
      const number = resets.find((one) => one !== 'none') ?? '';
      return `${link.getAttribute('href') ?? ''} ${number.split(' ').at(-1) ?? ''}`;
    }),
  }));
}
