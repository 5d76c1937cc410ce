/* These functions run in the page: each is sent as its source, and calls only what is sent with it. */

import type { ElementRole, LinkFacts, PageElement, PicturePlace } from '../../model/tagged.js';

/* From the other files of this folder, which are sent with this one. */
declare function tidy(text: string | null): string;

/**
 * Numbers every element of the page areas, the parts of one on several pages alike, and writes the number into its language
 * (`en-x-u1a`): the browser carries the language of an element, and nothing else of it, into the tag in the PDF.
 */
export function numberElements(): PageElement[] {
  const pages = [...document.querySelectorAll('.pagedjs_page')];
  const numbers = new Map<string, number>();
  const found: { element: Element; language: string; number: number }[] = [];
  const facts: PageElement[] = [];
  for (const element of document.querySelectorAll('.pagedjs_page_content *, .pagedjs_footnote_inner_content *')) {
    if (
      element.closest('[aria-hidden=true], svg svg, svg :not(svg)') !== null ||
      element.matches('br, wbr, col, colgroup')
    )
      continue;
    if (isPlainInline(element)) continue;
    const key = identityOf(element, facts.length);
    const number = numbers.get(key) ?? facts.length;
    const language = element.closest('[lang]')?.getAttribute('lang') ?? '';
    if (number === facts.length) facts.push(factsOfElement(element, { language, pages }));
    numbers.set(key, number);
    found.push({ element, language, number });
  }
  const numberOf = new Map(found.map(({ element, number }) => [element, number]));
  const named = new Map(
    found.filter(({ element }) => element.id !== '').map(({ element, number }) => [element.id, number]),
  );
  for (const { element, language, number } of found) {
    if (element.matches('span, i, b, u, small, cite, bdi, q, abbr') && !element.hasAttribute('role'))
      element.setAttribute('role', 'generic');
    element.setAttribute('lang', `${language}-${/(^|-)x-/.test(language) ? '' : 'x-'}u${number.toString(36)}`);
  }
  for (const { element, number } of found) {
    const [fact, cells] = [facts[number], element.matches('tr') ? cellsOf(element, numberOf) : []];
    if (fact !== undefined && cells.length > 0) facts[number] = { ...fact, cells };
  }
  return facts.map((fact) => {
    const note = fact.role === 'call' ? named.get(decodeURIComponent(fact.link?.address ?? '').slice(1)) : undefined;
    return note === undefined ? fact : { ...fact, note };
  });
}

/** Words in a line that are nothing of their own: a language of their own would part them from the letters beside them. */
function isPlainInline(element: Element): boolean {
  if (!element.matches('span, b, i, em, strong, u, s, small, sub, sup, code, cite, bdi, mark, time')) return false;
  const language = element.closest('[lang]')?.getAttribute('lang');
  return roleOf(element) === undefined && language === element.parentElement?.closest('[lang]')?.getAttribute('lang');
}

function cellsOf(row: Element, numberOf: ReadonlyMap<Element, number>): number[] {
  return [...row.children].flatMap((cell) => numberOf.get(cell) ?? []);
}

/** Parts of an element share what Paged.js calls its reference; a note has the reference of its call. */
function identityOf(element: Element, next: number): string {
  const note = element.getAttribute('data-footnote-marker');
  if (note !== null) return `note ${note}`;
  const reference = element.getAttribute('data-ref');
  return reference === null ? `new ${String(next)}` : `element ${reference}`;
}

function factsOfElement(
  element: Element,
  { language, pages }: { language: string; pages: readonly Element[] },
): PageElement {
  const role = roleOf(element);
  const isPicture = element.matches('img, svg');
  const expansion = element.matches('abbr[title]') ? element.getAttribute('title') : null;
  return {
    name: element.tagName.toLowerCase(),
    language,
    ...(role === undefined ? {} : { role }),
    ...(element.matches('a[href]') ? { link: linkOf(element, pages) } : {}),
    ...(isPicture ? { alternative: alternativeOf(element), place: placeOf(element, pages) } : {}),
    ...(expansion === null ? {} : { expansion }),
  };
}

function roleOf(element: Element): ElementRole | undefined {
  const roles: readonly (readonly [string, ElementRole])[] = [
    ['[data-footnote-marker]', 'note'],
    ['.table-note', 'table-note'],
    ['a.fncall[href]', 'call'],
    ['.toc, .toc-under, .margin-list', 'contents'],
    [':is(.toc, .toc-under, .margin-list) > li', 'entry'],
    ['li > .finding-number, .step > .circle, .letters > li > b, .chain .date, .sign, .table-note > b', 'label'],
    ['.note-line.item', 'item'],
    ['.note-line', 'line'],
    ['.case-head > .label', 'over'],
    ['.case-facts > dl', 'facts'],
  ];
  return roles.find(([selector]) => element.matches(selector))?.[1];
}

function linkOf(link: Element, pages: readonly Element[]): LinkFacts {
  const words = link.cloneNode(true) as Element;
  for (const made of words.querySelectorAll('[data-gen]')) made.remove();
  const address = link.getAttribute('href') ?? '';
  const target = address.startsWith('#') ? document.getElementById(decodeURIComponent(address.slice(1))) : null;
  const page = target?.closest('.pagedjs_page');
  return { text: tidy(words.textContent), address, page: page == null ? -1 : pages.indexOf(page) };
}

/** Title and description of a drawing, once where they say the same. */
function alternativeOf(picture: Element): string {
  if (picture.matches('img')) return picture.getAttribute('alt') ?? '';
  const said = [...picture.querySelectorAll(':scope > title, :scope > desc')].map((one) => tidy(one.textContent));
  return [...new Set(said)].filter((one) => one !== '').join('. ');
}

function placeOf(picture: Element, pages: readonly Element[]): PicturePlace {
  const page = picture.closest('.pagedjs_page');
  const [box, sheet] = [picture.getBoundingClientRect(), (page ?? picture).getBoundingClientRect()];
  const across = (px: number): number => (px - sheet.left) / sheet.width;
  const down = (px: number): number => (px - sheet.top) / sheet.height;
  return {
    page: page === null ? -1 : pages.indexOf(page),
    left: across(box.left),
    top: down(box.top),
    right: across(box.right),
    bottom: down(box.bottom),
  };
}

/** What is sent to the page. */
export const IDENTITY = [
  numberElements,
  isPlainInline,
  cellsOf,
  identityOf,
  factsOfElement,
  roleOf,
  linkOf,
  alternativeOf,
  placeOf,
];
