import { distance } from 'fastest-levenshtein';

/** So long a word may hold one wrong, missing or needless letter. */
const LONG = 5;

/**
 * How well what was typed fits a name and the words around it: 0 is best, undefined is no fit. Each part that was typed may begin a word
 * (`gov 24`, `nations-1989`), stand in the name, or be a long word with one letter wrong.
 */
export function fitOf(typed: string, name: string, words: string): number | undefined {
  const [wanted, own] = [typed.toLowerCase(), name.toLowerCase()];
  if (own.startsWith(wanted)) return 0;
  if (own.includes(wanted)) return 1;
  const parts = partsOf(wanted);
  const held = partsOf(`${own} ${words.toLowerCase()}`);
  if (parts.every((part) => held.some((word) => word.startsWith(part)))) return 2;
  if (isSpread(wanted, own)) return 3;
  return parts.every((part) => held.some((word) => isNear(part, word))) ? 4 : undefined;
}

function partsOf(words: string): string[] {
  return words.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');
}

/** Whether the letters stand in a name in their order. */
function isSpread(wanted: string, own: string): boolean {
  let at = -1;
  return [...wanted].every((letter) => (at = own.indexOf(letter, at + 1)) >= 0);
}

/** Of a longer word its beginning is compared: nobody has typed the rest yet. */
function isNear(part: string, word: string): boolean {
  return word.startsWith(part) || (part.length >= LONG && distance(part, word.slice(0, part.length)) <= 1);
}
