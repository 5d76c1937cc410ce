import type { Terminal } from '../src/model/terminal.js';

/** A terminal that keeps what it is told. */
export interface Heard extends Terminal {
  readonly outs: string[];
  readonly says: string[];
}

/** A terminal without colours. */
export function listening(): Heard {
  const same = (words: string) => words;
  const outs: string[] = [];
  const says: string[] = [];
  const colours = { error: same, warning: same, info: same, dim: same, bold: same };
  return {
    outs,
    says,
    colours,
    out: (words) => void outs.push(words),
    say: (words) => void says.push(words),
  };
}
