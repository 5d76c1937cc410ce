import { NAMES } from '../../tree/withheld/names.js';

const { own: OWN, any: NAME } = NAMES;
const MORE = '(?:[\\s_-]{1,2}(?:only|note|use|begin|start|end|text|part|passage|section))?';
const ENDS = '(?:begin|start|end|stop)(?: of)?[\\s:_-]{1,3}';
const IFS = '(?:open|close|if|ifdef|endif|only)[\\s:_-]{1,3}';

/** Marks that take no effect: tags, braces, brackets, fences and conditions that carry such a name; on words in small letters. */
const HABITS = [
  // A tag that ends: `[/internal]`, `</internal>`, `{/internal}`, `«/internal»`; or says where: `[begin internal]`, `(end internal)`.
  new RegExp(`[[({<«]\\s*(?:/|${ENDS})\\s*${NAME}${MORE}\\s*[\\])}>»]`, 'u'),
  new RegExp(`[[{<]\\s*${IFS}${NAME}\\s*[\\]}>]`, 'u'),
  new RegExp(`^[^\\p{L}\\p{N}\\n]*${ENDS}${NAME}${MORE}[^\\p{L}\\p{N}\\n]*$`, 'mu'),
  new RegExp(`[<«]\\s*${NAME}${MORE}\\s*(?:/?[>»]|:)`, 'u'),
  // Braces that begin with it: `{internal}`, `{internal: …}`, `{confidential|…}`.
  new RegExp(`\\{\\s*[.#:!%@]?${NAME}${MORE}\\s*[}:|=,;]`, 'u'),
  // Brackets that hold more than the name, or that open a line.
  new RegExp(`[[(]{2}\\s*${NAME}${MORE}\\s*[:|\\])]`, 'u'),
  new RegExp(`\\[\\s*!?${NAME}${MORE}\\s*[:|]`, 'u'),
  new RegExp(`\\[!\\s*${NAME}${MORE}\\s*\\]`, 'u'),
  new RegExp(`[[(]\\s*${OWN}${MORE}\\s*[:|]`, 'u'),
  new RegExp(`^[ \\t]*[*_]*[[]\\s*(?!hidden|redacted)${NAME}${MORE}\\s*\\]`, 'mu'),
  new RegExp(`^[ \\t]*\\.\\.[ \\t]+${NAME}${MORE}[ \\t]*(?:::)?$`, 'mu'),
  // Between signs of one kind: `@@internal@@`, `§internal§`, `--- internal ---`.
  new RegExp(`([%$&+=~^*§¤@#!])\\s?/?${NAME}${MORE}\\s?\\1`, 'u'),
  new RegExp(`(?<![\\p{L}\\p{N}-])([-–—_~]{2,3})\\s?/?${NAME}${MORE}\\s?\\1(?![\\p{L}\\p{N}-])`, 'u'),
  new RegExp(`^[ \\t]*[-–—=*_~#+]{2,}[ \\t]*(?:end |begin |start )?${NAME}${MORE}[ \\t]*[-–—=*_~#+]{2,}[ \\t]*$`, 'mu'),
  new RegExp(`(?<![\\p{L}\\p{N}.])(?:@${NAME}|#${OWN})(?![\\p{L}\\p{N}.-])`, 'u'),
];

/** A heading or a paragraph that ends with a name in brackets. */
const TAGGED = new RegExp(`[[({<]\\s*${OWN}${MORE}\\s*[\\])}>][\\s.]*$`, 'u');

/** Whether words, in small letters, hold a mark of another tool that names what is not public. */
export function holdsHabit(seen: string): boolean {
  return HABITS.some((habit) => habit.test(seen));
}

/** Whether words, in small letters, end with a name in brackets that no prose has there. */
export function isTagged(seen: string): boolean {
  return TAGGED.test(seen);
}
