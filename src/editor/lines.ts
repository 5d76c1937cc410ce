import type { Range } from 'vscode-languageserver';

/** The lines of a text, without what ends them. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n?|\n/);
}

/** A range within one line. */
export function within(line: number, from: number, to: number): Range {
  return { start: { line, character: from }, end: { line, character: to } };
}

/** The words of a range. */
export function wordsIn(text: string, { start, end }: Range): string {
  const lines = linesOf(text).slice(start.line, end.line + 1);
  const last = lines.length - 1;
  return lines
    .map((line, index) => line.slice(index === 0 ? start.character : 0, index === last ? end.character : undefined))
    .join('\n');
}

/** The lines of the front matter, from 0, its `---` included; 0 where there is none. */
export function frontMatterLines(lines: readonly string[]): number {
  if (lines[0] !== '---') return 0;
  const end = lines.indexOf('---', 1);
  return end < 0 ? lines.length : end + 1;
}

/** Which lines stand in a block of code, fences included. */
export function codeLines(lines: readonly string[]): Set<number> {
  const inside = new Set<number>();
  let fence: string | undefined;
  for (const [index, line] of lines.entries()) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined || mark !== undefined) inside.add(index);
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence) === true) fence = undefined;
  }
  return inside;
}
