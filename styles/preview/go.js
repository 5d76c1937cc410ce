/* Go to a page, a label or a file; and the list of keys. */

const KEYS = [
  ['j k', 'next, previous in the margin'],
  ['Enter', 'open in the editor'],
  ['r, a', 'repair, allow'],
  ['1 2 3 4', 'one letter'],
  ['f c w d', 'findings, comments, withheld, changes'],
  ['/', 'go to a page, label, source, file or words; Shift Enter opens the place in the editor'],
  ['[ ]', 'chapter before, chapter after'],
  ['Page Up, Page Down', 'page before, page after'],
  ['e', 'next edition'],
  ['s', 'page or spread'],
  ['+ − 0', 'larger, smaller, full width'],
  ['m', 'the margin in a narrow window'],
  ['Ctrl P', 'print'],
  ['F6', 'strip, pages, margin, status'],
];

/** A box that closes with Esc and gives the focus back. `find` answers with lines: words, more, and what to do. */
export function goTo(box, find) {
  box.setAttribute('aria-label', 'Go to');
  const input = Object.assign(document.createElement('input'), { autocomplete: 'off' });
  input.setAttribute('aria-label', 'Page, label, source, file or words');
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-controls', 'found');
  input.setAttribute('aria-expanded', 'true');
  const list = Object.assign(document.createElement('ul'), { id: 'found' });
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Places');
  let [lines, at] = [[], 0];
  const draw = () => {
    list.replaceChildren(
      ...lines.map(({ words, more, act }, index) => {
        const item = document.createElement('li');
        item.id = `found-${index}`;
        item.setAttribute('role', 'option');
        item.setAttribute('aria-selected', String(index === at));
        for (const part of [words, more])
          item.append(Object.assign(document.createElement('span'), { textContent: part }));
        item.onclick = () => (box.close(), act());
        return item;
      }),
    );
    if (lines.length > 0) input.setAttribute('aria-activedescendant', `found-${at}`);
  };
  input.oninput = () => {
    [lines, at] = [find(input.value), 0];
    draw();
  };
  input.onkeydown = (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      at = Math.max(0, Math.min(lines.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)));
      draw();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      box.close();
      const chosen = lines[at];
      if (event.shiftKey && chosen?.open) chosen.open();
      else chosen?.act();
    }
  };
  box.replaceChildren(input, list);
  lines = find('');
  draw();
  box.showModal();
  input.focus();
}

export function showKeys(box, letters) {
  box.setAttribute('aria-label', 'Keys');
  const list = document.createElement('dl');
  for (const [keys, words] of KEYS) {
    const term = document.createElement('dt');
    for (const key of keys.split(' ')) term.append(Object.assign(document.createElement('kbd'), { textContent: key }));
    list.append(term, Object.assign(document.createElement('dd'), { textContent: words }));
  }
  const on = Object.assign(document.createElement('input'), {
    type: 'checkbox',
    checked: letters.on,
    id: 'letters-on',
  });
  on.style.width = 'auto';
  on.onchange = () => letters.set(on.checked);
  const label = Object.assign(document.createElement('label'), {
    htmlFor: 'letters-on',
    textContent: ' Keys of one letter are on',
  });
  const close = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'framed',
    textContent: 'Close',
  });
  close.onclick = () => box.close();
  const title = Object.assign(document.createElement('h2'), { textContent: 'All keys' });
  box.replaceChildren(title, list, on, label, document.createElement('p'), close);
  box.showModal();
}
