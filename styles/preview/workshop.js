/*
 * The workshop: a page out of sight in which one part of a publication at a time is set by Paged.js, as the printer sets it in its
 * place: what stands before and after it is there as an empty stand-in, so that it begins on a page of the right side.
 */

/** What a reference prints as the page, until it is known: the printer sets its lines with this figure too. */
const CITED = 'counter(cited-page)';
const TARGET = /target-counter\(attr\(href url\), page\)/g;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** The boxes around a page's text: which of them hold words depends on the side of the page. */
export const boxesOf = (page) => [
  ...page.querySelectorAll('.pagedjs_pagebox > [class*="pagedjs_margin"], .pagedjs_margin'),
];

/** What decides which boxes hold words, of the side that is asked for. */
export function kindOf(page, side) {
  const names = [...page.classList].filter((name) => !/^pagedjs_(?:left|right|first)_page$/.test(name));
  return `${side} ${names.sort().join(' ')}`;
}

export const sideOf = (at) => (at % 2 === 0 ? 'right' : 'left');

/** Opens a page of the desk in a frame, out of sight. */
export async function opened(holder, src, className) {
  const frame = Object.assign(document.createElement('iframe'), { className, src, title: 'Pages' });
  await new Promise((resolve) => {
    frame.onload = resolve;
    holder.append(frame);
  });
  return frame;
}

export class Workshop {
  constructor(holder) {
    this.holder = holder;
  }

  /** Makes it ready for the styles of some sheets. True where what was set with others must be set again. */
  async open({ language, className, styles }, pieces) {
    const isSame = this.fonts === styles.fonts && this.flow === styles.flow;
    if (!isSame) {
      this.frame?.remove();
      [this.fonts, this.flow] = [styles.fonts, styles.flow];
      this.frame = await opened(this.holder, 'workshop.html', 'waiting');
      this.frame.setAttribute('aria-hidden', 'true');
      this.frame.tabIndex = -1;
      this.begun = false;
      const { document: page } = this.frame.contentWindow;
      for (const key of ['fonts', 'look']) page.head.append(styleOf(page, key, pieces.get(styles[key])));
      this.rules = pieces.get(styles.flow);
    }
    const page = this.frame.contentDocument;
    page.getElementById('look').textContent = pieces.get(styles.look);
    page.documentElement.lang = language;
    page.documentElement.className = className;
    page.body.className = className;
    return !isSame;
  }

  /** The selectors of what prints the page of a place. */
  get referring() {
    return [...this.rules.matchAll(/([^{}]+)::after\s*\{[^{}]*target-counter/g)].map(([, selector]) => selector.trim());
  }

  /** The style sheets that Paged.js made of the flow. */
  get polished() {
    const sheets = [...this.frame.contentDocument.styleSheets].filter(
      ({ ownerNode }) => ownerNode.localName === 'style' && ownerNode.id === '',
    );
    return sheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join('\n');
  }

  /**
   * The pages of a part that begins at the page `at`, counted from 0, each with `own`, the words by which two of them are the same.
   * `before` and `after` are the elements of its neighbours, `most` how many signs Paged.js found on the first page of all.
   */
  async lay(html, { at, before, after, most }) {
    const view = this.frame.contentWindow;
    const { document: page, PagedPolyfill: previewer } = view;
    const { chunker } = previewer;
    const content = page.createElement('template');
    content.innerHTML = html;
    const part = content.content.firstElementChild;
    part.dataset.deskPart = '';
    for (const element of content.content.querySelectorAll('[id]')) element.dataset.label = element.id;
    const standIns = at === 0 ? [] : [before, ...(at % 2 === 0 ? ['section'] : [])].reverse();
    content.content.prepend(...standIns.map((one) => standIn(page, one)));
    if (after) content.content.append(standIn(page, after, 'after'));
    chunker.q.tick = soon;
    Object.assign(chunker, { pages: [], total: 0, rendered: false, charsPerBreak: [], maxChars: undefined });
    chunker.settings.maxChars = most;
    if (this.begun) {
      chunker.pagesArea.replaceChildren();
      await chunker.flow(content.content);
    } else {
      this.begun = true;
      view.repeatHeads();
      const flow = this.rules.replace(TARGET, CITED);
      await previewer.preview(content.content, [{ [view.location.href]: flow }], page.body);
    }
    for (const set of chunker.pages) set.removeListeners();
    view.restoreLabels();
    view.sizePages();
    const sheets = chunker.pages.map(({ element }) => element);
    const first = sheets.findIndex((sheet) => sheet.querySelector('[data-desk-part]'));
    const end = sheets.findIndex((sheet) => sheet.querySelector('[data-desk-after]'));
    const pages = sheets.slice(Math.max(0, first), end < 0 ? undefined : end);
    for (const sheet of pages) {
      for (const box of sheet.querySelectorAll('.pagedjs_margin')) box.setAttribute('aria-hidden', 'true');
      sheet.own = `${kindOf(sheet, '')} ${sheet.querySelector('.pagedjs_area').outerHTML.replace(UUID, '')}`;
    }
    return { pages, most: chunker.settings.maxChars };
  }

  /** How each size of a sheet is printed. */
  get sizes() {
    return this.frame.contentDocument.getElementById('page-sizes')?.textContent ?? '';
  }
}

function styleOf(page, id, textContent) {
  const style = Object.assign(page.createElement('style'), { id, textContent });
  style.dataset.pagedjsIgnore = '';
  return style;
}

/** An empty element of the same kind as a neighbour: its page is set and thrown away. */
function standIn(page, of, name = 'before') {
  const element = page.createElement(typeof of === 'string' ? of : of.tagName);
  element.className = typeof of === 'string' ? 'chapter' : of.className;
  element.dataset[name === 'after' ? 'deskAfter' : 'deskBefore'] = '';
  element.textContent = '·';
  return element;
}

const channel = new MessageChannel();
const waiting = [];
channel.port1.onmessage = () => waiting.shift()?.();

/** As soon as the browser has a moment: a frame of the screen is far longer than a page takes. */
function soon(work) {
  waiting.push(work);
  channel.port2.postMessage('');
}
