/* The sheets of one edition in their frame. What is new takes the place of the old in one step: nothing flashes or goes blank. */
import { boxesOf, kindOf, opened, sideOf } from './workshop.js';

export class Sheets {
  constructor(holder, workshop) {
    [this.holder, this.workshop] = [holder, workshop];
    this.parts = [];
    /** Which boxes around the text hold words, by kind and side of page. */
    this.kinds = new Map();
  }

  get document() {
    return this.frame?.contentDocument;
  }

  /**
   * Sets what is new in `sheets` and puts it among what stands. `shown` is told after each part of the first time; `isLate` says that newer
   * sheets were asked for: then nothing is changed. Resolves with the pages that are new; undefined where it came too late.
   */
  async set(sheets, pieces, { isLate, shown, change }) {
    this.frame ??= await opened(this.holder, 'sheets.html', 'waiting');
    const isNew = await this.workshop.open(sheets, pieces);
    const forget =
      isNew && this.flow !== undefined && (this.flow !== sheets.styles.flow || this.fonts !== sheets.styles.fonts);
    if (forget) this.parts = [];
    [this.flow, this.fonts] = [sheets.styles.flow, sheets.styles.fonts];
    const known = new Map(Map.groupBy(this.parts, ({ name }) => name));
    const elements = sheets.parts.map((name) => openingOf(pieces.get(name)));
    const parts = [];
    let at = 0;
    for (const [index, name] of sheets.parts.entries()) {
      const before = known.get(name)?.shift();
      const part = this.fits(before, at) ? before : await this.lay(pieces.get(name), { name, at, index, elements });
      if (isLate()) return undefined;
      parts.push(part);
      at += part.pages.length;
      if (shown && part !== before) {
        this.place(parts, sheets, pieces);
        shown(index + 1, sheets.parts.length);
      }
    }
    return change(() => this.place(parts, sheets, pieces));
  }

  /** Whether a part can stand as it is at a place: on the other side its boxes must be known. */
  fits(part, at) {
    return part?.pages.every((page, nth) => {
      const side = sideOf(at + nth);
      return page.classList.contains(`pagedjs_${side}_page`) || this.kinds.has(kindOf(page, side));
    });
  }

  async lay(html, { name, at, index, elements }) {
    const about = {
      at,
      before: elements[index - 1],
      after: elements[index + 1],
      most: index === 0 ? undefined : this.most,
    };
    const { pages, most } = await this.workshop.lay(html, about);
    this.most = most;
    for (const page of pages) {
      const side = page.classList.contains('pagedjs_left_page') ? 'left' : 'right';
      const kind = kindOf(page, side);
      if (!this.kinds.has(kind))
        this.kinds.set(
          kind,
          boxesOf(page).map((box) => [box.className, box.style.cssText]),
        );
    }
    return { name, pages, label: elements[index].id };
  }

  /** Puts the pages of all parts in their order; an old page that is the same as a new one stays. Gives the pages that are new. */
  place(parts, sheets, pieces) {
    this.dress(sheets, pieces);
    const fresh = [];
    const old = new Map(this.parts.map(({ label, pages }) => [label, pages]));
    for (const part of parts) {
      const before = old.get(part.label) ?? [];
      if (before === part.pages) continue;
      const same = new Map(Map.groupBy(before, ({ own }) => own));
      part.pages = part.pages.map((page) => {
        const kept = page.ownerDocument === this.document ? page : same.get(page.own)?.shift();
        if (kept) return kept;
        const own = page.own;
        const adopted = Object.assign(this.document.adoptNode(page), { own });
        fresh.push(adopted);
        return adopted;
      });
    }
    this.parts = [...parts];
    const pages = parts.flatMap((part) => part.pages);
    // What is gone goes first: a page that stays is not moved, for it would be styled and laid out again.
    const staying = new Set(pages);
    for (const page of [...this.area.children]) if (!staying.has(page)) page.remove();
    let next = this.area.firstElementChild;
    for (const page of pages) {
      if (page === next) next = next.nextElementSibling;
      else this.area.insertBefore(page, next);
    }
    pages.forEach((page, index) => this.number(page, index));
    this.refer();
    return fresh;
  }

  /** The styles of the sheets, and what Paged.js made of the flow. */
  dress({ language, className, styles }, pieces) {
    const { document: page, workshop } = this;
    const of = {
      fonts: pieces.get(styles.fonts),
      look: pieces.get(styles.look),
      polished: workshop.polished,
      sizes: workshop.sizes,
    };
    for (const [id, words] of Object.entries(of)) {
      const style =
        page.getElementById(id) ?? page.head.appendChild(Object.assign(page.createElement('style'), { id }));
      if (style.textContent !== words) style.textContent = words;
    }
    page.documentElement.lang = language;
    const desk = [...page.documentElement.classList].filter((name) => name.startsWith('desk-'));
    page.documentElement.className = [className, ...desk].join(' ');
    page.body.className = className;
    this.area ??= page.body.appendChild(Object.assign(page.createElement('div'), { className: 'pagedjs_pages' }));
  }

  number(page, index) {
    const side = sideOf(index);
    page.classList.toggle('pagedjs_first_page', index === 0);
    if (page.id !== `page-${index + 1}`) {
      page.id = `page-${index + 1}`;
      page.dataset.pageNumber = String(index + 1);
      page.setAttribute('role', 'region');
      page.setAttribute('aria-label', `Page ${index + 1}`);
    }
    if (page.classList.contains(`pagedjs_${side}_page`)) return;
    page.classList.remove('pagedjs_left_page', 'pagedjs_right_page');
    page.classList.add(`pagedjs_${side}_page`);
    const boxes = this.kinds.get(kindOf(page, side)) ?? [];
    boxesOf(page).forEach((box, nth) => {
      const [className, style] = boxes[nth] ?? [box.className, box.style.cssText];
      box.className = className;
      box.style.cssText = style;
    });
  }

  /** The page behind each reference, and those on which each source is cited. */
  refer() {
    const page = this.document;
    for (const link of this.area.querySelectorAll(this.workshop.referring.join())) {
      const to = page.getElementById(decodeURIComponent(link.getAttribute('href')?.split('#')[1] ?? ''));
      const reset = `cited-page ${to?.closest('.pagedjs_page')?.dataset.pageNumber ?? 0}`;
      if (link.style.counterReset !== reset) link.style.counterReset = reset;
    }
    this.frame.contentWindow.fillCitedPages();
    this.area.style.setProperty('--pagedjs-page-count', String(this.area.childElementCount));
  }
}

/** The element of a part without what it holds. */
function openingOf(html) {
  const [, tagName = 'section', attributes = ''] = /^<([a-z]+)((?:\s[^<>]*)?)>/.exec(html) ?? [];
  const of = (name) => new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
  return { tagName, className: of('class'), id: of('id') };
}
