/* These functions run in the page: each is sent as its source, and calls only what is sent with it. */

import type { Leaf } from './boxes.js';

/* From the other files of this folder, which are sent with this one. */
declare function leavesOf(root: Element): Leaf[];
declare function overflowsOf(page: HTMLElement, box: DOMRect): { what: string; byMm: number }[];

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
  /** Where the text of the page area begins and ends on the sheet: a band may reach above the area. */
  readonly text: { readonly top: number; readonly bottom: number };
  readonly contentBottom: number;
  readonly notesHeight: number;
  readonly empty: boolean;
  readonly overflows: readonly { readonly what: string; readonly byMm: number }[];
  readonly stranded: readonly string[];
  /** The words of a page that holds nothing but what stands under a table or figure of the page before, '' of every other. */
  readonly carried: string;
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
  const top = Math.min(inArea.top, ...leaves.map(({ rect }) => rect.top));
  const foot = (page.querySelector('.pagedjs_area') ?? area).getBoundingClientRect().bottom;
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
    text: { top: mm(top - sheet.top), bottom: mm(Math.max(foot, bottom) - sheet.top) },
    contentBottom: mm(bottom - inArea.top),
    notesHeight: mm(noteBox?.height ?? 0),
    empty: isEmpty,
    overflows: overflowsOf(page, box.getBoundingClientRect()),
    stranded: strandedIn(area),
    carried: carriedIn(leaves),
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

function strandedIn(area: Element): string[] {
  const headings = [...area.querySelectorAll('h1,h2,h3,h4,h5,h6')];
  const last = leavesOf(area).at(-1)?.element;
  return headings
    .filter((heading) => last !== undefined && heading.contains(last))
    .map((heading) => tidy(heading.textContent));
}

/** What is read under a table or figure, and the table or figure does not stand here. */
function carriedIn(leaves: readonly Leaf[]): string {
  const under = leaves.every(({ element }) => element.closest('.reading, .sources') !== null);
  return under ? tidy([...new Set(leaves.map(({ text }) => text))].join(' ')) : '';
}

/** What is sent to the page. */
export const MEASURING = [measurePages, measurePage, mm, tidy, spot, sizeOf, strandedIn, carriedIn];
