/* The open comments of a review, each at its words. */

import { make, makeCard } from './make.js';

const BECAME = {
  exact: '',
  moved: 'its words have moved',
  changed: 'its words are others now',
  gone: 'its words are gone',
  orphan: 'its place is gone',
};
const STATUSES = [
  ['accepted', 'Accepted'],
  ['partly', 'Partly'],
  ['rejected', 'Rejected'],
  ['noted', 'Noted'],
];
const NAMED = { must: 'Must', should: 'Should', remark: 'Remark' };

/** A comment: who said what of which words, and what became of them; the one that is active can be answered. */
export function commentCard(comment, { active, choose, open, answer }) {
  const { id, reviewer, severity, said, quote, became, words, line } = comment;
  const where = [BECAME[became], line > 0 ? `:${line}` : 'no place'].filter(Boolean).join(' · ');
  const weight = NAMED[severity];
  const label = `Comment ${id} of ${reviewer || 'somebody'}: ${said}`;
  const tag = severity === 'must' ? 'error' : severity === 'should' ? 'warning' : 'info';
  const top = [
    make('span', { className: 'letter' }, id),
    ...(weight ? [make('span', { className: `tag ${tag}` }, weight)] : []),
    make('span', { className: 'where' }, where),
  ];
  const card = makeCard({ active, label, choose }, top, `${reviewer || 'Somebody'}: ${said}`);
  if (!active) return card;
  if (quote)
    card.append(
      make(
        'p',
        { className: 'mend' },
        words ? make('del', {}, quote) : `“${quote}”`,
        words && ' ',
        words && make('ins', {}, words),
      ),
    );
  const button = (label, className, act) =>
    make('button', { type: 'button', className, onclick: (event) => (event.stopPropagation(), act()) }, label);
  card.append(
    make(
      'div',
      { className: 'acts' },
      line > 0 ? button('Open in editor', 'framed', () => open(comment)) : undefined,
      button('Answer…', 'quiet asks', () => ask(card, id, answer)),
    ),
  );
  return card;
}

/** The answer, asked in place; a rejection gives its reason. */
function ask(card, id, answer) {
  if (card.querySelector('form')) return;
  const status = make(
    'select',
    { name: 'status' },
    ...STATUSES.map(([value, label]) => make('option', { value }, label)),
  );
  const text = make('input', { name: 'text', autocomplete: 'off' });
  const form = make(
    'form',
    {},
    make('label', {}, 'Answer', status),
    make('label', {}, 'What was done, or why not', text),
    make('p', { className: 'where' }, `Writes review/comments/${id}.yaml.`),
    make('div', { className: 'acts' }, make('button', { className: 'framed' }, 'Answer')),
  );
  form.onclick = (event) => event.stopPropagation();
  form.onsubmit = (event) => {
    event.preventDefault();
    void answer(status.value, text.value);
  };
  card.append(form);
  status.focus();
}

/** Comments without a place on these pages stand on top, and how many stand on words that the public edition does not have. */
export function drawPlaceless(holder, cards, { hidden }) {
  const lost = cards.filter(({ element, comment }) => !element && comment.line === 0).map(({ build }) => build());
  for (const card of lost) card.classList.add('still');
  const words = `${hidden} more ${hidden === 1 ? 'is' : 'are'} shown with the internal edition only.`;
  holder.prepend(...(hidden > 0 ? [make('p', { className: 'empty' }, words)] : []), ...lost);
}
