import type { Finding } from '../model/finding.js';

/** A text with every certain repair of its findings, and how many there were; those that overlap an earlier one wait for the next time. */
export function mended(
  source: string,
  findings: readonly Finding[],
): { readonly text: string; readonly count: number } {
  const lines = startsOf(source);
  const changes = findings.flatMap(({ line, column, endLine, endColumn, fix, actual }) => {
    const start = (lines[line - 1] ?? Infinity) + column - 1;
    const end = (lines[(endLine ?? 0) - 1] ?? -Infinity) + (endColumn ?? 0) - 1;
    const isThere = fix !== undefined && line === endLine && source.slice(start, end) === actual;
    return isThere ? [{ start, end, fix }] : [];
  });
  let [text, at, count] = ['', 0, 0];
  for (const { start, end, fix } of changes.sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    text += source.slice(at, start) + fix;
    [at, count] = [end, count + 1];
  }
  return { text: text + source.slice(at), count };
}

function startsOf(source: string): number[] {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
