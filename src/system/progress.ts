import { z } from 'zod';
import { visible } from '../model/visible.js';

/** What of a terminal or a log progress is written to. */
interface Lines {
  readonly isTTY?: boolean;
  write(words: string): unknown;
}

/** How it is shown, and how time passes: `clock` in seconds. */
interface Manner {
  readonly format: string;
  readonly clock: () => number;
}

/** Seconds of each step of an earlier run, in its order. */
const past = z.record(z.string(), z.number().nonnegative());

/** Signs of a bar. */
const WIDE = 24;

/** In seconds: what is left is said once so much has passed, and no sooner. */
const PATIENCE = 2;

/**
 * Says what goes on: on a terminal one line that is written over, with the share done and the time left by what the same run took
 * before; elsewhere a line for each step that is done.
 */
export class Progress {
  private before: Readonly<Record<string, number>> = {};
  private readonly took = new Map<string, number>();
  private readonly began: number;
  private open = false;

  constructor(
    private readonly lines: Lines,
    private readonly manner: Manner,
  ) {
    this.began = manner.clock();
  }

  /** What an earlier run took, as `kept` gave it; what cannot be read is nothing. */
  expect(kept: Uint8Array | undefined): void {
    if (kept === undefined) return;
    try {
      this.before = past.parse(JSON.parse(new TextDecoder().decode(kept)));
    } catch {
      this.before = {};
    }
  }

  /** What this run took, for the next one. */
  kept(): string {
    return JSON.stringify(Object.fromEntries(this.took));
  }

  readonly say = (words: string): void => {
    const line = visible(words);
    const begins = words.endsWith('…');
    const [, step, seconds] = /^(.+) … ([\d.]+) s$/.exec(words) ?? [];
    if (step !== undefined) this.took.set(step, (this.took.get(step) ?? 0) + Number(seconds));
    if (this.lines.isTTY !== true) {
      if (!begins && this.manner.format === 'text') this.lines.write(`${line}\n`);
      return;
    }
    const share = begins ? this.share() : '';
    this.lines.write(`${this.open ? '\r\u001B[2K' : ''}${share}${line}${begins ? this.left() : '\n'}`);
    this.open = begins;
  };

  /** Of the time that the earlier run took, by the steps that are done. */
  private done(): number | undefined {
    const all = sumOf(Object.values(this.before));
    if (all === 0) return undefined;
    return Math.min(1, sumOf([...this.took.keys()].map((step) => this.before[step] ?? 0)) / all);
  }

  private share(): string {
    const done = this.done();
    if (done === undefined) return '';
    const full = Math.round(done * WIDE);
    return `${'█'.repeat(full)}${'░'.repeat(WIDE - full)} ${String(Math.round(done * 100)).padStart(3)} %  `;
  }

  private left(): string {
    const [done, passed] = [this.done(), this.manner.clock() - this.began];
    if (done === undefined || done === 0 || passed < PATIENCE) return '';
    return ` ${String(Math.ceil((passed * (1 - done)) / done))} s left`;
  }
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
