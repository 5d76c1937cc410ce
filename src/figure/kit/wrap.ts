import type { Faces } from './faces.js';
import type { Style } from './look.js';

/** Words in one style. */
export interface Run {
  readonly text: string;
  readonly style: Style;
  /** Space before the words where another run stands before them on the line, in points; default a word space. */
  readonly gap?: number;
}

/** One line of text as it will be set; width in points. */
export interface Line {
  readonly runs: readonly Run[];
  readonly width: number;
}

/** Text broken into lines; sizes in points. */
export interface Setting {
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
}

/** Breaks runs into lines of at most `width`; a word wider than that stands alone and runs over. */
export function wrap(faces: Faces, runs: readonly Run[], width = Infinity): Setting {
  const lines: Run[][] = [[]];
  for (const word of splitRuns(runs)) {
    const line = lines.at(-1) ?? [];
    const longer = joined(line, word);
    if (line.length > 0 && widthOf(faces, longer) > width + 0.01) lines.push(joined([], word));
    else lines[lines.length - 1] = longer;
  }
  return setting(lines.map((line) => ({ runs: line, width: widthOf(faces, line) })));
}

/** Breaks runs into as few lines as `wrap` does, of lengths as even as can be. */
export function wrapEvenly(faces: Faces, runs: readonly Run[], width: number): Setting {
  const first = wrap(faces, runs, width);
  let [low, high] = [width / 2, width];
  for (let step = 0; step < 8; step += 1) {
    const middle = (low + high) / 2;
    const tried = wrap(faces, runs, middle);
    if (tried.lines.length > first.lines.length || tried.width > middle) low = middle;
    else high = middle;
  }
  return wrap(faces, runs, high);
}

function splitRuns(runs: readonly Run[]): Run[] {
  return runs.flatMap((run) =>
    run.text
      .split(/[ \n]+/)
      .filter((word) => word !== '')
      .map((word) => ({ ...run, text: word })),
  );
}

/** A line with one more word; words of the same style become one run. */
function joined(line: readonly Run[], word: Run): Run[] {
  const last = line.at(-1);
  if (last === undefined) return [{ text: word.text, style: word.style }];
  if (last.style === word.style) return [...line.slice(0, -1), { ...last, text: `${last.text} ${word.text}` }];
  return [...line, { ...word, text: ` ${word.text}` }];
}

function widthOf(faces: Faces, line: readonly Run[]): number {
  return line.reduce((sum, run) => sum + faces.width(run.text, run.style) + (run.gap ?? 0), 0);
}

function setting(lines: readonly Line[]): Setting {
  const leadings = lines.map((line) => Math.max(0, ...line.runs.map((run) => run.style.leading)));
  return {
    lines,
    width: Math.max(0, ...lines.map((line) => line.width)),
    height: leadings.reduce((sum, leading) => sum + leading, 0),
  };
}
