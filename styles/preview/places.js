/* Where things stand on the pages: in the manuscript, in the view, in a selection. */

export function pagesIn(page) {
  return page ? [...page.querySelectorAll('.pagedjs_page')] : [];
}

/** What stands at the upper edge of the view: its page, its words in the manuscript, and how far above the edge they begin. */
export function placeOf(page) {
  if (!page) return undefined;
  const first = pagesIn(page).find((sheet) => sheet.getBoundingClientRect().bottom > 0);
  for (const element of first?.querySelectorAll('.pagedjs_page_content [data-at]') ?? []) {
    const { top, bottom } = element.getBoundingClientRect();
    if (bottom > 0) {
      const sheet = element.closest('.pagedjs_page');
      const nth = sameAs(page, element.dataset.at).indexOf(element);
      return {
        nth,
        at: element.dataset.at,
        top,
        page: pagesIn(page).indexOf(sheet),
        inPage: sheet.getBoundingClientRect().top,
      };
    }
  }
  if (!first) return { page: 0, inPage: 24, top: 24 };
  const { top } = first.getBoundingClientRect();
  return { page: pagesIn(page).indexOf(first), inPage: top, top };
}

/** The parts of what is parted between pages say the same place. */
function sameAs(page, at) {
  return [...page.querySelectorAll(`.pagedjs_page_content [data-at="${CSS.escape(at)}"]`)];
}

export function backTo(page, place) {
  if (!place) return;
  const same = place.at ? sameAs(page, place.at) : [];
  const element = same[place.nth] ?? same[0];
  const sheet = pagesIn(page)[place.page];
  const [found, top] = element ? [element, place.top] : [sheet, place.inPage];
  if (found) page.defaultView.scrollBy(0, found.getBoundingClientRect().top - top);
}

/** What is selected, by the places in the manuscript of where it begins and ends; undefined where nothing is. */
export function selectedIn(page) {
  const selection = page?.getSelection();
  if (!selection || selection.isCollapsed) return undefined;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  const [from, to] = [spotOf(page, anchorNode, anchorOffset), spotOf(page, focusNode, focusOffset)];
  return from && to && { from, to, nodes: [anchorNode, focusNode] };
}

/** Selects again what was selected, where its pages were set anew. */
export function selectAgain(page, before) {
  if (!before || before.nodes.every((node) => page.contains(node))) return;
  const [from, to] = [nodeAt(page, before.from), nodeAt(page, before.to)];
  if (from && to) page.getSelection().setBaseAndExtent(...from, ...to);
}

function spotOf(page, node, offset) {
  const element = (node?.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.closest?.('[data-at]');
  if (!element) return undefined;
  const range = page.createRange();
  range.setStart(element, 0);
  range.setEnd(node, offset);
  return {
    at: element.dataset.at,
    nth: sameAs(page, element.dataset.at).indexOf(element),
    signs: range.toString().length,
  };
}

function nodeAt(page, { at, nth, signs }) {
  const element = sameAs(page, at)[nth];
  const walker = element && page.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = signs;
  for (let node = walker?.nextNode(); node; node = walker.nextNode()) {
    if (left <= node.length) return [node, left];
    left -= node.length;
  }
  return undefined;
}

/** The page in view: the one that holds the line a third below the upper edge. */
export function pageInView(page) {
  if (!page) return 0;
  const line = page.defaultView.innerHeight / 3;
  const found = pagesIn(page).findIndex((sheet) => sheet.getBoundingClientRect().bottom > line);
  return Math.max(0, found);
}

export function showPage(page, index) {
  const sheet = pagesIn(page)[index];
  if (sheet) page.defaultView.scrollBy(0, sheet.getBoundingClientRect().top - 24);
}

export function showElement(page, element) {
  if (element) page.defaultView.scrollBy(0, element.getBoundingClientRect().top - page.defaultView.innerHeight / 3);
}

/** A bar outside the text beside an element, and nowhere else. */
export function barAt(page, element) {
  barsAt(page, element ? [element] : [], 'desk-cursor');
}

/** Bars of one kind outside the text, beside some elements and no others; they move with what they stand beside. */
export function barsAt(page, elements, className) {
  for (const bar of page?.querySelectorAll(`.${className}`) ?? []) bar.remove();
  for (const element of elements) {
    const holder = element.closest('.pagedjs_page_content');
    if (!holder) continue;
    const [own, around] = [element.getBoundingClientRect(), holder.getBoundingClientRect()];
    const scale = around.width / holder.offsetWidth || 1;
    const bar = Object.assign(page.createElement('div'), { className });
    bar.setAttribute('aria-hidden', 'true');
    const px = (length) => `${length / scale}px`;
    Object.assign(bar.style, {
      left: px(own.left - around.left - 12),
      top: px(own.top - around.top),
      height: px(own.height),
    });
    holder.append(bar);
  }
}

/** The entries of the list of sources. */
export function sourcesIn(page) {
  return [...(page?.querySelectorAll('.pagedjs_page_content li.reference[id]') ?? [])];
}

/** So many places of words are told, and so many signs around each. */
const [PLACES, AROUND] = [6, 40];

/** Where words stand on the pages: the element, the number of its page, and what stands around them. `wanted` is in small letters. */
export function wordsOn(page, wanted) {
  const found = [];
  for (const [index, sheet] of pagesIn(page).entries()) {
    for (const element of sheet.querySelectorAll('.pagedjs_page_content [data-at]')) {
      const text = element.textContent;
      const at = text.toLowerCase().indexOf(wanted);
      if (at < 0 || found.some((one) => one.element.contains(element) || element.contains(one.element))) continue;
      const around = text.slice(Math.max(0, at - AROUND), at + wanted.length + AROUND).replace(/\s+/g, ' ');
      found.push({ element, page: index + 1, around: `… ${around.trim()} …` });
      if (found.length === PLACES) return found;
    }
  }
  return found;
}

/** Where the words of an element stand: chapter, line, column. */
export function placeIn(element) {
  const [, chapter = '', line = '1', column = '1'] = /^(.*) (\d+) (\d+)$/.exec(element?.dataset.at ?? '') ?? [];
  return { chapter, line: Number(line), column: Number(column) };
}

/** Finds the element of a place of the manuscript: the last one that begins before it. */
export function finderOf(page) {
  const byChapter = new Map();
  for (const element of page?.querySelectorAll('.pagedjs_page_content [data-at]') ?? []) {
    const place = placeIn(element);
    if (!byChapter.has(place.chapter)) byChapter.set(place.chapter, []);
    byChapter.get(place.chapter).push({ element, ...place });
  }
  return (chapter, line, column) => {
    let best;
    for (const one of byChapter.get(chapter) ?? []) {
      const isBefore = one.line < line || (one.line === line && one.column <= column);
      if (isBefore && (!best || one.line > best.line || (one.line === best.line && one.column >= best.column)))
        best = one;
    }
    return best && line - best.line < 40 ? best.element : undefined;
  };
}

/** So many signs of an element are marked where the words of a finding are not found in it. */
const FEW = 36;

/** The words of a finding within an element, as a range; the first words of the element where they are not found. */
export function rangeOf(page, element, words) {
  const range = page.createRange();
  range.selectNodeContents(element);
  const walker = page.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let first;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    first ??= node;
    const at = words ? node.data.indexOf(words) : -1;
    if (at < 0) continue;
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    return range;
  }
  if (first) {
    const stop = first.data.lastIndexOf(' ', FEW);
    range.setStart(first, 0);
    range.setEnd(first, first.data.length <= FEW ? first.data.length : stop > 0 ? stop : FEW);
  }
  return range;
}
