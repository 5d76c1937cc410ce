/* These functions run in the page: each is sent as its source, and calls only the others of this file. */

/** What the page knows of itself; lengths in millimetres. */
export interface Measured {
  readonly pages: readonly MeasuredPage[];
  readonly labels: readonly (readonly [string, number])[];
  readonly headings: readonly string[];
}

export interface MeasuredPage {
  readonly part: string;
  readonly chapter: string;
  readonly sheet: Size;
  readonly page: Size;
  /** Of the page box in the sheet, and of the page area in the sheet. */
  readonly offset: Spot;
  readonly area: Spot & Size;
  readonly contentBottom: number;
  readonly notesHeight: number;
  readonly empty: boolean;
  readonly overflows: readonly { readonly what: string; readonly byMm: number }[];
  readonly stranded: readonly string[];
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Spot {
  readonly left: number;
  readonly top: number;
}

/** Measures every page, and says where the labels are. */
export function measurePages(): Measured {
  const pages = [...document.querySelectorAll<HTMLElement>('.pagedjs_page')];
  const labels = new Map<string, number>();
  pages.forEach((page, index) => {
    for (const element of page.querySelectorAll('.pagedjs_area [id]')) {
      if (!labels.has(element.id)) labels.set(element.id, index + 1);
    }
  });
  const headings = [...document.querySelectorAll('.pagedjs_area :is(h1,h2,h3,h4,h5,h6):not([data-split-from])')];
  return {
    pages: pages.map(measurePage),
    labels: [...labels],
    headings: headings.map((heading) => tidy(heading.textContent)),
  };
}

function measurePage(page: HTMLElement): MeasuredPage {
  const box = page.querySelector('.pagedjs_pagebox') ?? page;
  const area = page.querySelector('.pagedjs_page_content') ?? box;
  const notes = page.querySelector('.pagedjs_footnote_inner_content');
  const sheet = page.getBoundingClientRect();
  const inArea = area.getBoundingClientRect();
  const leaves = leavesOf(area);
  const holder = leaves.map((leaf) => leaf.element.closest('[data-chapter]')).find((one) => one !== null);
  const noteBox = notes === null || notes.childElementCount === 0 ? undefined : notes.getBoundingClientRect();
  const bottom = Math.max(inArea.top, ...leaves.map(({ rect }) => rect.bottom));
  const isEmpty = leaves.length === 0 && noteBox === undefined && !page.classList.contains('pagedjs_blank_page');
  return {
    part:
      leaves
        .map(({ element }) => element.closest('[data-part]'))
        .find((one) => one !== null)
        ?.getAttribute('data-part') ?? '',
    chapter: holder?.getAttribute('data-chapter') ?? '',
    sheet: sizeOf(page, 'width', 'height'),
    page: sizeOf(page, 'pagebox-width', 'pagebox-height'),
    offset: spot(box.getBoundingClientRect(), sheet),
    area: {
      ...spot(inArea, sheet),
      width: mm(inArea.width),
      height: mm((page.querySelector('.pagedjs_area') ?? area).getBoundingClientRect().height),
    },
    contentBottom: mm(bottom - inArea.top),
    notesHeight: mm(noteBox?.height ?? 0),
    empty: isEmpty,
    overflows: overflowsOf(page, box.getBoundingClientRect()),
    stranded: strandedIn(area),
  };
}

function mm(px: number): number {
  return Math.round((px / 96) * 25.4 * 100) / 100;
}

function tidy(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

function spot(rect: DOMRect, from: DOMRect): Spot {
  return { left: mm(rect.left - from.left), top: mm(rect.top - from.top) };
}

function sizeOf(page: HTMLElement, across: string, down: string): Size {
  const probe = document.createElement('div');
  probe.style.cssText = `position:absolute;width:var(--pagedjs-${across});height:var(--pagedjs-${down})`;
  page.append(probe);
  const [width, height] = [getComputedStyle(probe).width, getComputedStyle(probe).height].map(Number.parseFloat);
  probe.remove();
  return { width: mm(width ?? 0), height: mm(height ?? 0) };
}

interface Leaf {
  readonly element: Element;
  readonly rect: DOMRect;
  readonly text: string;
}

function leavesOf(root: Element): Leaf[] {
  const leaves: Leaf[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Element) {
      if (node.matches('svg, img')) leaves.push({ element: node, rect: node.getBoundingClientRect(), text: '' });
      continue;
    }
    const element = node.parentElement;
    if (element === null || tidy(node.textContent) === '' || element.closest('title, desc, style, script') !== null)
      continue;
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter((rect) => rect.width > 0);
    for (const rect of rects) leaves.push({ element, rect, text: tidy(node.textContent) });
  }
  return leaves;
}

function overflowsOf(page: HTMLElement, box: DOMRect): { what: string; byMm: number }[] {
  const found = new Map<string, number>();
  const note = (what: string, px: number): void => {
    if (px > 1.5) found.set(what, Math.max(mm(px), found.get(what) ?? 0));
  };
  const roots = page.querySelectorAll('.pagedjs_page_content, .pagedjs_footnote_inner_content');
  for (const { element, rect, text } of [...roots].flatMap(leavesOf)) {
    const frame = frameOf(element, box);
    const out = Math.max(
      frame.left - rect.left,
      rect.right - frame.right,
      frame.top - rect.top,
      rect.bottom - frame.bottom,
    );
    note(text === '' ? `the figure ${element.getAttribute('aria-label') ?? ''}`.trim() : text.slice(0, 60), out);
  }
  return [...found].map(([what, byMm]) => ({ what, byMm }));
}

/** The innermost box that a text must not leave: its cell, its drawing, the foot of the page, or the page. */
function frameOf(element: Element, box: DOMRect): { left: number; right: number; top: number; bottom: number } {
  const drawing = element.parentElement?.closest('svg');
  if (drawing != null) return drawing.getBoundingClientRect();
  const cell = element.closest('td, th');
  const foot = element.closest('.pagedjs_area')?.getBoundingClientRect().bottom ?? box.bottom;
  const [left, right] =
    cell === null ? [box.left, box.right] : [cell.getBoundingClientRect().left, cell.getBoundingClientRect().right];
  return { left, right, top: box.top, bottom: Math.max(foot, box.top) };
}

function strandedIn(area: Element): string[] {
  const headings = [...area.querySelectorAll('h1,h2,h3,h4,h5,h6')];
  const last = leavesOf(area).at(-1)?.element;
  return headings
    .filter((heading) => last !== undefined && heading.contains(last))
    .map((heading) => tidy(heading.textContent));
}

/** What is sent to the page. */
export const MEASURING = [
  measurePages,
  measurePage,
  mm,
  tidy,
  spot,
  sizeOf,
  leavesOf,
  overflowsOf,
  frameOf,
  strandedIn,
];
