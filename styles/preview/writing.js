/* What is being written in a card stays when the cards are laid anew. */

/** The form that is open in the card that is chosen, and what stands in it; undefined where none is. */
export function writingIn(holder) {
  const form = holder.querySelector('.card.active form');
  if (!form) return undefined;
  const fields = [...form.elements].filter(({ name }) => name);
  return {
    asked: form.dataset.asked,
    label: form.closest('.card').getAttribute('aria-label'),
    values: fields.map(({ name, value }) => [name, value]),
    focused: fields.find((field) => field === document.activeElement)?.name,
  };
}

/** Opens the form of the same card again, with what stood in it. */
export function writeOn(holder, writing) {
  if (!writing) return;
  const isSame = (card) => card.getAttribute('aria-label') === writing.label;
  const card = [...holder.querySelectorAll('.card.active')].find(isSame);
  card?.querySelector(`button.asks[data-opens="${writing.asked}"]`)?.click();
  const form = card?.querySelector('form');
  if (!form) return;
  for (const [name, value] of writing.values) form.elements[name].value = value;
  form.elements[writing.focused]?.focus();
}
