import { signAt, type Key } from './key.js';
import type { Line } from './line.js';
import { closing } from './scan.js';

/**
 * A line in which brackets that hold a label beside other words are parentheses: `[see @sec-next]`, `[@sec-next; @key]`.
 * A label alone in brackets stays: it is a reference without them.
 */
export function roundBrackets(line: Line): Line {
  let { text } = line;
  for (let at = 0; at < text.length; at += 1) {
    const end = closing(line, at, '[]');
    if (end === undefined || text[at + 1] === '^') continue;
    const keys = keysIn(line, at + 1, end - 1);
    const [only] = keys;
    const alone = only?.start === at + 1 && only.end === end - 1;
    if (alone || keys.every(({ label }) => label === undefined)) continue;
    text = `${text.slice(0, at)}(${text.slice(at + 1, end - 1)})${text.slice(end)}`;
    at = end - 1;
  }
  return text === line.text ? line : { ...line, text };
}

function keysIn(line: Line, start: number, end: number): Key[] {
  const keys: Key[] = [];
  for (let at = start; at < end; at += 1) {
    const key = signAt(line, at);
    if (key === undefined || key.end > end) continue;
    keys.push(key);
    at = key.end - 1;
  }
  return keys;
}
