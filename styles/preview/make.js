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
