import type { VFile } from 'vfile';
import { report } from '../model/finding.js';
import { RULES } from './rules.js';

/** Signs of marks in one paragraph, or one row of a table: far more than a page can hold. */
const MOST = 5000;

/** The signs of which a parser looks for the other end, each time from the beginning. */
const SIGNS = /[[\]()*_~`@<&{}$^]/g;

/** A line between the head and the rows of a table, its spaces taken out. */
const BETWEEN_ROWS = /^>*\|?:?-+:?(?:\|:?-+:?)*\|?$/;

/** Whether a chapter holds more marks in one place than can be read in a sensible time; reports the first place. */
export function isCrowded(file: VFile): boolean {
  const lines = String(file).split(/\r\n?|\n/);
  let first = 0;
  for (let at = 0; at <= lines.length; at += 1) {
    if (at < lines.length && lines[at]?.trim() !== '') continue;
    const line = crowdedIn(lines.slice(first, at));
    if (line !== undefined) return refused(file, first + line + 1);
    first = at + 1;
  }
  return false;
}

/** The line, from 0, at which a run of lines is too crowded. Rows of a table are read one by one. */
function crowdedIn(lines: readonly string[]): number | undefined {
  const isTable = lines.some((line) => line.includes('|') && BETWEEN_ROWS.test(line.replace(/[ \t]/g, '')));
  let count = 0;
  const found = lines.findIndex((line) => {
    const own = line.match(SIGNS)?.length ?? 0;
    count = isTable && line.includes('|') ? own : count + own;
    return count > MOST;
  });
  return found < 0 ? undefined : found;
}

function refused(file: VFile, line: number): true {
  const reason = `Unexpected paragraph with more than ${String(MOST)} signs of marks, expected words`;
  report(file, RULES.crowded, { reason, place: { line, column: 1 } });
  return true;
}
