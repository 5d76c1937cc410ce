/* These functions run in the page: each is sent as its source, and calls only what is sent with it. */

/** The text that one element owns, before the page is set. */
export interface BlockText {
  readonly flow: string;
  readonly chapter: string;
  readonly text: string;
}

/** Numbers every element that owns text and returns what it owns, before the page is set. */
export function readBlocks(): BlockText[] {
  const blocks: BlockText[] = [];
  for (const element of document.body.querySelectorAll('*')) {
    if (element.closest('script, style, template, title, desc, [hidden]') !== null) continue;
    if (element.id !== '') element.setAttribute('data-label', element.id);
    const text = ownText(element);
    if (text === '') continue;
    element.setAttribute('data-own', String(blocks.length));
    blocks.push({
      flow: flowOf(element),
      chapter: element.closest('[data-chapter]')?.getAttribute('data-chapter') ?? '',
      text,
    });
  }
  return blocks;
}

/** The text of the same elements after the page is set, their parts on all pages joined; repeated heads left out. */
export function readSetBlocks(count: number): { text: string; pages: number[]; order: number }[] {
  const blocks = Array.from({ length: count }, () => ({ text: '', pages: [] as number[], order: -1 }));
  let order = 0;
  document.querySelectorAll('.pagedjs_page').forEach((page, index) => {
    for (const element of page.querySelectorAll('[data-own]')) {
      const block = blocks[Number(element.getAttribute('data-own'))];
      if (block === undefined || element.closest('[data-repeated], .pagedjs_margin') !== null) continue;
      const text = ownText(element);
      if (text === '') continue;
      block.text = block.text === '' ? text : `${block.text} ${text}`;
      if (block.order < 0) block.order = order;
      order += 1;
      block.pages.push(index + 1);
    }
  });
  return blocks;
}

function ownText(element: Element): string {
  const parts = [...element.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map((node) => node.textContent ?? '');
  return parts.join(' ').replace(/\s+/g, ' ').trim();
}

function flowOf(element: Element): string {
  if (element.closest('svg') !== null) return 'figure';
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    if (at.matches('.fn, [data-note], [role=doc-footnote]')) return 'note';
    if (at.matches('td, th')) return 'table';
    if (at.matches('caption, figcaption')) return 'caption';
    if (at.matches('aside')) return 'side-note';
  }
  return 'text';
}

/** The text of every page, block by block as it stands there, generated text included where it is real. */
export function readTexts(): string[][] {
  return [...document.querySelectorAll('.pagedjs_page')].map(textsOf);
}

/** The text of each block in order; words that stand outside the lines are blocks of their own. */
function textsOf(page: Element): string[] {
  const texts: string[] = [];
  let block: Element | null = null;
  for (const root of page.querySelectorAll('.pagedjs_page_content, .pagedjs_footnote_inner_content')) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = (node.textContent ?? '').replace(/\s+/g, ' ').trim();
      const parent = node.parentElement;
      if (text === '' || parent === null || parent.closest('title, desc, style, script') !== null) continue;
      const at = blockOf(parent);
      if (at === block) texts.push(`${texts.pop() ?? ''} ${text}`);
      else texts.push(text);
      block = at;
    }
  }
  return [...texts, ...headsOfMargins(page)];
}

/** The words that a style sheet puts over the margin of a page, as “Comments, by paragraph”. */
function headsOfMargins(page: Element): string[] {
  return [...page.querySelectorAll('.pagedjs_area')].flatMap((area) => {
    const head = /^"(.*)"$/.exec(getComputedStyle(area, '::before').content)?.[1] ?? '';
    return head === '' ? [] : [head];
  });
}

function blockOf(element: Element): Element {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (!/^(inline|ruby|contents)/.test(style.display) || style.position !== 'static' || at.matches('svg text'))
      return at;
  }
  return element;
}

/** What is sent to the page. */
export const READING = [readBlocks, readSetBlocks, readTexts, ownText, flowOf, textsOf, headsOfMargins, blockOf];
