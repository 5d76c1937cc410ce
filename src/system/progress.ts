import { z } from 'zod';
import { visible } from '../model/visible.js';

/** What of a terminal or a log progress is written to. */
interface Lines {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(words: string): unknown;
}

/** How it is shown, and how time passes: `clock` in seconds, `again` does something each second until it is called off. */
interface Manner {
  readonly format: string;
  readonly clock: () => number;
  readonly again?: (work: () => void) => () => void;
}

/** Seconds of each step of an earlier run, in its order. */
const past = z.record(z.string(), z.number().nonnegative());

/** Signs of a bar on a terminal of so many columns at least; none on a narrower one. */
const BARS = [
  { columns: 80, signs: 24 },
  { columns: 56, signs: 10 },
] as const;

/** In seconds: what is left is said once so much has passed, and no sooner. */
const PATIENCE = 2;

const CLEAR = '\r\u001B[2K';

/** For as long as anything else is done. */
function eachSecond(work: () => void): () => void {
  const timer = setInterval(work, 1000).unref();
  return () => {
    clearInterval(timer);
  };
}

/** A step that is under way, and since when. */
interface Step {
  readonly name: string;
  readonly since: number;
}

/**
 * Says what goes on: on a terminal one line that is written over, with the share done and the time left by what the same run took
 * before; elsewhere a line for each step that is done.
 */
export class Progress {
  private before: Readonly<Record<string, number>> = {};
  private readonly took = new Map<string, number>();
  private readonly began: number;
  private current: Step | undefined;
  private rest: (() => void) | undefined;

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

  /** Takes the line of a step that was never done off the terminal. */
  readonly end = (): void => {
    this.rest?.();
    if (this.current !== undefined && this.lines.isTTY === true) this.lines.write(CLEAR);
    [this.current, this.rest] = [undefined, undefined];
  };

  readonly say = (words: string): void => {
    const begins = words.endsWith(' …');
    const [, step, seconds] = /^(.+) … ([\d.]+) s$/.exec(words) ?? [];
    if (step !== undefined) this.took.set(step, (this.took.get(step) ?? 0) + Number(seconds));
    if (this.lines.isTTY !== true) {
      if (!begins && this.manner.format === 'text') this.lines.write(`${visible(words)}\n`);
      return;
    }
    if (begins) this.begin(words.slice(0, -2));
    else if (step !== undefined) this.end();
    else {
      this.lines.write(`${this.current === undefined ? '' : CLEAR}${visible(words)}\n`);
      this.draw();
    }
  };

  private begin(name: string): void {
    this.end();
    this.current = { name, since: this.manner.clock() };
    this.draw();
    this.rest = (this.manner.again ?? eachSecond)(() => {
      this.draw();
    });
  }

  private draw(): void {
    if (this.current === undefined) return;
    const { columns = 80 } = this.lines;
    const done = this.done(this.current);
    const [share, left] = [shareOf(done, columns), this.left(done)];
    const room = columns - 1 - share.length - left.length;
    const name = visible(this.current.name);
    const short = name.length + 2 <= room ? `${name} …` : `${name.slice(0, Math.max(0, room - 1))}…`;
    this.lines.write(`${CLEAR}${share}${short}${left}`);
  }

  /** Of the time that the earlier run took, by the steps that are done and the one that is under way. */
  private done({ name, since }: Step): number | undefined {
    const all = sumOf(Object.values(this.before));
    if (all === 0) return undefined;
    const past = sumOf([...this.took.keys()].map((step) => this.before[step] ?? 0));
    const now = this.took.has(name) ? 0 : Math.min(this.before[name] ?? 0, this.manner.clock() - since);
    return Math.min(1, (past + now) / all);
  }

  private left(done: number | undefined): string {
    const passed = this.manner.clock() - this.began;
    if (done === undefined || done === 0 || passed < PATIENCE) return '';
    return ` ${String(Math.ceil((passed * (1 - done)) / done))} s left`;
  }
}

function shareOf(done: number | undefined, columns: number): string {
  if (done === undefined) return '';
  const signs = BARS.find((bar) => columns >= bar.columns)?.signs ?? 0;
  const full = Math.round(done * signs);
  const bar = signs === 0 ? '' : `${'█'.repeat(full)}${'░'.repeat(signs - full)} `;
  return `${bar}${String(Math.round(done * 100)).padStart(3)} %  `;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
