/* The pages in their frame. New ones are set out of sight and take the place of the old when they stand: nothing flashes or goes blank. */

/** Sets the pages of an address, and shows them at the place where the old ones were. Resolves with the document, undefined where newer ones were asked for. */
export class Frame {
  constructor(holder) {
    this.holder = holder;
    this.shown = undefined;
    this.asked = 0;
  }

  get document() {
    return this.shown?.contentDocument ?? undefined;
  }

  async set(address, keepPlace) {
    this.asked += 1;
    const own = this.asked;
    for (const waiting of this.holder.querySelectorAll('.waiting')) waiting.remove();
    const frame = document.createElement('iframe');
    frame.className = 'waiting';
    frame.title = 'Pages';
    frame.src = address;
    this.holder.append(frame);
    await new Promise((resolve) => (frame.onload = resolve));
    if (!frame.contentWindow) return undefined;
    await ready(frame.contentWindow);
    if (own !== this.asked) return undefined;
    const place = keepPlace ? placeOf(this.document) : undefined;
    this.dress(frame.contentDocument);
    frame.classList.remove('waiting');
    goTo(frame.contentDocument, place);
    this.shown?.remove();
    this.shown = frame;
    return frame.contentDocument;
  }

  /** How much smaller or larger the pages are than on paper: what was chosen, or what fits the width. */
  get scale() {
    return this.zoom ?? fitOf(this.document ?? this.coming, this.spread);
  }

  dress(page) {
    this.coming = page;
    const scale = this.zoom ?? fitOf(page, this.spread);
    page.documentElement.style.setProperty('--desk-zoom', String(scale));
    page.documentElement.classList.toggle('desk-spread', this.spread === true);
  }

  look({ zoom = this.zoom, spread = this.spread === true, old = false }) {
    this.zoom = zoom === 'fit' ? undefined : zoom;
    this.spread = spread;
    if (!this.document) return;
    const place = placeOf(this.document);
    this.dress(this.document);
    this.document.documentElement.classList.toggle('desk-old', old);
    goTo(this.document, place);
  }
}

/** The widest sheet, or two of them, within the view; never larger than on paper. */
function fitOf(page, spread) {
  const sheet = page?.querySelector('.pagedjs_page');
  const view = page?.documentElement.clientWidth ?? 0;
  if (!sheet || view === 0) return 1;
  const own = sheet.offsetWidth * (spread ? 2 : 1);
  return Math.max(0.3, Math.min(1, Math.floor(((view - 24) / own) * 100) / 100));
}

function ready(page) {
  if (page.deskSet === true) return Promise.resolve();
  return new Promise((resolve) => {
    page.addEventListener('desk-set', resolve, { once: true });
    page.addEventListener('desk-failed', resolve, { once: true });
  });
}

export function pagesIn(page) {
  return page ? [...page.querySelectorAll('.pagedjs_page')] : [];
}

/** What stands at the upper edge of the view: its page, its words in the manuscript, and how far above the edge they begin. */
function placeOf(page) {
  if (!page) return undefined;
  for (const element of page.querySelectorAll('.pagedjs_page_content [data-at]')) {
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
  return { page: 0, inPage: 24, top: 24 };
}

/** The parts of what is parted between pages say the same place. */
function sameAs(page, at) {
  return [...page.querySelectorAll(`.pagedjs_page_content [data-at="${CSS.escape(at)}"]`)];
}

function goTo(page, place) {
  if (!place) return;
  const same = place.at ? sameAs(page, place.at) : [];
  const element = same[place.nth] ?? same[0];
  const sheet = pagesIn(page)[place.page];
  const [found, top] = element ? [element, place.top] : [sheet, place.inPage];
  if (found) page.defaultView.scrollBy(0, found.getBoundingClientRect().top - top);
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
    byChapter.set(place.chapter, [...(byChapter.get(place.chapter) ?? []), { element, ...place }]);
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
