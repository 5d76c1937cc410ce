/* These functions run in the page: each is sent as its source, and calls only what is sent with it. */

/* From the other files of this folder, which are sent with this one. */
declare function mm(px: number): number;
declare function tidy(text: string | null): string;
declare function blockOf(element: Element): Element;

/** A line of text, or a drawing, and where it stands. */
export interface Leaf {
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
  for (const [over, under, px] of overprintsOn(page)) note(`${over.slice(0, 40)} / ${under.slice(0, 40)}`, px);
  return [...found].map(([what, byMm]) => ({ what, byMm }));
}

/** Lines that are printed over lines of another block, or into a block of the full width: over its rules or its empty cells. */
function overprintsOn(page: HTMLElement): [string, string, number][] {
  const roots = [...page.querySelectorAll('.pagedjs_page_content, .pagedjs_footnote_inner_content')];
  const lines = roots.flatMap(leavesOf).filter(({ element, text }) => text !== '' && element.closest('svg') === null);
  return [...overLines(lines), ...overWide(page, lines)];
}

/** The middles of their letters meet, and be it between two lines. */
function overLines(lines: readonly Leaf[]): [string, string, number][] {
  const middles = lines.map(({ element, rect, text }) => ({
    block: blockOf(element),
    rect,
    text,
    inset: rect.height * 0.15,
  }));
  return middles.flatMap((one, index) =>
    middles.slice(index + 1).flatMap((other): [string, string, number][] => {
      if (one.block === other.block || one.block.contains(other.block) || other.block.contains(one.block)) return [];
      const across = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
      const down =
        Math.min(one.rect.bottom - one.inset, other.rect.bottom - other.inset) -
        Math.max(one.rect.top + one.inset, other.rect.top + other.inset);
      return across > 2 && down > 0 ? [[one.text, other.text, Math.min(across, down + one.inset)]] : [];
    }),
  );
}

function overWide(page: HTMLElement, lines: readonly Leaf[]): [string, string, number][] {
  const wide = [...page.querySelectorAll('.full:not(:empty)')];
  return wide.flatMap((block) => {
    const box = block.getBoundingClientRect();
    return lines.flatMap(({ element, rect, text }): [string, string, number][] => {
      const across = Math.min(rect.right, box.right) - Math.max(rect.left, box.left);
      const down = Math.min(rect.bottom, box.bottom) - Math.max(rect.top, box.top) - rect.height * 0.15;
      const within = block.contains(element) || element.closest('.full')?.contains(block) === true;
      return !within && across > 2 && down > 0 ? [[text, tidy(block.textContent), Math.min(across, down + 2)]] : [];
    });
  });
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

/** What is sent to the page. */
export const BOXES = [leavesOf, overflowsOf, overprintsOn, overLines, overWide, frameOf];
