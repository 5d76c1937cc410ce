import { z } from 'zod';
import { layingScript } from '../../live/laying.js';
import { printShown } from '../../live/print.js';
import { lastSearch, type Searched } from '../../live/searched.js';
import type { Edition } from '../../model/edition.js';
import type { Answer, LivePages } from '../../model/live.js';
import { BrokenConfiguration } from '../../model/manuscript.js';
import type { Order } from '../../model/order.js';
import type { Terminal } from '../../model/terminal.js';
import type { World } from '../../model/world.js';
import { folderConfig } from '../folder.js';
import { aboutPages } from './about.js';
import { json, write } from './answers.js';
import { answered } from '../review/answered.js';
import { Versions } from './changes.js';
import { commentsOn } from './comments.js';
import { wordsOf } from './lines.js';
import { Makings } from './makings.js';
import { allowed, mayAllow, repaired } from './mends.js';
import { Unsaved } from './unsaved.js';
import { orderFor, VIEWS, wordsOfError } from './views.js';

/** Which folder is shown, and what is shown first. */
interface About {
  readonly publications: readonly string[];
  readonly name: string;
  readonly edition: Edition;
  readonly editor: readonly string[];
}

const place = z.object({ file: z.string(), line: z.number().int().positive(), column: z.number().int().positive() });
const cursor = z.object({ file: z.string(), line: z.number().int().positive() });
const wanted = z.array(z.string());
const asked = z.object({
  finding: z.number().int().nonnegative(),
  reason: z.string().optional(),
  whole: z.boolean().optional(),
});

/** What the desk shows and does. Of one edition only that edition is ever read: no word that another withholds is sent. */
export class Desk implements LivePages {
  private readonly unsaved: Unsaved;
  private readonly makings: Makings;
  private readonly versions = new Versions();
  private listening = 0;

  constructor(
    private readonly world: World,
    private readonly terminal: Terminal,
    private readonly about: About,
  ) {
    this.unsaved = new Unsaved(world);
    this.makings = new Makings(() => this.unsaved.seen, terminal);
  }

  saved(file: string): void {
    this.unsaved.saved(file);
    this.makings.forget();
  }

  editors(count: number): void {
    this.listening = count;
    if (count === 0 && this.unsaved.left()) this.makings.forget();
  }

  async get(path: string): Promise<Answer | undefined> {
    const { publications, name, edition, editor } = this.about;
    if (path === 'desk.json') return json({ publications, views: VIEWS, name, view: edition, editor: editor[0] ?? '' });
    if (path === 'laying.js') return { type: 'text/javascript', body: layingScript() };
    const asked = this.orderOf(path);
    if (asked === undefined) return undefined;
    const [order, file] = asked;
    if (file === 'findings.json') return json(await this.findings(order));
    if (file === 'searched.json') return json(await this.searched(order));
    if (file === 'comments.json') return json(await this.aside(order, commentsOn, { comments: [], hidden: 0 }));
    if (file === 'changes.json')
      return json(
        await this.aside(order, (world, of) => this.versions.changesOf(world, of), { changes: [], words: 0 }),
      );
    return file === 'pages.json'
      ? json(await aboutPages(this.unsaved.seen, await this.makings.pages(order), order))
      : undefined;
  }

  async post(path: string, said: unknown): Promise<Answer | undefined> {
    if (path === 'open') return this.openAt(place.safeParse(said).data);
    if (path === 'answer') {
      const done = await answered(this.world, said);
      return done && json(done);
    }
    if (path === 'cursor') {
      const at = cursor.safeParse(said).data;
      return at && { ...json({ done: true }), tell: JSON.stringify({ cursor: at }) };
    }
    if (path === 'text') {
      const isOther = await this.unsaved.take(said, (file) => this.isOurs(file));
      if (isOther === true) this.makings.forget();
      return isOther === undefined
        ? undefined
        : { ...json({ done: isOther }), ...(isOther ? { tell: 'changed' } : {}) };
    }
    const [order, file] = this.orderOf(path) ?? [];
    if (order !== undefined && file === 'pieces')
      return json(await this.makings.pieces(order, wanted.safeParse(said).data ?? []));
    if (order !== undefined && file === 'print') return this.print(order);
    const { finding: index, reason = '', whole } = asked.safeParse(said).data ?? {};
    if (order === undefined || index === undefined) return undefined;
    const { findings, texts } = await this.makings.read(order);
    const finding = findings[index];
    const text = texts.get(finding?.file ?? '');
    if (finding === undefined || text === undefined) return undefined;
    const mended =
      file === 'repair'
        ? repaired(text, finding)
        : file === 'allow'
          ? allowed(text, finding, { reason, whole })
          : undefined;
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
    const { shown } = await this.makings.pages(orderFor(name, edition));
    const texts = shown?.texts ?? (await this.makings.read(orderFor(name, edition))).texts;
    return texts.has(file);
  }

  private orderOf(path: string): readonly [Order, string] | undefined {
    const [name = '', view, file = '', more] = path.split('/');
    const chosen = VIEWS.find((one) => one === view);
    if (chosen === undefined || more !== undefined || !this.about.publications.includes(name)) return undefined;
    return [orderFor(name, chosen), file];
  }

  /** What the last search of the public files said; beside the public edition nothing is told of it. */
  private async searched({ editions }: Order): Promise<Searched> {
    if (!editions.includes('internal')) return {};
    return lastSearch(this.world, (await folderConfig(this.world))?.output ?? 'build');
  }

  /** What stands beside the pages as it is now; a manuscript that cannot be read has no places for it. */
  private async aside<T>(
    { publications: [name = ''], editions: [edition = 'public'] }: Order,
    ask: (world: World, of: { readonly name: string; readonly edition: Edition }) => Promise<T>,
    none: T,
  ): Promise<T> {
    try {
      return await this.makings.inTurn(() => ask(this.unsaved.seen, { name, edition }));
    } catch (error) {
      if (!(error instanceof BrokenConfiguration)) this.terminal.say(wordsOfError(error));
      return none;
    }
  }

  /** The PDF of what is shown, by the printer of a build; no door is opened for it. */
  private print(order: Order): Promise<Answer> {
    return this.makings.inTurn(async () => {
      try {
        return { type: 'application/pdf', body: await printShown(this.unsaved.seen, order) };
      } catch (error) {
        const why = wordsOfError(error);
        this.terminal.say(why);
        return json({ done: false, why });
      }
    });
  }

  private async findings(order: Order): Promise<unknown> {
    const { findings, report, texts, failed } = await this.makings.read(order);
    // A line of a file may hold what is withheld: beside the public edition none is shown.
    const open = order.editions.includes('internal');
    const told = findings.map((finding) => ({
      ...finding,
      mayAllow: mayAllow(finding),
      ...(open ? { words: wordsOf(finding, texts.get(finding.file)) } : {}),
    }));
    return { failed, findings: told, figures: report?.figures?.total, letters: report?.score?.letters ?? [] };
  }
}
