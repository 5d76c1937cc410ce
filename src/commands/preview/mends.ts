import type { Finding } from '../../model/finding.js';
import { isExceptedRoom } from '../../model/rule.js';

/** A text with the repair of a finding made; undefined where it has none. */
export function repaired(text: string, { line, column, endLine, endColumn, fix }: Finding): string | undefined {
  if (fix === undefined || endLine === undefined || endColumn === undefined) return undefined;
  const [from, to] = [offsetOf(text, line, column), offsetOf(text, endLine, endColumn)];
  return from === undefined || to === undefined ? undefined : text.slice(0, from) + fix + text.slice(to);
}

/** Whether a chapter takes an exception from what was found. */
export function mayAllow({ file, rule }: Pick<Finding, 'file' | 'rule'>): boolean {
  return file.endsWith('.md') && isExceptedRoom(rule);
}

/** Why, and whether for the block of a finding or for its whole chapter. */
export interface Excuse {
  readonly reason: string;
  readonly whole?: boolean | undefined;
}

/**
 * A chapter with an exception above the block of a finding, or in its front matter; undefined where none may stand, or no reason is
 * given.
 */
export function allowed(text: string, finding: Finding, { reason, whole }: Excuse): string | undefined {
  const why = reason.replace(/\s+/g, ' ').replaceAll('--', '–').trim();
  if (why === '' || !mayAllow(finding)) return undefined;
  const { rule, line } = finding;
  if (whole === true) return inFrontMatter(text, `  - { rule: ${rule}, reason: ${JSON.stringify(why)} }`);
  const lines = text.split('\n');
  let first = line - 1;
  while (first > 0 && (lines[first - 1] ?? '').trim() !== '') first -= 1;
  lines.splice(first, 0, `<!-- allow ${rule}: ${why} -->`, '');
  return lines.join('\n');
}

/** As one more entry of `allow:`; undefined where that is a list within brackets, which its author writes on. */
function inFrontMatter(text: string, entry: string): string | undefined {
  const lines = text.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && /^---\s*$/.test(line));
  if (!/^---\s*$/.test(lines[0] ?? '') || end < 0) return `---\nallow:\n${entry}\n---\n\n${text}`;
  const list = lines.slice(0, end).findIndex((line) => /^allow\s*:/.test(line));
  if (list < 0) return lines.toSpliced(end, 0, 'allow:', entry).join('\n');
  if (!/^allow\s*:\s*(?:#.*)?$/.test(lines[list] ?? '')) return undefined;
  const indent = /^ *(?=- )/.exec(lines[list + 1] ?? '')?.[0] ?? '  ';
  return lines.toSpliced(list + 1, 0, `${indent}${entry.trimStart()}`).join('\n');
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
