import type { Spines } from './schema.js';

/** A step, of which those on the right may say what starts them. */
export type Step = Spines['right']['steps'][number];

/** One level of the drawing: what stands on the first spine there, and what on the second. */
export interface Row {
  left?: Step;
  right?: Step;
}

/** The steps of the first side, and beside each the step of the second that it starts. */
export function rowsOf({ left, right }: Spines): Row[] {
  const rows: Row[] = left.steps.map((step) => ({ left: step }));
  let next = 0;
  for (const step of right.steps) {
    const at = step.beside === undefined ? next : step.beside - 1;
    rows[at] = { ...rows[at], right: step };
    next = at + 1;
  }
  return rows;
}
