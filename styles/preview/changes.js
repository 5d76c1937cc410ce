/* What changed since the version that was named last, each place at its words. */

import { make, makeCard } from './make.js';

const NAMES = { edited: 'Edited', added: 'New', deleted: 'Gone', moved: 'Moved' };

/** So many words stand around what changed. */
const AROUND = 6;

/** A place that changed: what was taken out struck, what was put in underlined, and a few words around both. */
export function changeCard(change, { active, since, choose, open, editor }) {
  const { change: kind, file, line, column, runs } = change;
  const words = runs.map((run) => run.words).join('');
  const top = [
    make('span', { className: 'tag info' }, NAMES[kind]),
    make('span', { className: 'where' }, active ? `${file.split('/').at(-1)}:${line}:${column}` : `:${line}`),
  ];
  const label = `${NAMES[kind]} since ${since}: ${words.slice(0, 200)}`;
  const card = makeCard({ active, label, choose }, top, '');
  card.querySelector('.words').replaceChildren(...shortRuns(runs, active));
  if (!active) return card;
  const act = (event) => (event.stopPropagation(), open(change));
  const button = make(
    'button',
    { type: 'button', className: 'framed', onclick: act },
    editor ? 'Open in editor' : 'Copy the place',
  );
  card.append(make('div', { className: 'acts' }, button));
  return card;
}

function shortRuns(runs, active) {
  return runs.map(({ words, change }, index) => {
    if (change === 'delete') return make('del', {}, active ? words : shortened(words, 12));
    if (change === 'insert') return make('ins', {}, active ? words : shortened(words, 12));
    const parts = words.split(/(?<=\s)/);
    if (parts.length <= 2 * AROUND) return words;
    const head = index === 0 ? '' : parts.slice(0, AROUND).join('');
    const tail = index === runs.length - 1 ? '' : parts.slice(-AROUND).join('');
    return `${head}… ${tail}`;
  });
}

function shortened(words, most) {
  const parts = words.split(/(?<=\s)/);
  return parts.length <= most ? words : `${parts.slice(0, most).join('')}…`;
}

/** Why there is nothing to be seen: `since` is undefined until it is known, and empty where no version is named. */
export function drawUnchanged(holder, since) {
  const [strong, more] =
    since === undefined
      ? ['Comparing …', 'What changed since the last version stands here when the pages are checked.']
      : since === ''
        ? ['No version to compare with.', 'Name one in version control with a tag such as v0.1.0, or make a release.']
        : [`Nothing changed since ${since}.`, 'All words are those of that version.'];
  holder.replaceChildren(make('p', { className: 'empty' }, make('b', {}, strong), ` ${more}`));
}
