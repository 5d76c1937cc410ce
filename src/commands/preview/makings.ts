import { judgeShown, show, type Shown } from '../../live/show.js';
import type { Finding } from '../../model/finding.js';
import { BrokenConfiguration } from '../../model/manuscript.js';
import type { Order } from '../../model/order.js';
import type { Terminal } from '../../model/terminal.js';
import type { World } from '../../model/world.js';
import { findingsIn } from '../../report/findings.js';
import { countsOf, linesOf } from '../../report/text.js';
import type { Made } from './about.js';
import { piecesOf } from './sheets.js';
import { keyOf, once, wordsOfError } from './views.js';

/** What was found in an edition; `failed` is said where the tool itself failed on the way. */
export type Judged = Awaited<ReturnType<typeof judgeShown>> & { readonly failed?: string };

type Sheets = NonNullable<Shown['sheets']>;

/** So many makings of a view are remembered: a desk may still ask for what was made before the last save. */
const RECENT = 3;

const NOTHING: Judged = { findings: [], report: undefined, texts: new Map() };

/** What was made and judged of each view since the last save; one at a time, for two makings side by side take longer than one after the other. */
export class Makings {
  private readonly made = new Map<string, Promise<Made>>();
  private readonly judged = new Map<string, Promise<Judged>>();
  private readonly recent = new Map<string, readonly Sheets[]>();
  private last: Promise<unknown> = Promise.resolve();

  /** `seen` gives the folder as its author sees it at that moment. */
  constructor(
    private readonly seen: () => World,
    private readonly terminal: Terminal,
  ) {}

  /** A file is another now: whatever is asked next is made anew. */
  forget(): void {
    this.made.clear();
    this.judged.clear();
  }

  pages(order: Order): Promise<Made> {
    return once(this.made, keyOf(order), () => this.inTurn(() => this.make(order)));
  }

  /** What failed is tried again when it is asked for next. */
  async read(order: Order): Promise<Judged> {
    // The language of an edition is the same whatever its pages are for.
    const key = keyOf({ ...order, purpose: 'screen' });
    const asked = once(this.judged, key, () => this.inTurn(() => this.judge(order)));
    const judged = await asked;
    if (judged.failed !== undefined && this.judged.get(key) === asked) this.judged.delete(key);
    return judged;
  }

  /** Pieces of the sheets of a view by name, also of those that were made before the last save: a desk that asks late is answered. */
  async pieces(order: Order, names: readonly string[]): Promise<Readonly<Record<string, string>>> {
    const found = this.piecesOfRecent(order, names);
    if (names.every((name) => name in found)) return found;
    await this.pages(order);
    return this.piecesOfRecent(order, names);
  }

  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.last.then(work, work);
    this.last = next.catch(() => undefined);
    return next;
  }

  private piecesOfRecent(order: Order, names: readonly string[]): Record<string, string> {
    const recent = this.recent.get(keyOf(order)) ?? [];
    return Object.assign({}, ...recent.map((sheets) => piecesOf(sheets, names))) as Record<string, string>;
  }

  private async make(order: Order): Promise<Made> {
    const world = this.seen();
    const start = world.clock();
    const done = (made: Omit<Made, 'seconds'>): Made => ({ ...made, seconds: world.clock() - start });
    try {
      const shown = await show(world, order);
      if (shown.sheets === undefined) {
        this.tell(shown.findings);
        return done({ shown, broken: shown.findings });
      }
      const before = this.recent.get(keyOf(order)) ?? [];
      this.recent.set(keyOf(order), [...before, shown.sheets].slice(-RECENT));
      return done({ shown, broken: [] });
    } catch (error) {
      const broken = this.brokenBy(error);
      return done(broken === undefined ? { broken: [], failed: this.fail(error) } : { broken });
    }
  }

  private async judge(order: Order): Promise<Judged> {
    try {
      const judged = await judgeShown(this.seen(), order);
      this.tell(judged.findings);
      return judged;
    } catch (error) {
      if (error instanceof BrokenConfiguration) return { ...NOTHING, findings: findingsIn(error.files) };
      return { ...NOTHING, failed: this.fail(error) };
    }
  }

  private brokenBy(error: unknown): Finding[] | undefined {
    if (!(error instanceof BrokenConfiguration)) return undefined;
    const broken = findingsIn(error.files);
    this.tell(broken);
    return broken;
  }

  private fail(error: unknown): string {
    const words = wordsOfError(error);
    this.terminal.say(words);
    return words;
  }

  private tell(findings: readonly Finding[]): void {
    const errors = findings.filter(({ severity }) => severity === 'error');
    for (const finding of errors) for (const line of linesOf(finding, this.terminal.colours)) this.terminal.say(line);
    this.terminal.say(countsOf(findings));
  }
}
