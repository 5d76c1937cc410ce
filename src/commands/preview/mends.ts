import { isWeighedRoom } from '../../model/rule.js';
import type { Finding } from '../../model/finding.js';

/** A text with the repair of a finding made; undefined where it has none. */
export function repaired(text: string, { line, column, endLine, endColumn, fix }: Finding): string | undefined {
  if (fix === undefined || endLine === undefined || endColumn === undefined) return undefined;
  const [from, to] = [offsetOf(text, line, column), offsetOf(text, endLine, endColumn)];
  return from === undefined || to === undefined ? undefined : text.slice(0, from) + fix + text.slice(to);
}

/** A chapter with an exception above the block of a finding; undefined where none may stand, or no reason is given. */
export function allowed(text: string, { file, rule, line }: Finding, reason: string): string | undefined {
  const why = reason.replace(/\s+/g, ' ').replaceAll('--', '–').trim();
  if (why === '' || !file.endsWith('.md') || !isWeighedRoom(rule)) return undefined;
  const lines = text.split('\n');
  let first = line - 1;
  while (first > 0 && (lines[first - 1] ?? '').trim() !== '') first -= 1;
  lines.splice(first, 0, `<!-- allow ${rule}: ${why} -->`, '');
  return lines.join('\n');
}

/** Lines and columns count from 1. */
function offsetOf(text: string, line: number, column: number): number | undefined {
  let at = 0;
  for (let number = 1; number < line; number += 1) {
    const end = text.indexOf('\n', at);
    if (end < 0) return undefined;
    at = end + 1;
  }
  return at + column - 1 > text.length ? undefined : at + column - 1;
}
