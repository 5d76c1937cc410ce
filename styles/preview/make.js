/* Elements of the desk. */

/** An element with properties and children; children that are undefined are left out. */
export const make = (name, about = {}, ...children) => {
  const element = Object.assign(document.createElement(name), about);
  element.append(...children.filter((child) => child !== undefined));
  return element;
};

/** A card of the margin: a line of tags, and below it words; a click or the focus chooses it. */
export function makeCard({ active, label, choose }, top, words) {
  const card = make(
    'article',
    { className: active ? 'card active' : 'card', tabIndex: 0, onfocus: choose, onclick: choose },
    make('div', { className: 'top' }, ...top),
    make('p', { className: 'words' }, words),
  );
  card.setAttribute('aria-label', label);
  return card;
}

/**
 * A form at the foot of a card, of which there is one at a time: fields, a button for each thing that it does, and Cancel. The first
 * button is that of Enter; Esc cancels. Focus goes to the first field, and back to what opened the form.
 */
export function form(card, { name, fields, buttons }) {
  const opener = card.querySelector(`[data-opens="${name}"]`);
  const before = card.querySelector('form');
  if (before?.dataset.asked === name) return;
  before?.remove();
  const own = make('form', {}, ...fields);
  own.dataset.asked = name;
  const cancel = () => {
    own.remove();
    opener?.focus();
  };
  const row = buttons.map(([words], index) => make('button', { className: index === 0 ? 'main' : 'framed' }, words));
  own.append(
    make(
      'div',
      { className: 'acts' },
      ...row,
      make('button', { type: 'button', className: 'quiet', onclick: cancel }, 'Cancel'),
    ),
  );
  own.onclick = (event) => event.stopPropagation();
  own.onkeydown = (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    cancel();
  };
  own.onsubmit = (event) => {
    event.preventDefault();
    buttons[Math.max(0, row.indexOf(event.submitter))][1]();
  };
  card.append(own);
  own.querySelector('input, select, textarea').focus();
}
