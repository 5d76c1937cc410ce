/* The open comments of a review, each at its words; one that lost its place is placed by hand, or confirmed to be gone. */

import { form, make, makeCard } from './make.js';
import { pushBelow } from './margin.js';

const BECAME = {
  moved: ['moved', 'info'],
  changed: ['text changed', 'info'],
  gone: ['words gone', 'warning'],
  orphan: ['text gone', 'warning'],
  placed: ['placed by hand', 'info'],
  confirmed: ['confirmed as gone', 'info'],
};
const STATUSES = [
  ['accepted', 'Accepted'],
  ['partly', 'Partly'],
  ['rejected', 'Rejected'],
  ['noted', 'Noted'],
];
const NAMED = { must: 'Must', should: 'Should', remark: 'Remark' };
const WEIGHTS = { must: 'error', should: 'warning', remark: 'info' };

const tag = (words, kind) => make('span', { className: `tag ${kind}` }, words);

/** A comment: who said what of which words, and what became of them; the one that is active can be answered. */
export function commentCard(comment, { active, choose, ...acts }) {
  const { id, reviewer, severity, said, became, line } = comment;
  const who = reviewer || 'Somebody';
  const [words, kind] = BECAME[became] ?? [];
  const label = [`Comment ${id} of ${who}`, NAMED[severity], words].filter(Boolean).join(', ');
  const top = [
    tag(id, 'hue'),
    ...(NAMED[severity] ? [tag(NAMED[severity], WEIGHTS[severity])] : []),
    ...(words ? [tag(words, kind)] : []),
    make('span', { className: 'where' }, line > 0 ? `:${line}` : 'open'),
  ];
  const card = makeCard({ active, label: `${label}: ${said}`, choose }, top, '');
  card.querySelector('.words').replaceChildren(make('b', {}, who), ` ${said}`);
  if (active) card.append(...detailsOf(comment), actsOf(card, comment, acts));
  return card;
}

/** Its words, and what stands there now; or where it stood. */
function detailsOf({ quote, words, line, became, stood }) {
  const now = words ? [make('del', {}, quote), ' ', make('ins', {}, words)] : [`“${quote}”`];
  const before =
    became === 'confirmed' ? 'Its words are gone, and that is meant.' : 'These words are in no chapter now.';
  return [
    ...(quote ? [make('p', { className: 'mend' }, ...now)] : []),
    ...(line > 0 ? [] : [make('p', { className: 'stood' }, `Stood on ${stood}. ${before}`)]),
  ];
}

function actsOf(card, comment, { open, answer, place, seen }) {
  const { line, became } = comment;
  const isLost = line === 0 || became === 'gone';
  const button = (words, className, act) =>
    make('button', { type: 'button', className, onclick: (event) => (event.stopPropagation(), act()) }, words);
  const asking = (words, className, opens) => {
    const own = button(words, `${className} asks`, () => opens(card, comment, { answer, place, seen }));
    own.dataset.opens = opens.name;
    return own;
  };
  return make(
    'div',
    { className: 'acts' },
    asking('Answer…', 'main', askAnswer),
    line > 0 ? button('Open in editor', 'framed', () => open(comment)) : undefined,
    isLost && became !== 'confirmed' ? button('Confirm as gone', 'framed', () => place('gone')) : undefined,
    isLost || became === 'placed' ? asking('Place by hand…', 'quiet', askPlace) : undefined,
  );
}

/** The answer, asked in place; a rejection gives its reason. */
function askAnswer(card, { id }, { answer }) {
  const status = make(
    'select',
    { name: 'status' },
    ...STATUSES.map(([value, label]) => make('option', { value }, label)),
  );
  const text = make('input', { name: 'text', autocomplete: 'off' });
  form(card, {
    name: 'askAnswer',
    fields: [
      make('label', {}, 'Answer', status),
      make('label', {}, 'What was done, or why not', text),
      make('p', { className: 'where' }, `Writes review/comments/${id}.yaml.`),
    ],
    buttons: [['Answer', () => answer(status.value, text.value)]],
  });
}

/** Where a comment belongs whose words are gone: a line that is written, or the words on a page that are clicked meanwhile. */
function askPlace(card, { id }, { place, seen }) {
  const input = make('input', { name: 'where', required: true, autocomplete: 'off', value: seen() });
  input.pattern = '\\S+:\\d+';
  input.title = 'A chapter and a line, as in manuscript/guide/one.md:12';
  form(card, {
    name: 'askPlace',
    fields: [
      make('label', {}, 'Chapter and line', input),
      make('p', { className: 'where' }, `Click on words of a page to take theirs. Writes review/comments/${id}.yaml.`),
    ],
    buttons: [['Place here', () => place(input.value)]],
  });
}

/** Comments without a place on these pages stand on top, and how many stand on words that the public edition does not have. */
export function drawPlaceless(holder, cards, { hidden }) {
  const lost = cards.filter(({ element, comment }) => !element && comment.line === 0).map(({ build }) => build());
  for (const card of lost) card.classList.add('still');
  const words = `${hidden} more ${hidden === 1 ? 'is' : 'are'} shown with the internal edition only.`;
  const above = [...(hidden > 0 ? [make('p', { className: 'empty' }, words)] : []), ...lost];
  holder.prepend(...above);
  if (above.length > 0) pushBelow(holder, above.at(-1));
}
