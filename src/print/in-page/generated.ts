/* These functions run in the page: each is sent as its source, and calls only what is sent with it. */

/** Text that a style sheet made, and the element it stands in (by its mark). */
export interface Generated {
  readonly mark: string;
  readonly side: 'before' | 'after';
  readonly text: string;
}

/** Marks every element in the page areas, so that a snapshot can name it. */
export function markElements(): void {
  document.querySelectorAll('.pagedjs_area *').forEach((element, index) => {
    element.setAttribute('data-mark', String(index));
  });
}

/** What came of it: how many blocks would have moved, and what the list of contents prints as the page of each label. */
export interface MadeReal {
  readonly moved: number;
  readonly contents: [string, string][];
}

/** Puts generated text into the page as real text, in the same dress, unless a block would move by it. */
export function makeReal(found: readonly Generated[]): MadeReal {
  const before = placesOfBlocks();
  const dress = document.createElement('style');
  dress.textContent = `${dressOf('before')}${dressOf('after')}
    [data-made~=before]::before, [data-made~=after]::after { content: none !important }`;
  const spans = found.flatMap(({ mark, side, text }) =>
    insert(document.querySelector(`[data-mark="${mark}"]`), side, text),
  );
  document.head.append(dress);
  const contents = readContents();
  const after = placesOfBlocks();
  const moved = before.filter((place, index) => Math.abs(place - (after[index] ?? place)) > 1).length;
  if (moved > 0) {
    for (const made of [dress, ...spans]) made.remove();
    for (const element of document.querySelectorAll('[data-made]')) element.removeAttribute('data-made');
  }
  for (const element of document.querySelectorAll('[data-mark]')) element.removeAttribute('data-mark');
  return { moved, contents };
}

function readContents(): [string, string][] {
  return [...document.querySelectorAll('.pagedjs_area a[href^="#"]')].flatMap((link) => {
    const printed = link.querySelector('[data-gen=after]')?.textContent?.trim() ?? '';
    const folio = /(?:^|\s|\.)((?:[A-Z]-)?[0-9]+|[ivxlc]+)$/.exec(printed)?.[1];
    const inList = link.closest('nav, [role=doc-toc], .contents, .toc, .margin-list') !== null;
    return folio === undefined || !inList
      ? []
      : [[decodeURIComponent(link.getAttribute('href') ?? '').slice(1), folio]];
  });
}

function insert(owner: Element | null, side: 'before' | 'after', text: string): Element[] {
  if (owner === null) return [];
  const span = document.createElement('span');
  span.setAttribute('data-gen', side);
  span.textContent = text;
  if (side === 'before') owner.prepend(span);
  else owner.append(span);
  owner.setAttribute('data-made', `${owner.getAttribute('data-made') ?? ''} ${side}`.trim());
  return [span];
}

function placesOfBlocks(): number[] {
  const blocks = document.querySelectorAll(
    '.pagedjs_area :is(p,li,h1,h2,h3,h4,h5,h6,table,tr,td,th,figure,section,aside,div)',
  );
  return [...blocks].flatMap((block) => {
    const { left, top, width, height } = block.getBoundingClientRect();
    return [left, top, width, height];
  });
}

/** The rules of `::before` or `::after`, said again of the spans that replace them. */
function dressOf(side: 'before' | 'after'): string {
  const pseudo = new RegExp(`::?${side}`, 'g');
  const rulesOf = (list: CSSRuleList): string =>
    [...list]
      .map((rule) => {
        if (rule instanceof CSSMediaRule) return rule.conditionText.includes('screen') ? '' : rulesOf(rule.cssRules);
        if (!(rule instanceof CSSStyleRule) || rule.selectorText.search(pseudo) < 0) return '';
        const wanted = rule.selectorText.split(/,(?![^(]*\))/).filter((one) => one.search(pseudo) >= 0);
        const selector = wanted.map((one) => one.replace(pseudo, ` > :where([data-gen=${side}])`)).join(',');
        const style = document.createElement('span').style;
        style.cssText = rule.style.cssText;
        for (const name of ['content', 'counter-increment', 'counter-reset', 'counter-set']) style.removeProperty(name);
        return style.cssText === '' ? '' : `${selector}{${style.cssText}}\n`;
      })
      .join('');
  return [...document.styleSheets].map((sheet) => rulesOf(sheet.cssRules)).join('');
}

/** What is sent to the page. */
export const GENERATED = [markElements, makeReal, readContents, insert, placesOfBlocks, dressOf];
