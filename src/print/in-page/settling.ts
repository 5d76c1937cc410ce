/* These functions run in the page: each is sent as its source, and calls only what is sent with it. */

/** Puts right what Paged.js leaves wrong: note targets, page sizes, running heads in the reading order, cited pages. */
export function settlePages(): void {
  restoreLabels();
  sizePages();
  for (const box of document.querySelectorAll('.pagedjs_margin')) box.setAttribute('aria-hidden', 'true');
  fillCitedPages();
}

function restoreLabels(): void {
  for (const note of document.querySelectorAll('[data-footnote-marker]')) {
    const label = note.getAttribute('data-label');
    if (label === null || document.getElementById(label) !== null) note.removeAttribute('id');
    else note.id = label;
  }
  for (const call of document.querySelectorAll('a[data-footnote-call]')) call.removeAttribute('href');
}

/** Chromium prints every page at one size unless each size has a page of its own name. */
function sizePages(): void {
  const rules = new Map<string, string>();
  for (const page of document.querySelectorAll<HTMLElement>('.pagedjs_page')) {
    const [width, height] = [sheetSide(page, ['width', 'left', 'right']), sheetSide(page, ['height', 'top', 'bottom'])];
    const name = `s-${width}-${height}`.replaceAll('.', '_');
    const size = `size: ${width} ${height}; margin: 0`;
    rules.set(name, `@page ${name} { ${size} } .pagedjs_page[data-size=${name}] { page: ${name} } `);
    page.setAttribute('data-size', name);
    page.style.cssText += `;width:${width};height:${height}`;
    for (const side of ['', '-left', '-right']) {
      page.style.setProperty(`--pagedjs-width${side}`, width);
      page.style.setProperty(`--pagedjs-height${side}`, height);
    }
  }
  const style = document.querySelector('#page-sizes') ?? document.createElement('style');
  style.id = 'page-sizes';
  style.textContent = [...rules.values()].join('');
  document.head.append(style);
}

/** The page box of its own size and the bleed on both sides: Paged.js keeps all sheets at the first size. */
function sheetSide(page: HTMLElement, [side = '', from = '', to = '']: readonly string[]): string {
  const probe = document.createElement('div');
  const bleed = `var(--pagedjs-bleed-${from}) + var(--pagedjs-bleed-${to})`;
  probe.style.cssText = `position:absolute;${side}:calc(var(--pagedjs-pagebox-${side}) + ${bleed})`;
  page.append(probe);
  const px = Number.parseFloat(getComputedStyle(probe).getPropertyValue(side));
  probe.remove();
  return `${((px / 96) * 25.4).toFixed(2)}mm`;
}

function fillCitedPages(): void {
  const citing = citingPages();
  for (const place of document.querySelectorAll('.cited-pages[data-key]')) {
    const key = place.getAttribute('data-key') ?? '';
    const pages = [...(citing.get(key) ?? [])].sort(([a], [b]) => Number(a) - Number(b));
    if (place.textContent === pages.map(([folio]) => folio).join(', ') && place.hasAttribute('data-gen')) continue;
    place.replaceChildren();
    for (const [folio, element] of pages) {
      if (element.id === '') element.id = `cite-${key}-${folio}`;
      if (place.childNodes.length > 0) place.append(', ');
      place.append(Object.assign(document.createElement('a'), { href: `#${element.id}`, textContent: folio }));
    }
    place.setAttribute('data-gen', 'pages');
  }
}

/** Where each source is cited first on each page. */
function citingPages(): Map<string, Map<string, Element>> {
  const cited = new Map<string, Map<string, Element>>();
  for (const citing of document.querySelectorAll('[data-cite]')) {
    const folio = citing.closest<HTMLElement>('.pagedjs_page')?.dataset['pageNumber'];
    if (folio === undefined) continue;
    for (const key of (citing.getAttribute('data-cite') ?? '').split(/\s+/)) {
      const pages = cited.get(key) ?? new Map<string, Element>();
      cited.set(key, pages);
      if (!pages.has(folio)) pages.set(folio, citing);
    }
  }
  return cited;
}

/** What is sent to the page. */
export const SETTLING = [settlePages, restoreLabels, sizePages, sheetSide, fillCitedPages, citingPages];
