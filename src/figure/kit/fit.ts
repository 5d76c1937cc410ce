import type { VFile } from 'vfile';
import { report } from '../../model/finding.js';
import type { Drawing } from '../../model/drawing.js';
import type { Baked } from './baked.js';
import { round } from './canvas.js';
import { collisions } from './checks.js';
import { frame, type Naming } from './finish.js';
import { MM, TALLEST } from './look.js';
import { RULES } from '../rules.js';

/** The smallest text on the page, in points. */
const SMALLEST = 7;
const PIXEL = 25.4 / 96;

/** Where a baked SVG goes: its naming, the width of its place, and the line that findings name. */
export interface Fitting {
  readonly naming: Naming;
  readonly widthMm: number;
  readonly line: number;
  /** Fill the width of the place (images); otherwise keep the natural size where it fits (diagrams). */
  readonly grow?: boolean;
}

/** Gives a baked SVG its size on the page; reports text that becomes too small and words that meet. */
export function fit(svg: Baked, file: VFile, at: Fitting): Drawing {
  const natural = { width: svg.width * PIXEL, height: svg.height * PIXEL };
  const limit = Math.min(at.widthMm / natural.width, TALLEST / natural.height);
  const scale = at.grow === true ? limit : Math.min(1, limit);
  const points = svg.smallest * PIXEL * MM * scale;
  const place = { line: at.line, column: 1 };
  if (points < SMALLEST - 0.01) {
    const reason = `Unexpected text of ${points.toFixed(1)} points on the page, expected at least ${String(SMALLEST)}`;
    report(file, RULES.smallText, { reason, place });
  }
  for (const [one, other] of collisions(svg.words)) {
    const reason = `Unexpected words \`${one.text}\` on \`${other.text}\`, expected words that stand apart`;
    report(file, RULES.crowded, { reason, place });
  }
  const size = { widthMm: round(natural.width * scale), heightMm: round(natural.height * scale) };
  return { svg: frame(svg.content, { ...size, viewBox: svg.viewBox, naming: at.naming }), ...size };
}
