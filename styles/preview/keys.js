/* Keys: of one letter only outside fields, and they can be switched off. */

/** A choice that this browser keeps: on or off. */
export function remembered(key, initial) {
  const kept = localStorage.getItem(key);
  return {
    on: kept === null ? initial : kept !== 'off',
    set(on) {
      this.on = on;
      localStorage.setItem(key, on ? 'on' : 'off');
    },
  };
}

export const letters = remembered('imprimatur-letters', true);

/** Listens in a window. `acts` are by key; those of one letter are off where somebody writes. */
export function listen(view, acts) {
  view.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    const isField = /^(?:INPUT|TEXTAREA|SELECT)$/.test(target?.tagName ?? '') || document.querySelector('dialog[open]');
    if ((ctrlKey || metaKey) && key.toLowerCase() === 'p') {
      event.preventDefault();
      acts.print();
      return;
    }
    if (ctrlKey || metaKey || altKey || isField) return;
    if (key.length === 1 && !letters.on && key !== '?') return;
    const isButton = key === 'Enter' && /^(?:BUTTON|A)$/.test(target?.tagName ?? '');
    const act = isButton ? undefined : acts[key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
}
