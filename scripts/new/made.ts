import { NotMade } from './names.js';

/** What is made: files by path, whole, and what is left to do. */
export interface Made {
  readonly files: Readonly<Record<string, string>>;
  readonly next: readonly string[];
}

/** The text of a file of the repository with `\n` at the ends of its lines, or undefined where there is none. */
export type Read = (path: string) => string | undefined;

/** The text of a file that must be there. Throws NotMade. */
export function there(read: Read, path: string): string {
  const text = read(path);
  if (text === undefined) throw new NotMade(`Unexpected repository without ${path}, expected the clone's own folder`);
  return text;
}

/** A text with lines put before the first one that has these words. Throws NotMade where none has. */
export function before(text: string, words: string, lines: string): string {
  const at = text.indexOf(words);
  if (at < 0) throw new NotMade(`Unexpected file without “${words.trim()}”; scripts/new looks for it`);
  const start = text.lastIndexOf('\n', at) + 1;
  return `${text.slice(0, start)}${lines}${text.slice(start)}`;
}

/** A text with a line put among those that begin alike, in the order of the alphabet. */
export function sorted(text: string, start: string, line: string): string {
  const lines = text.split('\n');
  const alike = lines.flatMap((one, index) => (one.startsWith(start) ? [index] : []));
  const next = alike.find((index) => (lines[index] ?? '') > line) ?? (alike.at(-1) ?? -1) + 1;
  return [...lines.slice(0, next), line, ...lines.slice(next)].join('\n');
}
