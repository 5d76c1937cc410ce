import type { Connection, Diagnostic } from 'vscode-languageserver/node';
import type { Addresses, EditorDesk } from '../model/editor.js';

/** In milliseconds, after the last key: what a chapter says by itself, its text first and then its words; in its publication; what the whole folder says. */
const [PAUSE, LONGER_PAUSE, REST] = [80, 1_000, 3_000];

/** Says what was found: at once of the text that changes, and of the folder when nobody types. */
export class Teller {
  private told: ReadonlySet<string> = new Set();
  private working = false;
  private changes = 0;
  private asked: 'nothing' | 'all' | { readonly file: string } = 'nothing';
  private soon: NodeJS.Timeout | undefined;
  private later: NodeJS.Timeout | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly desk: EditorDesk,
    private readonly uriOf: Addresses['uriOf'],
  ) {}

  changed(file: string): void {
    this.changes += 1;
    clearTimeout(this.soon);
    this.soon = setTimeout(() => {
      const quick = this.desk.quick(file);
      if (quick !== undefined) this.tell(file, quick);
      if (quick !== undefined && !this.working) void this.readWords(file);
    }, PAUSE);
    clearTimeout(this.later);
    this.later = setTimeout(() => {
      void this.check({ file });
      this.checkIn(REST);
    }, LONGER_PAUSE);
  }

  checkSoon(): void {
    this.checkIn(LONGER_PAUSE);
  }

  /** Reads all when nobody has typed for so many milliseconds. */
  checkIn(pause: number): void {
    clearTimeout(this.later);
    this.later = setTimeout(() => void this.check('all'), pause);
  }

  /** What was typed meanwhile is told by the next pause. */
  private async readWords(file: string): Promise<void> {
    const now = this.changes;
    const words = await this.desk.words(file).catch(this.complain);
    if (words !== undefined && now === this.changes) this.tell(file, words);
  }

  /** One at a time: what is asked meanwhile is done once, afterwards. */
  private async check(what: 'all' | { readonly file: string }): Promise<void> {
    if (this.asked !== 'all') this.asked = what;
    if (this.working) return;
    this.working = true;
    while (this.asked !== 'nothing') {
      const now = this.asked;
      this.asked = 'nothing';
      await this.checkOnce(now);
    }
    this.working = false;
  }

  private async checkOnce(what: 'all' | { readonly file: string }): Promise<void> {
    try {
      const own = what === 'all' ? undefined : await this.desk.check(what.file);
      if (what !== 'all' && own !== undefined) this.tell(what.file, own);
      else await this.tellAll();
    } catch (error) {
      this.complain(error);
    }
  }

  private readonly complain = (error: unknown): undefined => {
    this.connection.console.error(error instanceof Error ? error.message : String(error));
  };

  private async tellAll(): Promise<void> {
    const found = await this.desk.checkAll();
    for (const file of this.told) if (!found.has(file)) this.tell(file, []);
    for (const [file, diagnostics] of found) this.tell(file, diagnostics);
    this.told = new Set(found.keys());
  }

  private tell(file: string, diagnostics: Diagnostic[]): void {
    void this.connection.sendDiagnostics({ uri: this.uriOf(file), diagnostics });
  }
}
