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
import { hoverAt } from '../../editor/hover.js';
import { definitionOf, referencesOf, renamableAt, renamed } from '../../editor/places.js';
import { foldsOf, symbolsOf } from '../../editor/symbols.js';
import { tokensOf } from '../../editor/tokens.js';
import { completeYaml, isFrontMatter } from '../../editor/yaml-keys.js';
import { pathsAt } from '../../editor/paths.js';
import { linesOf } from '../../editor/lines.js';
import type { Addresses, EditorDesk, FolderKnown, Spot } from '../../model/editor.js';
import type { World } from '../../model/world.js';
import { pathOf } from '../../review/store.js';
import { answered } from '../review/answered.js';
import { Findings } from './findings.js';
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
  chapters: new Map(),
};

/** Answers an editor from the last reading of a folder, and from what is open now. Throws MissingFile where a schema is not shipped. */
export async function editorDesk(world: World, around: Around): Promise<EditorDesk> {
  return new Desk(world, around, await schemasOf(world));
}

class Desk implements EditorDesk {
  private readonly open = new Map<string, string>();
  private readonly findings: Findings;

  constructor(
    private readonly world: World,
    private readonly around: Around,
    private readonly schemas: Schemas,
  ) {
    this.findings = new Findings(world, around.page);
  }

  opened(path: string, text: string): void {
    this.open.set(path, text);
  }

  closed(path: string): void {
    this.open.delete(path);
  }

  quick(path: string): Diagnostic[] | undefined {
    return this.findings.quick(path, this.textOf(path));
  }

  words(path: string): Promise<Diagnostic[] | undefined> {
    return this.findings.words(path, new Map(this.open));
  }

  check(path: string): Promise<Diagnostic[] | undefined> {
    return this.findings.check(path, new Map(this.open));
  }

  checkAll(): Promise<ReadonlyMap<string, Diagnostic[]>> {
    return this.findings.checkAll(new Map(this.open));
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
    const { labels, chapters } = this.known();
    const own = labels.filter(({ publication }) => publication === chapters.get(path)?.publication);
    return symbolsOf(
      this.textOf(path),
      (name, words) => own.find(({ label, title }) => (name === '' ? title === words : label === name))?.page ?? '',
    );
  }

  folds(path: string): FoldingRange[] {
    return foldsOf(this.textOf(path));
  }

  actions(path: string, range: Range): CodeAction[] {
    const text = this.textOf(path);
    const diagnostics = this.findings.on(path, text).filter((one) => touches(one.range, range));
    return actionsFor({ uri: this.around.uriOf(path), path, text, range, diagnostics });
  }

  async answer(id: string, status: string): Promise<string | undefined> {
    const told = await answered(this.world, { id, status, text: '' });
    return told?.done === true ? undefined : (told?.why ?? `Unexpected status ${status}`);
  }

  commentFile(id: string): string {
    return pathOf(id);
  }

  tokens(path: string): SemanticTokens {
    return tokensOf(this.textOf(path));
  }

  private textOf(path: string): string {
    return this.open.get(path) ?? this.findings.reading?.known.texts.get(path) ?? '';
  }

  private known(): FolderKnown {
    const last = this.findings.reading?.known ?? NOTHING;
    return { ...last, texts: new Map([...last.texts, ...this.open]) };
  }

  private spot(path: string, position: Position): Spot {
    return { path, text: this.textOf(path), position };
  }
}

function touches(one: Range, other: Range): boolean {
  return one.start.line <= other.end.line && other.start.line <= one.end.line;
}
