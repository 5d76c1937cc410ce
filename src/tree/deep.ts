/** Whether a value read from YAML or JSON holds lists and fields more than `levels` deep in one another. */
export function isDeeper(value: unknown, levels: number): boolean {
  const waiting = [{ value, depth: 0 }];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (typeof at.value !== 'object' || at.value === null) continue;
    if (at.depth >= levels) return true;
    for (const inner of Object.values(at.value)) waiting.push({ value: inner, depth: at.depth + 1 });
  }
  return false;
}

/** Brackets open at once, or blocks in one another, that a text of YAML may have before it is parsed at all. */
const MOST = 200;

/**
 * The first line, from 1, at which a text of YAML is nested so deep that its parser would run out of room, which ends the
 * program; undefined where it is not. Brackets in quoted words count as well.
 */
export function deepLineIn(text: string): number | undefined {
  const blocks: number[] = [];
  let brackets = 0;
  const line = text.split('\n').findIndex((words) => {
    for (const column of columnsOf(words)) {
      while ((blocks.at(-1) ?? -1) >= column) blocks.pop();
      blocks.push(column);
    }
    let deep = blocks.length > MOST;
    for (const sign of words) {
      if (sign === '[' || sign === '{') brackets += 1;
      else if (sign === ']' || sign === '}') brackets = Math.max(brackets - 1, 0);
      deep ||= brackets > MOST;
    }
    return deep;
  });
  return line < 0 ? undefined : line + 1;
}

/** Where a line begins, and each item or key of it that stands in another. */
function columnsOf(line: string): number[] {
  const columns: number[] = [];
  const start = /[ \t]*(?=\S)/y;
  const mark = /[-?](?=[ \t]|$)/y;
  while (start.test(line)) {
    columns.push(start.lastIndex);
    mark.lastIndex = start.lastIndex;
    if (!mark.test(line)) break;
    start.lastIndex = mark.lastIndex;
  }
  return columns;
}
