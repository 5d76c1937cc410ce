/**
 * Signs that a terminal, a log or a code host acts on instead of showing: the controls of ASCII and of ISO 6429, line and
 * paragraph separators, what turns the direction of the words around it (Unicode 15, UAX 9), and tags, which nobody sees.
 */
const CONTROLS =
  /[\u0000-\u001f\u007f-\u009f\u061c\u180e\u200e\u200f\u2028-\u202e\u2060\u2066-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** Words as one line in which every control is shown as its number, for instance `\u001b`; a tab is a space. */
export function visible(words: string): string {
  return words.replace(/\t/g, ' ').replace(CONTROLS, numbered);
}

/** JSON in which no control stands as itself: the same value, in signs that every terminal shows. */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value, null, 2)
    .split('\n')
    .map((line) => line.replace(CONTROLS, numbered))
    .join('\n');
}

function numbered(sign: string): string {
  return sign
    .split('')
    .map((half) => `\\u${half.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
