/* What is shown of a publication: the sheets of each edition that was looked at, in a frame of its own; one of them is to be seen. */
import { backTo, placeOf, selectAgain, selectedIn } from './places.js';
import { Sheets } from './sheets.js';
import { Workshop } from './workshop.js';

/** So many editions are kept as they were set, for those who go to and fro. */
const MOST = 3;

export class Frame {
  constructor(holder) {
    this.holder = holder;
    this.workshop = new Workshop(holder);
    this.views = new Map();
    this.pieces = new Map();
    this.turn = Promise.resolve();
    this.asked = 0;
    /** The blocks whose words the last save changed. */
    this.changed = [];
  }

  get document() {
    return this.shown?.document;
  }

  /**
   * Shows the sheets of an edition at the place where the old ones were. `ask` gives the pieces that are named, `told` hears how far
   * the first setting is. Resolves with the pages that are new; undefined where newer ones were asked for.
   */
  set(key, sheets, { ask, told, keepPlace }) {
    this.asked += 1;
    const own = this.asked;
    const isLate = () => own !== this.asked;
    const work = () => this.setNow(key, sheets, { ask, told, keepPlace, isLate });
    this.turn = this.turn.then(work, work);
    return this.turn;
  }

  async setNow(key, sheets, { ask, told, keepPlace, isLate }) {
    if (isLate()) return undefined;
    // Pieces that are gone were made before many saves: the newest sheets are on their way.
    if (!(await this.fetch(sheets, ask)) || isLate()) return undefined;
    const view = this.views.get(key) ?? new Sheets(this.holder, this.workshop);
    this.keep(key, view);
    const isFirst = this.shown === undefined || this.shown === view;
    if (this.shown === undefined) this.shown = view;
    const shown = (done, of) => {
      if (view.frame.classList.contains('waiting')) this.show(view);
      told(done, of);
    };
    return view.set(sheets, this.pieces, {
      isLate,
      ...(isFirst && view.parts.length === 0 ? { shown } : {}),
      change: (place) => this.change(view, place, keepPlace),
    });
  }

  /** Changes what is seen in one step, with the same words at the same height and the same words selected. */
  change(view, place, keepPlace) {
    const before = keepPlace ? placeOf(this.document) : undefined;
    const selected = this.shown === view ? selectedIn(view.document) : undefined;
    const old = this.shown === view ? view.parts.flatMap(({ pages }) => pages) : [];
    const fresh = place();
    this.changed = changedIn(
      fresh,
      old.filter((page) => !page.isConnected),
    );
    this.show(view);
    selectAgain(view.document, selected);
    if (fresh.length > 0 || selected === undefined) backTo(view.document, before);
    return fresh;
  }

  show(view) {
    this.dress(view.document);
    view.frame.classList.remove('waiting');
    if (this.shown !== view) this.shown?.frame?.classList.add('waiting');
    this.shown = view;
  }

  /** The pieces that are not known yet; what no edition of those kept is made of is let go. */
  async fetch({ styles, parts }, ask) {
    const wanted = [...Object.values(styles), ...parts];
    const missing = wanted.filter((name) => !this.pieces.has(name));
    const given = missing.length > 0 ? await ask(missing) : {};
    for (const name of missing) if (typeof given[name] === 'string') this.pieces.set(name, given[name]);
    const used = new Set([...wanted, ...[...this.views.values()].flatMap((view) => [view.fonts, view.flow])]);
    for (const name of this.pieces.keys()) if (!used.has(name)) this.pieces.delete(name);
    return wanted.every((name) => this.pieces.has(name));
  }

  keep(key, view) {
    this.views.delete(key);
    this.views.set(key, view);
    for (const [oldest, one] of this.views) {
      if (this.views.size <= MOST) break;
      one.frame?.remove();
      this.views.delete(oldest);
    }
  }

  /** How much smaller or larger the pages are than on paper: what was chosen, or what fits the width. */
  get scale() {
    return this.zoom ?? fitOf(this.document, this.spread);
  }

  dress(page) {
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
    backTo(this.document, place);
  }
}

/** The widest sheet, or two of them, within the view; never larger than on paper. */
function fitOf(page, spread) {
  const sheet = page?.querySelector('.pagedjs_page');
  const view = page?.documentElement.clientWidth ?? 0;
  if (!sheet || view === 0) return 1;
  const own = sheet.offsetWidth * (spread ? 2 : 1);
  return Math.max(0.2, Math.min(1, Math.floor(((view - 24) / own) * 100) / 100));
}

/** The blocks of running text. */
const BLOCKS = 'p[data-at], h1[data-at], h2[data-at], h3[data-at], h4[data-at], li[data-at], td[data-at], th[data-at]';

const blocksIn = (pages) => pages.flatMap((page) => [...page.querySelectorAll(BLOCKS)]);

/** The blocks of new pages whose words stood on none of those that are gone; of a block that pages part each part is looked for by itself. */
function changedIn(fresh, gone) {
  if (gone.length === 0) return [];
  const before = new Set(blocksIn(gone).map(({ textContent }) => textContent));
  const whole = [...before].join('\n');
  return blocksIn(fresh).filter(({ textContent }) => !before.has(textContent) && !whole.includes(textContent));
}
