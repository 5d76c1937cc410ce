import { fromHtml } from 'hast-util-from-html';
import { inOneForm, type Marked } from './marks.js';
import { toText } from './text-of.js';

const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i;

/**
 * Words as they are printed, with `*emphasis*`: character references, marks of HTML and LaTeX, braces, escapes and
 * spaces of a library are taken out; what is left of marks is told.
 */
export function tidyWords(given: string): Marked {
  const read = ENTITY.test(given) ? given.replace(new RegExp(ENTITY, 'gi'), decoded) : given;
  const { words, left } = inOneForm(read);
  const plain = words.replace(/\\([&%$#_{}])/g, '$1');
  return { words: spaced(withoutBraces(plain)), left };
}

/** Braces in braces: BibTeX has two, a broken export at most some more. */
const DEEPEST = 5;

function withoutBraces(words: string): string {
  let plain = words;
  for (let level = 0; level < DEEPEST && plain.includes('{'); level += 1) plain = plain.replace(/\{([^{}]*)\}/g, '$1');
  return plain;
}

/** Spaces at the ends and between words, one each; a no-break space stays. */
export function spaced(words: string): string {
  return words.replace(/[\t\n\r \u200B\uFEFF]+/g, ' ').trim();
}

function decoded(entity: string): string {
  return toText(fromHtml(entity, { fragment: true }));
}

/** What keeps its full stop: abbreviations, and words with another stop within, such as "U.S." */
const ABBREVIATED =
  /(?:\.\p{L}{1,3}\.|\.\.|\b(?:Inc|Ltd|Co|Corp|Cos|Bros|Jr|Sr|Pty|Pte|Sdn|Bhd|Dept|Univ|Assn|Intl|Natl|Govt|No|Nos|Vol|pp|etc|al|v|vs|cf|ed|eds|rev|ca|St|Mt|Dr|Mr|Ms|Mrs|Prof|Hon|\p{L})\.)$/u;

/** A title or name without the full stop that a library put behind it, nor two, nor a comma, colon or semicolon. */
export function withoutStop(given: string): string {
  const words = withoutTail(given);
  return words.endsWith('.') && !ABBREVIATED.test(words) ? words.slice(0, -1).trimEnd() : words;
}

/** Words without what a library left between two fields: a comma, a colon, a semicolon, the second of two full stops. */
export function withoutTail(words: string): string {
  return words.replace(/[\s,;:]+$/u, '').replace(/(?<!\.)\.\.$/u, '.');
}
