/** A line of a source. */
export interface Line {
  readonly text: string;
  /** From 1, in the source as the author wrote it. */
  readonly number: number;
  /** It stands in a block of code, whose words are shown and mean nothing. */
  readonly code: boolean;
}

/** What a line may begin with before its own words: quotations, lists, indentation. */
const PREFIX = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])(?:[ \t]+|$)[ \t>]*)*/u;

/** The lines of a source, front matter left out; those in code are told apart. */
export function linesOf(text: string, from = 1): Line[] {
  let fence: string | undefined;
  return text.split(/\r\n?|\n/).map((line, index) => {
    const found = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})(.*)$/.exec(line);
    const [, ticks = '', rest = ''] = found ?? [];
    const inside = fence !== undefined;
    if (fence === undefined) {
      if (ticks !== '' && !(ticks.startsWith('`') && rest.includes('`'))) fence = ticks;
    } else if (ticks.startsWith(fence) && rest.trim() === '') fence = undefined;
    return { text: line, number: from + index, code: inside || fence !== undefined };
  });
}

export function isBlank({ text }: Line): boolean {
  return /^[ \t>]*$/.test(text);
}

/** What a line begins with, and its words. */
export function parted(text: string): { prefix: string; words: string } {
  const prefix = PREFIX.exec(text)?.[0] ?? '';
  return { prefix, words: text.slice(prefix.length) };
}

/** The same prefix on a following line: marks of lists become spaces. */
export function hanging(prefix: string): string {
  return prefix.replace(/[^\s>]/g, ' ');
}

/** A line that opens a block: its colons, its name and its braces. */
export interface Opening {
  readonly prefix: string;
  readonly colons: number;
  readonly name: string;
  /** What stands in its braces; undefined where it has none. */
  readonly inside?: string;
}

export function openingOf(line: Line): Opening | undefined {
  if (line.code) return undefined;
  const { prefix, words } = parted(line.text);
  const found = /^(:{2,})([A-Za-z][\w-]*)(?:\[[^\]]*\])?(?:\{(.*)\})?[ \t]*$/.exec(words);
  if (found === null) return undefined;
  const [, colons = '', name = '', inside] = found;
  return { prefix, colons: colons.length, name, ...(inside === undefined ? {} : { inside }) };
}

/** The colons of a line that closes a block; 0 where it closes none. */
export function closingOf(line: Line): number {
  return line.code ? 0 : (/^[ \t>]*(:{3,})[ \t]*$/.exec(line.text)?.[1]?.length ?? 0);
}

/** The line that closes a block opened with so many colons; -1 where none does. */
export function endOf(lines: readonly Line[], at: number, colons: number): number {
  return lines.findIndex((line, index) => index > at && closingOf(line) >= colons);
}
