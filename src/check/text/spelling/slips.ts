/** Words of fewer letters are near to too many others. */
const LONG_ENOUGH = 7;

const LETTERS = [..."abcdefghijklmnopqrstuvwxyz'-"];

/**
 * What a word may have been meant as: with capitals, and, of a long word, all that one slip of the pen makes of it behind
 * its first letter: two neighbours that changed places, a letter too many, one that is wanting, one for another.
 */
export function slipsOf(word: string): string[] {
  const cased = [word.toUpperCase(), `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`];
  const made = word.length < LONG_ENOUGH ? [] : [...swapped(word), ...dropped(word), ...added(word), ...replaced(word)];
  return [...cased, ...made].filter((other) => other !== word);
}

/** The places of a word behind its first letter. */
function placesIn(word: string): number[] {
  return Array.from({ length: word.length - 1 }, (_, index) => index + 1);
}

function swapped(word: string): string[] {
  return placesIn(word).map(
    (at) => `${word.slice(0, at)}${word.slice(at + 1, at + 2)}${word.charAt(at)}${word.slice(at + 2)}`,
  );
}

function dropped(word: string): string[] {
  return placesIn(word).map((at) => word.slice(0, at) + word.slice(at + 1));
}

function added(word: string): string[] {
  return [...placesIn(word), word.length].flatMap((at) =>
    LETTERS.map((letter) => word.slice(0, at) + letter + word.slice(at)),
  );
}

function replaced(word: string): string[] {
  return placesIn(word).flatMap((at) => LETTERS.map((letter) => word.slice(0, at) + letter + word.slice(at + 1)));
}
