/* What is asked or told once: the first visit, and how large and how white the pages are. */

import { make } from './make.js';

/** Three things to know, until somebody has understood them. */
export function drawFirst(holder, { editor, seen }) {
  if (seen.on) return;
  const things = [
    [
      'Click on words',
      editor ? `${editor} opens at the word that you clicked.` : 'Their place is copied for your editor.',
    ],
    ['Save, and look', 'Only what changed is set again, and your place is kept.'],
    ['Press ?', 'Every control has a key.'],
  ];
  const close = () => {
    seen.set(true);
    holder.hidden = true;
    document.getElementById('pages').focus();
  };
  const how = make(
    'p',
    { hidden: true },
    'Start the desk with the command that opens a file at a line: ',
    make('b', {}, 'imprimatur preview --editor "code -g"'),
    '. An editor with imprimatur lsp needs none.',
  );
  const choose = () => {
    how.hidden = !how.hidden;
  };
  holder.replaceChildren(
    make('h2', {}, 'Three things to know'),
    make('dl', {}, ...things.map(([name, words]) => make('div', {}, make('dt', {}, name), make('dd', {}, words)))),
    how,
    make(
      'div',
      { className: 'acts' },
      make('button', { type: 'button', className: 'main', onclick: close }, 'Understood'),
      make('button', { type: 'button', className: 'quiet', onclick: choose }, 'Choose an editor…'),
    ),
  );
  holder.hidden = false;
}

const SCALES = [0.5, 0.75, 1, 1.25, 1.5, 2];

/** How large the pages are, and whether their paper is white where the desk is dark. */
export function showZoom(box, { scale, isWhite, setScale, setWhite }) {
  box.setAttribute('aria-label', 'Zoom');
  const choice = (words, value) => {
    const button = make('button', { type: 'button', className: 'framed' }, words);
    button.setAttribute('aria-pressed', String(value === scale));
    button.onclick = () => {
      box.close();
      setScale(value);
    };
    return button;
  };
  const white = make('input', { type: 'checkbox', id: 'white', checked: isWhite });
  white.style.width = 'auto';
  white.onchange = () => setWhite(white.checked);
  const close = make('button', { type: 'button', className: 'framed', onclick: () => box.close() }, 'Close');
  box.replaceChildren(
    make('h2', {}, 'Zoom'),
    make(
      'div',
      { className: 'choices' },
      choice('Fit width', 'fit'),
      ...SCALES.map((value) => choice(`${value * 100} %`, value)),
    ),
    white,
    make('label', { htmlFor: 'white' }, ' True white: pages are not dimmed on a dark desk'),
    make('p', {}),
    close,
  );
  box.showModal();
}
