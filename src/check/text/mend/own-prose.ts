import type { VFile } from 'vfile';

/** What in a chapter is not the author's running text, as patterns over its Markdown. */
const ELSEWHERE: readonly RegExp[] = [
  /^---\r?\n[\s\S]*?^---\s*$/gm,
  /^(`{3,}|~{3,})[\s\S]*?^\1/gm,
  /<!--[\s\S]*?-->/g,
  /^#{1,6} .*$/gm,
  /^(?: {4}|\t).*$/gm,
  /^>.*$/gm,
  /^\|.*$/gm,
  /^:{2,}.*$/gm,
  /`[^`\n]*`/g,
  /\{[^}\n]*\}/g,
  /\[[^\]\n]*@[^\]\n]*\]/g,
  /\]\([^)\n]*\)/g,
  /^\[\^?[^\]\n]+\]:.*$/gm,
  /<[^<>\n]*>/g,
  /https?:\/\/\S+|[\w.+-]+@[\w-]+\.[\w.]+|@[A-Za-z][\w:.-]*/g,
  /“[^”]*(?:”|$)|‘[^’\n]*(?:’|$)|"[^"\n]*"/g,
  /(?<![\w*_])(\*\*?|__?)(?=\S)[^*_\n]+\1(?![\w*_])/g,
];

/**
 * Whether words at a place of a chapter, as offsets, are running text of its author: no quotation, title, heading, table, code, name of a
 * work, citation, attribute or key. In doubt they are not.
 */
export function isOwnProse(file: VFile, [start, end]: readonly [number, number]): boolean {
  const touches = elsewhereIn(file).some(([from, to]) => from < end && start < to);
  return !touches && !isName(String(file), [start, end]);
}

/** The stretches of a file that are no running text, joined and in order; found once for a file. */
function elsewhereIn(file: VFile): readonly (readonly [number, number])[] {
  const known = file.data['elsewhere'];
  if (Array.isArray(known)) return known as [number, number][];
  const source = String(file);
  const found = ELSEWHERE.flatMap((pattern) =>
    [...source.matchAll(pattern)].map(({ index, 0: words }): [number, number] => [index, index + words.length]),
  );
  const joined: [number, number][] = [];
  for (const [from, to] of found.sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last === undefined || from > last[1]) joined.push([from, to]);
    else last[1] = Math.max(last[1], to);
  }
  file.data['elsewhere'] = joined;
  return joined;
}

/** A word with a capital within a sentence is a name, and so is one at its beginning before another capital. */
function isName(source: string, [start, end]: readonly [number, number]): boolean {
  if (!/^\p{Lu}/u.test(source.slice(start, end))) return false;
  if (/^\p{Lu}\p{Ll}+ \d/u.test(source.slice(start, end))) return false;
  const before = source.slice(Math.max(0, start - 40), start);
  const begins = before === '' || /(?:^|\n)\s*(?:[-*+]|\d+[.)])?\s*$|[.!?]\s+$/.test(before);
  return !begins || /^\s+\p{Lu}/u.test(source.slice(end, end + 3));
}
