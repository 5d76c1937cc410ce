// Filters of the findings and sorting of tables. Without it every finding stands there, in the order of its letter.
const address = () => new URLSearchParams(location.hash.slice(1).replace(/^[^&]*&/, ''));

function filterOf(section) {
  const bar = section.querySelector('.filters');
  const items = [...section.querySelectorAll('li[data-weight]')];
  const buttons = [...bar.querySelectorAll('button')];
  const chosen = { letter: '', weight: '', fix: '' };

  function draw() {
    for (const button of buttons) {
      const { kind, value } = button.dataset;
      button.setAttribute(
        'aria-pressed',
        String(kind === 'all' ? Object.values(chosen).every((one) => one === '') : chosen[kind] === value),
      );
    }
    for (const item of items) {
      const { letter, weight, fix = '' } = item.dataset;
      const fits = (asked, own) => asked === '' || asked === own;
      item.hidden = !(fits(chosen.letter, letter) && fits(chosen.weight, weight) && fits(chosen.fix, fix));
    }
    for (const block of section.querySelectorAll('.rule, .of-letter')) {
      block.hidden = [...block.querySelectorAll('li[data-weight]')].every((one) => one.hidden);
    }
    const left = items.filter((one) => !one.hidden).length;
    bar.querySelector('[role=status]').textContent = left === items.length ? '' : `${left} of ${items.length} shown`;
  }

  function choose({ kind, value }) {
    if (kind === 'all') for (const key of Object.keys(chosen)) chosen[key] = '';
    else chosen[kind] = chosen[kind] === value ? '' : value;
    draw();
    const words = new URLSearchParams(Object.entries(chosen).filter(([, one]) => one !== ''));
    history.replaceState(null, '', `#${section.dataset.head}${String(words) === '' ? '' : `&${words}`}`);
  }

  for (const button of buttons) button.addEventListener('click', () => choose(button.dataset));
  const asked = location.hash.slice(1).split('&')[0] === section.dataset.head;
  if (asked) for (const [key, value] of address()) if (key in chosen) chosen[key] = value;
  bar.hidden = false;
  draw();
  if (asked && [...address()].length > 0) document.getElementById(section.dataset.head).scrollIntoView();
}

const valueOf = (cell) => {
  const words = cell.textContent.trim();
  const figure = Number.parseFloat(words.replace(/^[^\d–-]*/, '').replaceAll(',', ''));
  return { words, figure };
};

function sortable(table) {
  const heads = [...table.tHead.rows[0].cells];
  const body = table.tBodies[0];
  const first = [...body.rows];
  for (const [at, head] of heads.entries()) {
    const button = document.createElement('button');
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const before = head.getAttribute('aria-sort');
      const next = before === 'descending' ? 'ascending' : before === 'ascending' ? null : 'descending';
      for (const other of heads) other.removeAttribute('aria-sort');
      if (next !== null) head.setAttribute('aria-sort', next);
      const order = next === 'descending' ? -1 : 1;
      const ranked =
        next === null ? first : [...first].sort((a, b) => order * compare(valueOf(a.cells[at]), valueOf(b.cells[at])));
      body.append(...ranked);
    });
  }
}

/** Figures by size, words by the alphabet; a cell without a value stands last where the largest stand first. */
function compare(a, b) {
  if (Number.isNaN(a.figure) || Number.isNaN(b.figure)) {
    if (!Number.isNaN(a.figure)) return 1;
    if (!Number.isNaN(b.figure)) return -1;
    return a.words.localeCompare(b.words, 'en');
  }
  return a.figure - b.figure;
}

for (const section of document.querySelectorAll('.findings')) filterOf(section);
for (const table of document.querySelectorAll('table.sortable')) sortable(table);
