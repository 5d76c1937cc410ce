import type { VFile } from 'vfile';

/** A Mermaid diagram and where its text stands: `above` lines down in `file`. */
export interface Diagram {
  readonly text: string;
  readonly file: VFile;
  readonly above: number;
}

/** A diagram's text as Mermaid counts its lines, and the author's line of each. */
export interface Definition {
  readonly text: string;
  /** By Mermaid's line less one: the author's line, from 1. */
  readonly lines: readonly number[];
}

/** Leaves out what Mermaid leaves out before it counts lines: comments, and blank lines at the beginning. */
export function stripComments(text: string): Definition {
  const numbered = text.split(/\r\n?|\n/).map((words, index) => ({ words, line: index + 1 }));
  const kept = numbered.filter(({ words }) => !/^\s*%%(?!\{)/.test(words));
  const first = kept.findIndex(({ words }) => words.trim() !== '');
  const shown = kept.slice(Math.max(first, 0));
  return { text: shown.map(({ words }) => words).join('\n'), lines: shown.map(({ line }) => line) };
}
