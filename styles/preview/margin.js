/* The margin: findings beside their lines, and what is withheld. */

import { form, make, makeCard } from './make.js';
import { writeOn, writingIn } from './writing.js';

const SAYS = { target: 'on target', limit: 'within the limit', beyond: 'beyond it' };
const NAMES = { A: 'Accuracy', B: 'Brevity', C: 'Clarity', D: 'Distance' };
const WEIGHT = { error: 'Error', warning: 'Warning', info: 'Note' };
const GAP = 9;

/** Words for readers who listen. */
const unseen = (words) => make('span', { className: 'unseen' }, words);

export function drawLetters(holder, { letters, findings, chosen, choose }) {
  holder.replaceChildren(
    ...['A', 'B', 'C', 'D'].map((letter) => {
      const { standing } = letters.find((one) => one.letter === letter) ?? {};
      const count = findings.filter((one) => one.letter === letter).length;
      const button = make(
        'button',
        { type: 'button', onclick: () => choose(letter) },
        make('b', {}, letter),
        make('span', { className: standing ? `standing ${standing}` : '' }, standing ? '' : '–'),
        unseen(` ${NAMES[letter]}, ${SAYS[standing] ?? 'not measured'}, `),
        make('span', {}, String(count)),
        unseen(' findings'),
      );
      button.title = `${NAMES[letter]}: ${SAYS[standing] ?? 'not measured'}`;
      button.setAttribute('aria-pressed', String(chosen === letter));
      return button;
    }),
  );
}

/** A card: closed it has at most three lines; the one that is active says what can be done. */
export function cardOf(finding, { active, acts, editor }) {
  const { letter, severity, message, mend, why, file, line, column, fix, actual } = finding;
  const name = `${letter}, ${WEIGHT[severity]}: ${message}`;
  const where = active ? `${file.split('/').at(-1)}:${line}:${column}` : `:${line}`;
  const top = [
    make('span', { className: 'letter' }, letter),
    make('span', { className: `tag ${severity}` }, WEIGHT[severity]),
    make('span', { className: 'where' }, where),
  ];
  const card = makeCard({ active, label: name, choose: () => acts.choose(finding) }, top, message);
  if (!active) return card;
  const shown = fix === undefined ? [mend] : [make('del', {}, actual ?? ''), ' ', make('ins', {}, fix || '(nothing)')];
  if (mend || fix !== undefined) card.append(make('p', { className: 'mend' }, ...shown));
  if (why) card.append(make('p', { className: 'why' }, why));
  const row = make('div', { className: 'acts' });
  const button = (words, className, act) =>
    make('button', { type: 'button', className, onclick: (event) => (event.stopPropagation(), act()) }, words);
  if (fix !== undefined) row.append(button('Repair', 'main', () => acts.repair(finding)));
  row.append(button(editor ? 'Open in editor' : 'Copy the place', 'framed', () => acts.open(finding)));
  if (finding.mayAllow) {
    const allow = button('Allow…', 'quiet asks', () => ask(card, finding, acts));
    allow.dataset.opens = 'allow';
    row.append(allow);
  }
  card.append(row);
  return card;
}

/** A shorter reason is none: `check` says so too. */
const REASON = 10;

/** The reason for an exception, asked in place: for the block of the finding, or for its chapter. */
function ask(card, finding, acts) {
  const input = make('input', { name: 'reason', required: true, minLength: REASON, autocomplete: 'off' });
  const where = `“Allow here” writes one line of comment above line ${finding.line}, “In this chapter” one line of its front matter.`;
  form(card, {
    name: 'allow',
    fields: [make('label', {}, 'Reason, printed in the report', input), make('p', { className: 'where' }, where)],
    buttons: [
      ['Allow here', () => acts.allow(finding, input.value)],
      ['In this chapter', () => acts.allow(finding, input.value, true)],
    ],
  });
}

/** Lays cards at the height of their words, pushed down where they collide; what is far from the view is not built. */
export function layCards(holder, cards, page, what = 'findings') {
  const view = page?.defaultView;
  if (!view) return;
  const offset = holder.getBoundingClientRect().top - view.frameElement.getBoundingClientRect().top;
  const tops = new Map();
  const isFar = (element) => {
    const sheet = element.closest('.pagedjs_page');
    if (!tops.has(sheet)) tops.set(sheet, sheet.getBoundingClientRect());
    const { top, bottom } = tops.get(sheet);
    return bottom - offset < -view.innerHeight || top - offset > 2 * view.innerHeight;
  };
  // Of a page that is far away no place within it is asked for: it would be laid out for that alone.
  const near = cards
    .filter(({ element, active }) => element && (active || !isFar(element)))
    .map((card) => ({ ...card, top: card.element.getBoundingClientRect().top - offset }))
    .filter(({ top, active }) => (top > -view.innerHeight && top < 2 * view.innerHeight) || active)
    .sort((one, other) => one.top - other.top);
  const seen = near.filter(({ top }) => top > -60 && top < view.innerHeight);
  const writing = writingIn(holder);
  const built = near.map((one) => ({ ...one, card: one.build() }));
  holder.replaceChildren(...built.map(({ card }) => card));
  writeOn(holder, writing);
  // The active card stands at its words; those above it are pushed up, those below it down.
  const pivot = Math.max(
    0,
    built.findIndex(({ active }) => active),
  );
  let edge = -Infinity;
  for (const { card, top } of built.slice(pivot)) {
    const at = Math.max(top, edge);
    card.style.top = `${at}px`;
    edge = at + card.offsetHeight + GAP;
  }
  edge = built[pivot] ? Number.parseFloat(built[pivot].card.style.top) : 0;
  for (const { card, top } of built.slice(0, pivot).reverse()) {
    const at = Math.min(top, edge - card.offsetHeight - GAP);
    card.style.top = `${at}px`;
    edge = at;
  }
  if (seen.length === 0 && built.every(({ active }) => !active)) holder.prepend(nothingHere(cards, what));
}

/** Pushes cards at their words down below what stands above them all. */
export function pushBelow(holder, above) {
  let edge = above.offsetTop + above.offsetHeight + GAP;
  const cards = [...holder.querySelectorAll('.card:not(.still)')];
  const placed = cards.map((card) => ({ card, top: Number.parseFloat(card.style.top) }));
  for (const { card, top } of placed.sort((one, other) => one.top - other.top)) {
    const at = Math.max(top, edge);
    card.style.top = `${at}px`;
    edge = at + card.offsetHeight + GAP;
  }
}

/** A line from the words of what is chosen to its card, with an elbow at the edge of the margin where the card stands elsewhere. */
export function drawLink(holder, range, card) {
  holder.replaceChildren();
  const rects = range ? [...range.getClientRects()].filter(({ width }) => width > 0) : [];
  const words = rects.at(-1);
  if (!words || !card || card.classList.contains('still')) return;
  const frame = range.startContainer.ownerDocument.defaultView.frameElement.getBoundingClientRect();
  const [own, cards] = [card.getBoundingClientRect(), card.parentElement.getBoundingClientRect()];
  const [left, from] = [frame.left + words.right, frame.top + words.bottom];
  const edge = cards.left;
  const to = Math.max(own.top + 15, cards.top);
  if (from < frame.top || from > frame.bottom || to > cards.bottom || left >= edge || edge >= innerWidth) return;
  const line = (box) => {
    const part = make('i');
    for (const [key, value] of Object.entries(box)) part.style[key] = `${value}px`;
    holder.append(part);
  };
  line({ left, top: from, width: edge - left, height: 1 });
  line({ left: edge, top: Math.min(from, to), width: 1, height: Math.abs(to - from) + 1 });
  line({ left: edge, top: to, width: own.left - edge, height: 1 });
}

function nothingHere(cards, what) {
  if (cards.length > 0) {
    const next = cards.map(({ element }) => element?.closest('.pagedjs_page')).find(Boolean);
    const where = next?.dataset.pageNumber;
    const words = where ? `; the next is on page ${where}` : '';
    return make(
      'p',
      { className: 'empty' },
      make('b', {}, `No ${what} on these pages.`),
      ` ${cards.length} elsewhere${words}.`,
    );
  }
  if (what !== 'comments') return make('p', { className: 'empty' }, make('b', {}, 'No findings.'));
  return make(
    'p',
    { className: 'empty' },
    make('b', {}, 'No open comments.'),
    ' Read a returned file: ',
    make('b', {}, 'imprimatur review import FILE'),
  );
}

/** So many days before its end a passage is due to be looked at again. */
const DUE_DAYS = 7;

/** Days are those of the calendar, `2026-05-01`; anything else is never due. */
const isDue = (until) => Date.parse(until) - Date.now() < DUE_DAYS * 86_400_000;

/** What the last search of the public files for these words said. */
function searchWords({ files, changed }) {
  if (files === undefined) return 'No leak check yet: imprimatur build searches every public file for these words.';
  const count = `${files} ${files === 1 ? 'file' : 'files'}`;
  const other = changed > 0 ? `; ${changed} of them ${changed === 1 ? 'is' : 'are'} not as searched: build again` : '';
  return `Last leak check: nothing found in ${count} of the last build${other}.`;
}

export function drawWithheld(holder, register, { isPublic, showInternal, searched }) {
  if (isPublic) {
    const words = 'What is withheld is left out of these pages. What it says is shown with the internal edition only. ';
    const show = make('button', { type: 'button', className: 'quiet', onclick: showInternal }, 'Show internal');
    holder.replaceChildren(make('p', { className: 'empty' }, words, show));
    return;
  }
  const entries = register.map(({ number, kind, facts, words }) =>
    make(
      'article',
      { className: 'card still' },
      make(
        'div',
        { className: 'top' },
        make('span', { className: 'letter' }, number),
        make('span', { className: 'tag info' }, kind),
      ),
      make('p', {}, words),
      make(
        'p',
        { className: 'where' },
        [facts.originator, facts.basis].filter(Boolean).join(' · '),
        ...(facts.until
          ? [' · ', make('span', { className: isDue(facts.until) ? 'due' : '' }, `until ${facts.until}`)]
          : []),
      ),
    ),
  );
  const none = 'Nothing is withheld in this publication. Both editions have the same words.';
  if (entries.length === 0) holder.replaceChildren(make('p', { className: 'empty' }, none));
  else holder.replaceChildren(...entries, make('p', { className: 'empty' }, searchWords(searched ?? {})));
}
