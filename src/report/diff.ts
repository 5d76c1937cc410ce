/** Lines before and behind a change that are shown. */
const AROUND = 3;

/** What would change in a file, as a unified diff; '' where nothing would. Only texts with as many lines as before are told apart. */
export function diffOf(path: string, before: string, after: string): string {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  const changed = old.flatMap((line, index) => (line === fresh[index] ? [] : [index]));
  if (changed.length === 0) return '';
  const hunks = groupsOf(changed).map((group) => hunkOf(old, fresh, group));
  return [`--- a/${path}`, `+++ b/${path}`, ...hunks.flat()].join('\n');
}

/** Changes whose surroundings touch stand in one hunk. */
function groupsOf(changed: readonly number[]): number[][] {
  const groups: number[][] = [];
  for (const index of changed) {
    const last = groups.at(-1);
    if (last !== undefined && index - (last.at(-1) ?? 0) <= 2 * AROUND) last.push(index);
    else groups.push([index]);
  }
  return groups;
}

function hunkOf(old: readonly string[], fresh: readonly string[], group: readonly number[]): string[] {
  const from = Math.max(0, (group[0] ?? 0) - AROUND);
  const to = Math.min(old.length, (group.at(-1) ?? 0) + AROUND + 1);
  const size = `${String(from + 1)},${String(to - from)}`;
  const lines: string[] = [];
  for (let at = from; at < to; at += 1) {
    if (!group.includes(at)) {
      lines.push(` ${old[at] ?? ''}`);
      continue;
    }
    let last = at;
    while (group.includes(last + 1)) last += 1;
    lines.push(
      ...old.slice(at, last + 1).map((line) => `-${line}`),
      ...fresh.slice(at, last + 1).map((line) => `+${line}`),
    );
    at = last;
  }
  return [`@@ -${size} +${size} @@`, ...lines];
}
