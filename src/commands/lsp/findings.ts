import type { Diagnostic } from 'vscode-languageserver';
import { diagnosticOf, moved } from '../../editor/diagnostics.js';
import { readAlone, readChapter, readForEditor, readWords, type Reading } from '../../live/edit.js';
import type { Finding } from '../../model/finding.js';
import { laidOver } from '../../model/laid-over.js';
import { BrokenConfiguration } from '../../model/manuscript.js';
import type { World } from '../../model/world.js';
import { findingsIn } from '../../report/findings.js';
import { OpenComments } from './comments.js';

/** Texts by path as they are in the editor. */
export type OpenTexts = ReadonlyMap<string, string>;

/** What is said of a chapter by itself; it is said at once, the rest when the folder was read. */
const ALONE = /^(?:parse|yaml)\//;

/** What takes more than a chapter to tell: while somebody writes, it stays as it was found when its publication was read. */
const WHOLE =
  /^(?:assemble|check|cite|mark|refer)\/|^figure\/unknown-label$|^text\/(?:[a-z-]*acronym[a-z-]*|allow-[a-z]+|jargon|mean-sentence|official-name|one-thing|order-of-states|passive-share|reading-ease|same-advice|uneven-state)$/;

/** What was found in a folder when it was last read, and the open comments of reviews; moved with what is typed since. */
export class Findings {
  reading: Reading | undefined;
  private shown: ReadonlyMap<string, Diagnostic[]> = new Map();
  /** The open texts as they were when the folder was read. */
  private read: OpenTexts = new Map();
  private readonly comments = new OpenComments();

  constructor(
    private readonly world: World,
    private readonly page: (url: string) => string,
  ) {}

  /** What can be said at once of a chapter that was just changed; undefined where all must be read. */
  quick(path: string, text: string): Diagnostic[] | undefined {
    const listed = this.reading?.listed.find(({ source }) => source.path === path);
    if (listed === undefined) return undefined;
    const alone = this.told(readAlone(listed, text)).filter(({ code }) => ALONE.test(String(code)));
    const others = this.findingsOn(path, text).filter(({ code }) => !ALONE.test(String(code)));
    return [...alone, ...others, ...this.comments.on(path, text)];
  }

  /** What the words of a chapter say by themselves, as long as it is; undefined where all must be read. */
  async words(path: string, texts: OpenTexts): Promise<Diagnostic[] | undefined> {
    if (this.reading?.homes.has(path) !== true) return undefined;
    const text = texts.get(path) ?? '';
    const found = this.told(await readWords(laidOver(this.world, texts), this.reading, path));
    const others = this.findingsOn(path, text).filter(({ code }) => WHOLE.test(String(code)));
    const own = found.filter(({ code }) => !WHOLE.test(String(code)));
    this.read = new Map([...this.read, [path, text]]);
    this.shown = new Map([...this.shown, [path, [...own, ...others]]]);
    return this.on(path, text);
  }

  /** What stands on a file by now. */
  on(path: string, text: string): Diagnostic[] {
    return [...this.findingsOn(path, text), ...this.comments.on(path, text)];
  }

  /** Reads the publication of a chapter; undefined where all must be read. */
  async check(path: string, texts: OpenTexts): Promise<Diagnostic[] | undefined> {
    if (this.reading?.homes.has(path) !== true) return undefined;
    const found = this.told(await readChapter(laidOver(this.world, texts), this.reading, path));
    this.read = new Map([...this.read, [path, texts.get(path) ?? '']]);
    this.shown = new Map([...this.shown, [path, found]]);
    return [...found, ...this.comments.on(path, texts.get(path))];
  }

  /** Reads the folder. */
  async checkAll(texts: OpenTexts): Promise<ReadonlyMap<string, Diagnostic[]>> {
    const laid = laidOver(this.world, texts);
    const byPath = new Map<string, Finding[]>();
    for (const finding of await this.findingsIn(laid))
      byPath.set(finding.file, [...(byPath.get(finding.file) ?? []), finding]);
    this.read = texts;
    this.shown = new Map([...byPath].map(([path, found]) => [path, this.told(found)]));
    await this.comments.read(laid).catch(passBroken);
    const paths = new Set([...this.shown.keys(), ...this.comments.paths()]);
    return new Map([...paths].map((path) => [path, [...(this.shown.get(path) ?? []), ...this.comments.on(path)]]));
  }

  private findingsOn(path: string, text: string): Diagnostic[] {
    return moved(this.shown.get(path) ?? [], this.read.get(path) ?? text, text);
  }

  private told(findings: readonly Finding[]): Diagnostic[] {
    return findings.map((finding) => diagnosticOf(finding, this.page));
  }

  private async findingsIn(world: World): Promise<readonly Finding[]> {
    try {
      this.reading = await readForEditor(world, this.reading?.again);
      return this.reading.findings;
    } catch (error) {
      if (!(error instanceof BrokenConfiguration)) throw error;
      return findingsIn(error.files);
    }
  }
}

/** What is wrong with a configuration was told as findings. */
function passBroken(error: unknown): void {
  if (!(error instanceof BrokenConfiguration)) throw error;
}
