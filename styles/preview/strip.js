/* The strip: the promise, a dash a page, and what the text measures. */

import { make } from './make.js';
import { pagesIn } from './places.js';

/** Which pages belong to which chapter, from the pages as they are set. */
export function chaptersOn(page, chapters) {
  let at;
  const found = new Map(chapters.map(({ id }) => [id, []]));
  const front = [];
  pagesIn(page).forEach((sheet, index) => {
    const own = sheet.querySelector('.pagedjs_page_content [data-chapter]')?.dataset.chapter;
    if (own !== undefined && found.has(own)) at = own;
    (found.get(at) ?? front).push(index);
  });
  return { front, found };
}

/** How many pages count, and what that is of the promise. */
export function promised(about, { front, found }) {
  const { promise, chapters } = about;
  if (!promise) return undefined;
  const counted = chapters.filter(({ part }) => promise.counts.includes(part));
  const own = counted.reduce((sum, { id }) => sum + (found.get(id)?.length ?? 0), 0);
  return own + (promise.counts.includes('front') ? front.length : 0);
}

export function drawPromise(holder, { promise }, count, total) {
  if (!promise || count === undefined) {
    holder.replaceChildren(make('b', {}, String(total || '–')), 'pages');
    return;
  }
  const { from, to } = promise;
  const over = count - to;
  const plural = (number, words) => `${number} ${words}${number === 1 ? '' : 's'}`;
  const note =
    total === 0
      ? ''
      : over > 0
        ? `${plural(over, 'page')} over`
        : over === 0
          ? 'promise kept, no room left'
          : count < from
            ? `${plural(from - count, 'page')} short`
            : `${plural(-over, 'page')} of room`;
  holder.replaceChildren(
    make('b', {}, total === 0 ? '–' : String(count)),
    `of ${from}–${to} pages`,
    make('span', { className: over > 0 ? 'note over' : 'note' }, note),
  );
}

export function drawRuler(holder, about, { pages: { front, found }, told, here, go }) {
  const annexes = about.chapters.filter(({ part }) => part === 'annex');
  const inFront = about.chapters.filter(({ part }) => part === 'front').flatMap(({ id }) => found.get(id) ?? []);
  const groups = [
    { name: 'Front', label: 'Cover and front', pages: [...front, ...inFront].sort((a, b) => a - b) },
    ...about.chapters
      .filter(({ part }) => part === 'body')
      .map(({ id, number, title, budget }) => ({
        name: number || title.slice(0, 1),
        label: title,
        pages: found.get(id) ?? [],
        budget,
      })),
    {
      name: 'Annex',
      label: 'Annexes',
      pages: annexes.flatMap(({ id }) => found.get(id) ?? []),
      annex: true,
    },
  ].filter(({ pages }) => pages.length > 0);
  // In a long publication a chapter is one bar; where even those are narrow, only some have their names.
  const all = groups.reduce((sum, { pages, annex }) => sum + (annex ? 2 : pages.length), 0);
  const isDense = holder.clientWidth / all < 8;
  const isTight = holder.clientWidth / groups.length < 34;
  holder.classList.toggle('dense', isDense);
  holder.classList.toggle('tight', isTight);
  holder.replaceChildren(
    ...groups.map((group) => {
      const { pages, budget, name, label, annex } = group;
      const isOver = budget !== undefined && pages.length > budget;
      const dashes = make('span', { className: 'dashes', ariaHidden: 'true' });
      const isBar = annex || isDense;
      const shown = isBar ? [pages[0]] : pages;
      shown.forEach((index, nth) => {
        const isHere = isBar ? pages.includes(here) : index === here;
        const isBeyond = isBar ? isOver : budget !== undefined && nth >= budget;
        const isTold = isBar ? pages.some((one) => told.has(one)) : told.has(index);
        const names = [isHere && 'here', isBeyond && 'over', isTold && 'told'];
        dashes.append(make('i', { className: names.filter(Boolean).join(' ') }));
      });
      const count = isOver ? `${pages.length} of ${budget}` : annex ? String(pages.length) : '';
      const last = count || (pages.length > 2 ? String(pages.length) : '');
      const words = `${name} ${label}, ${pages.length} page${pages.length === 1 ? '' : 's'}${budget === undefined ? '' : ` of ${budget}`}`;
      const button = make(
        'button',
        {
          type: 'button',
          title: words,
          className: [annex && 'annex', isOver && 'long'].filter(Boolean).join(' '),
          onclick: () => go(pages[0]),
        },
        dashes,
        make('span', { className: 'name' }, name),
        make('span', { className: isOver ? 'count over' : 'count', ariaHidden: 'true' }, last),
      );
      button.setAttribute('aria-label', words);
      button.style.setProperty('--pages', String(Math.max(1, annex ? 2 : pages.length)));
      if (pages.includes(here)) button.setAttribute('aria-current', 'true');
      return button;
    }),
  );
}

export function drawFigures(holder, figures, { since, changes, changedWords = 0 } = {}) {
  if (!figures) {
    holder.replaceChildren();
    return;
  }
  const { words, meanSentence, flesch } = figures;
  const bold = (text) => make('b', {}, text);
  const more = `${changedWords > 0 ? '+' : changedWords < 0 ? '−' : '±'}${Math.abs(changedWords).toLocaleString('en')}`;
  const places = changes?.length ?? 0;
  holder.replaceChildren(
    bold(words.toLocaleString('en')),
    ' words · ',
    bold(meanSentence.toFixed(1)),
    ' a sentence · reading ease ',
    bold(flesch.toFixed(0)),
    ...(since
      ? [
          make('br'),
          ...(places === 0
            ? [`as in ${since}: nothing changed`]
            : [
                `since ${since}: `,
                bold(more),
                ' words, ',
                bold(String(places)),
                places === 1 ? ' place changed' : ' places changed',
              ]),
        ]
      : []),
  );
}
