import { LABEL } from '../../model/blocks.js';
import type { Line } from './line.js';

/** A key behind an at sign. `label` is set where it is a label of the publication, not a source. */
export interface Key {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly suppressed: boolean;
  readonly label?: string;
  readonly publication?: string;
  readonly capital: boolean;
}

/** As in Pandoc: letters, digits and `_`, with single marks between them; or anything in braces. */
const KEY = /(-?)@(?:\{([^{}\s]+)\}|([\p{L}\p{N}_]+(?:[:.#$%&\-+?<>~/][\p{L}\p{N}_]+)*))/uy;
const LABELLED = new RegExp(String.raw`^(?:([\p{L}\p{N}_-]+):)?(${LABEL})$`, 'iu');

/** The key that begins at a character of the line; e-mail addresses, escaped signs and handles in paths are none. */
export function signAt(line: Line, at: number): Key | undefined {
  KEY.lastIndex = at;
  const found = KEY.exec(line.text);
  if (found === null) return undefined;
  const sign = at + (found[1] ?? '').length;
  const suppressed = sign > at;
  if (line.chars[sign]?.escaped === true || !standsFree(line.text, at)) return undefined;
  const key = found[2] ?? found[3] ?? '';
  return { start: at, end: KEY.lastIndex, key, suppressed, ...labelOf(key) };
}

/** Keys parted by a slash, `@a/@b`, each stand free; what stands in a path does not. */
const BESIDE = /(?:^|[^\p{L}\p{N}_./\\+%&=#~@-])(?:-?@[\p{L}\p{N}_][\p{L}\p{N}_:.-]*\/)+$/u;

function standsFree(text: string, at: number): boolean {
  if (text[at - 1] === '/' && BESIDE.test(text.slice(0, at))) return true;
  return at === 0 || !/[\p{L}\p{N}_./\\+%&=#~@-]/u.test(text[at - 1] ?? '');
}

function labelOf(key: string): Pick<Key, 'label' | 'publication' | 'capital'> {
  const found = LABELLED.exec(key);
  const typed = found?.[2];
  if (found === null || typed === undefined) return { capital: false };
  const first = typed.charAt(0);
  const publication = found[1] === undefined ? {} : { publication: found[1] };
  return { label: first.toLowerCase() + typed.slice(1), ...publication, capital: first !== first.toLowerCase() };
}
