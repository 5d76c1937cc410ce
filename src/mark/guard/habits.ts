/** How other tools, and tired authors, name what is not public. */
const NAME = '(?:internal|confidential|restricted|classified|private|secret|redact(?:ed)?|hidden|embargo(?:ed)?)';
const MORE = '(?:[ _-](?:only|note|use|begin|start|end))?';

/** Marks that take no effect: tags, braces, brackets, fences and conditions that carry such a name; on words in small letters. */
const HABITS = [
  // A tag that ends: `[/internal]`, `</internal>`, `{/internal}`, `«/internal»`.
  new RegExp(`[[({<«]/\\s*${NAME}${MORE}\\s*[\\])}>»]`, 'u'),
  new RegExp(`[<«]\\s*${NAME}${MORE}\\s*/?[>»]`, 'u'),
  // Braces that begin with it: `{internal}`, `{internal: …}`, `{confidential|…}`.
  new RegExp(`\\{\\s*[.#:!%@]?${NAME}${MORE}\\s*[}:|=,;]`, 'u'),
  // Brackets that hold more than the name, or that open a line.
  new RegExp(`[[(]{2}\\s*${NAME}${MORE}\\s*[:|\\])]`, 'u'),
  new RegExp(`\\[\\s*${NAME}${MORE}\\s*[:|]`, 'u'),
  new RegExp(`^[ \\t]*[*_]*[[]\\s*(?!hidden|redacted)${NAME}${MORE}\\s*\\]`, 'mu'),
  // Between signs of one kind: `@@internal@@`, `§internal§`, `--- internal ---`.
  new RegExp(`([%$&+=~^*§¤@#!])\\s?${NAME}${MORE}\\s?\\1`, 'u'),
  new RegExp(`^[ \\t]*[-–—=*_~#+]{2,}[ \\t]*(?:end |begin |start )?${NAME}${MORE}[ \\t]*[-–—=*_~#+]{2,}[ \\t]*$`, 'mu'),
  new RegExp(`(?<![\\p{L}\\p{N}.])@${NAME}(?![\\p{L}\\p{N}.-])`, 'u'),
];

/** Whether words, in small letters, hold a mark of another tool that names what is not public. */
export function holdsHabit(seen: string): boolean {
  return HABITS.some((habit) => habit.test(seen));
}
