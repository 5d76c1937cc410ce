import { z } from 'zod';
import { EDITIONS, type Edition } from '../../model/edition.js';
import type { Finding } from '../../model/finding.js';
import type { Answer, LivePages } from '../../model/live.js';
import { BrokenConfiguration } from '../../model/manuscript.js';
import type { Order } from '../../model/order.js';
import type { Terminal } from '../../model/terminal.js';
import type { World } from '../../model/world.js';
import { findingsIn } from '../../report/findings.js';
import { countsOf, linesOf } from '../../report/text.js';
import { layingScript } from '../../live/laying.js';
import { judgeShown, show } from '../../live/show.js';
import { aboutPages, type Made } from './about.js';
import { json, write } from './answers.js';
import { answered, commentsOn } from './comments.js';
import { wordsOf } from './lines.js';
import { allowed, repaired } from './mends.js';
import { piecesOf } from './sheets.js';
import { Unsaved } from './unsaved.js';
import { keyOf, once, orderFor } from './views.js';

/** Which folder is shown, and what is shown first. */
interface About {
  readonly publications: readonly string[];
  readonly name: string;
  readonly edition: Edition;
  readonly editor: readonly string[];
}

type Judged = Awaited<ReturnType<typeof judgeShown>>;

const place = z.object({ file: z.string(), line: z.number().int().positive(), column: z.number().int().positive() });
const cursor = z.object({ file: z.string(), line: z.number().int().positive() });
const wanted = z.array(z.string());
const asked = z.object({ finding: z.number().int().nonnegative(), reason: z.string().optional() });

/** What the desk shows and does. Of one edition only that edition is ever read: no word that another withholds is sent. */
export class Desk implements LivePages {
  private readonly made = new Map<string, Promise<Made>>();
  private readonly judged = new Map<string, Promise<Judged>>();
  private readonly unsaved: Unsaved;
  private listening = 0;
  /** One at a time: two makings side by side take longer than one after the other. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly world: World,
    private readonly terminal: Terminal,
    private readonly about: About,
  ) {
    this.unsaved = new Unsaved(world);
  }

  saved(file: string): void {
    this.unsaved.saved(file);
    this.forget();
  }

  editors(count: number): void {
    this.listening = count;
    if (count === 0 && this.unsaved.left()) this.forget();
  }

  private forget(): void {
    this.made.clear();
    this.judged.clear();
  }

  async get(path: string): Promise<Answer | undefined> {
    const { publications, name, edition, editor } = this.about;
    if (path === 'desk.json') return json({ publications, editions: EDITIONS, name, edition, editor: editor[0] ?? '' });
    if (path === 'laying.js') return { type: 'text/javascript', body: layingScript() };
    const asked = this.orderOf(path);
    if (asked === undefined) return undefined;
    const [order, file] = asked;
    if (file === 'findings.json') return json(await this.findings(order));
    if (file === 'comments.json') return json(await this.comments(order));
    return file === 'pages.json'
      ? json(await aboutPages(this.unsaved.seen, await this.pages(order), order))
      : undefined;
  }

  async post(path: string, said: unknown): Promise<Answer | undefined> {
    if (path === 'open') return this.openAt(place.safeParse(said).data);
    if (path === 'answer') {
      const done = await answered(this.world, this.terminal, said);
      return done && json(done);
    }
    if (path === 'cursor') {
      const at = cursor.safeParse(said).data;
      return at && { ...json({ done: true }), tell: JSON.stringify({ cursor: at }) };
    }
    if (path === 'text') {
      const isOther = await this.unsaved.take(said, (file) => this.isOurs(file));
      if (isOther === true) this.forget();
      return isOther === undefined
        ? undefined
        : { ...json({ done: isOther }), ...(isOther ? { tell: 'changed' } : {}) };
    }
    const [order, file] = this.orderOf(path) ?? [];
    if (order !== undefined && file === 'pieces') {
      const { shown } = await this.pages(order);
      return json(piecesOf(shown?.sheets, wanted.safeParse(said).data ?? []));
    }
    const { finding: index, reason = '' } = asked.safeParse(said).data ?? {};
    if (order === undefined || index === undefined) return undefined;
    const { findings, texts } = await this.read(order);
    const finding = findings[index];
    const text = texts.get(finding?.file ?? '');
    if (finding === undefined || text === undefined) return undefined;
    const mended =
      file === 'repair' ? repaired(text, finding) : file === 'allow' ? allowed(text, finding, reason) : undefined;
    return mended === undefined ? undefined : write(this.world, { file: finding.file, before: text, after: mended });
  }

  private async openAt(at: z.infer<typeof place> | undefined): Promise<Answer | undefined> {
    const [command, ...args] = this.about.editor;
    if (at === undefined || !(await this.isOurs(at.file))) return undefined;
    if (this.listening > 0) return { ...json({ done: true }), tellEditor: JSON.stringify(at) };
    if (command === undefined)
      return json({ done: false, why: 'No editor is set: start imprimatur preview with --editor "code -g".' });
    const spot = `${at.file}:${String(at.line)}:${String(at.column)}`;
    try {
      const { code } = await this.world.run({ command, args: [...args, spot], timeoutMs: 10_000 });
      return json({ done: code === 0, why: code === 0 ? '' : `${command} ended with ${String(code)}.` });
    } catch {
      return json({ done: false, why: `${command} could not be started.` });
    }
  }

  /** Only what the manuscript is made from is opened. */
  private async isOurs(file: string): Promise<boolean> {
    const { name, edition } = this.about;
    const { shown } = await this.pages(orderFor(name, edition));
    const texts = shown?.texts ?? (await this.read(orderFor(name, edition))).texts;
    return texts.has(file);
  }

  private orderOf(path: string): readonly [Order, string] | undefined {
    const [name = '', edition, file = '', more] = path.split('/');
    const chosen = EDITIONS.find((one) => one === edition);
    if (chosen === undefined || more !== undefined || !this.about.publications.includes(name)) return undefined;
    return [orderFor(name, chosen), file];
  }

  private pages(order: Order): Promise<Made> {
    return once(this.made, keyOf(order), () => this.inTurn(() => this.make(order)));
  }

  private read(order: Order): Promise<Judged> {
    return once(this.judged, keyOf(order), () => this.inTurn(() => this.judge(order)));
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.last.then(work, work);
    this.last = next.catch(() => undefined);
    return next;
  }

  private async make(order: Order): Promise<Made> {
    const start = this.world.clock();
    const done = (made: Omit<Made, 'seconds'>): Made => ({ ...made, seconds: this.world.clock() - start });
    try {
      const shown = await show(this.unsaved.seen, order);
      if (shown.sheets === undefined) this.tell(shown.findings);
      return done({ shown, broken: shown.sheets === undefined ? shown.findings : [] });
    } catch (error) {
      if (error instanceof BrokenConfiguration) {
        const broken = findingsIn(error.files);
        this.tell(broken);
        return done({ broken });
      }
      const failed = error instanceof Error ? error.message : String(error);
      this.terminal.say(failed);
      return done({ broken: [], failed });
    }
  }

  private async judge(order: Order): Promise<Judged> {
    try {
      const judged = await judgeShown(this.unsaved.seen, order);
      this.tell(judged.findings);
      return judged;
    } catch (error) {
      if (!(error instanceof BrokenConfiguration)) throw error;
      return { findings: findingsIn(error.files), report: undefined, texts: new Map() };
    }
  }

  /** Those of the store as it is now; a manuscript that cannot be read has no places for them. */
  private async comments({ publications: [name = ''], editions: [edition = 'public'] }: Order): Promise<unknown> {
    try {
      return await this.inTurn(() => commentsOn(this.unsaved.seen, { name, edition }));
    } catch (error) {
      if (!(error instanceof BrokenConfiguration)) throw error;
      return { comments: [], hidden: 0 };
    }
  }

  private async findings(order: Order): Promise<unknown> {
    const { findings, report, texts } = await this.read(order);
    // A line of a file may hold what is withheld: beside the public edition none is shown.
    const open = order.editions.includes('internal');
    const told = findings.map((finding) => ({
      ...finding,
      ...(open ? { words: wordsOf(finding, texts.get(finding.file)) } : {}),
    }));
    return { findings: told, figures: report?.figures?.total, letters: report?.score?.letters ?? [] };
  }

  private tell(findings: readonly Finding[]): void {
    const errors = findings.filter(({ severity }) => severity === 'error');
    for (const finding of errors) for (const line of linesOf(finding, this.terminal.colours)) this.terminal.say(line);
    this.terminal.say(countsOf(findings));
  }
}
