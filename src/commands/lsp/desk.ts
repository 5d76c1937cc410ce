import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  Position,
  Range,
  SemanticTokens,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { actionsFor } from '../../editor/actions.js';
import { completeChapter } from '../../editor/complete.js';
import { diagnosticOf, moved } from '../../editor/diagnostics.js';
import { hoverAt } from '../../editor/hover.js';
import { definitionOf, referencesOf, renamableAt, renamed } from '../../editor/places.js';
import { foldsOf, symbolsOf } from '../../editor/symbols.js';
import { tokensOf } from '../../editor/tokens.js';
import { completeYaml, isFrontMatter } from '../../editor/yaml-keys.js';
import { pathsAt } from '../../editor/paths.js';
import { linesOf } from '../../editor/lines.js';
import { readAlone, readChapter, readForEditor, type Reading } from '../../live/edit.js';
import type { Addresses, EditorDesk, FolderKnown, Spot } from '../../model/editor.js';
import type { Finding } from '../../model/finding.js';
import { laidOver } from '../../model/laid-over.js';
import { BrokenConfiguration } from '../../model/manuscript.js';
import type { World } from '../../model/world.js';
import { findingsIn } from '../../report/findings.js';
import { schemaFor, schemasOf, type Schemas } from './schemas.js';

/** Where an editor finds things: its addresses, and the page of a rule. */
export interface Around extends Addresses {
  readonly page: (url: string) => string;
}

const NOTHING: FolderKnown = {
  texts: new Map(),
  others: [],
  manuscript: 'manuscript',
  bibliography: '',
  labels: [],
  sources: [],
  abbreviations: new Map(),
  terms: [],
};

/** What is said of a chapter by itself; it is said at once, the rest when the folder was read. */
const ALONE = /^(?:parse|yaml)\//;

/** Answers an editor from the last reading of a folder, and from what is open now. Throws MissingFile where a schema is not shipped. */
export async function editorDesk(world: World, around: Around): Promise<EditorDesk> {
  return new Desk(world, around, await schemasOf(world));
}

class Desk implements EditorDesk {
  private readonly open = new Map<string, string>();
  private reading: Reading | undefined;
  private shown: ReadonlyMap<string, Diagnostic[]> = new Map();
  /** The open texts as they were when the folder was read. */
  private read: ReadonlyMap<string, string> = new Map();

  constructor(
    private readonly world: World,
    private readonly around: Around,
    private readonly schemas: Schemas,
  ) {}

  opened(path: string, text: string): void {
    this.open.set(path, text);
  }

  closed(path: string): void {
    this.open.delete(path);
  }

  quick(path: string): Diagnostic[] | undefined {
    const listed = this.reading?.listed.find(({ source }) => source.path === path);
    if (listed === undefined) return undefined;
    const text = this.textOf(path);
    const alone = this.told(readAlone(listed, text)).filter(({ code }) => ALONE.test(String(code)));
    const others = (this.shown.get(path) ?? []).filter(({ code }) => !ALONE.test(String(code)));
    return [...alone, ...moved(others, this.read.get(path) ?? text, text)];
  }

  async check(path: string): Promise<Diagnostic[] | undefined> {
    if (this.reading?.homes.has(path) !== true) return undefined;
    const texts = new Map(this.open);
    const found = this.told(await readChapter(laidOver(this.world, texts), this.reading, path));
    this.read = texts;
    this.shown = new Map([...this.shown, [path, found]]);
    return found;
  }

  async checkAll(): Promise<ReadonlyMap<string, Diagnostic[]>> {
    const texts = new Map(this.open);
    const findings = await this.findingsOf(laidOver(this.world, texts));
    const byPath = new Map<string, Finding[]>();
    for (const finding of findings) byPath.set(finding.file, [...(byPath.get(finding.file) ?? []), finding]);
    this.read = texts;
    this.shown = new Map([...byPath].map(([path, found]) => [path, this.told(found)]));
    return this.shown;
  }

  complete(path: string, position: Position): CompletionItem[] {
    const spot = this.spot(path, position);
    const known = this.known();
    if (path.endsWith('.md') && !isFrontMatter(spot)) return completeChapter(spot, known);
    const before = (linesOf(spot.text)[position.line] ?? '').slice(0, position.character);
    const schema = schemaFor(this.schemas, spot);
    return pathsAt(spot, before, known) ?? (schema === undefined ? [] : completeYaml(spot, schema));
  }

  hover(path: string, position: Position): Hover | undefined {
    return hoverAt(this.spot(path, position), this.known());
  }

  definition(path: string, position: Position): Location[] {
    return definitionOf(this.spot(path, position), this.known(), this.around);
  }

  references(path: string, position: Position): Location[] {
    return referencesOf(this.spot(path, position), this.known(), this.around);
  }

  highlights(path: string, position: Position): DocumentHighlight[] {
    const own = this.around.uriOf(path);
    return this.references(path, position).flatMap(({ uri, range }) => (uri === own ? [{ range }] : []));
  }

  renamable(path: string, position: Position): Range | undefined {
    return renamableAt(this.spot(path, position), this.known());
  }

  rename(path: string, position: Position, name: string): WorkspaceEdit | undefined {
    return renamed({ ...this.spot(path, position), name }, this.known(), this.around);
  }

  symbols(path: string): DocumentSymbol[] {
    return symbolsOf(this.textOf(path));
  }

  folds(path: string): FoldingRange[] {
    return foldsOf(this.textOf(path));
  }

  actions(path: string, range: Range): CodeAction[] {
    const diagnostics = (this.shown.get(path) ?? []).filter((one) => touches(one.range, range));
    return actionsFor({ uri: this.around.uriOf(path), path, text: this.textOf(path), range, diagnostics });
  }

  tokens(path: string): SemanticTokens {
    return tokensOf(this.textOf(path));
  }

  private textOf(path: string): string {
    return this.open.get(path) ?? this.reading?.known.texts.get(path) ?? '';
  }

  private known(): FolderKnown {
    const last = this.reading?.known ?? NOTHING;
    return { ...last, texts: new Map([...last.texts, ...this.open]) };
  }

  private spot(path: string, position: Position): Spot {
    return { path, text: this.textOf(path), position };
  }

  private told(findings: readonly Finding[]): Diagnostic[] {
    return findings.map((finding) => diagnosticOf(finding, this.around.page));
  }

  private async findingsOf(world: World): Promise<readonly Finding[]> {
    try {
      this.reading = await readForEditor(world, this.reading?.again);
      return this.reading.findings;
    } catch (error) {
      if (!(error instanceof BrokenConfiguration)) throw error;
      return findingsIn(error.files);
    }
  }
}

function touches(one: Range, other: Range): boolean {
  return one.start.line <= other.end.line && other.start.line <= one.end.line;
}
