import {
  createConnection,
  ErrorCodes,
  ProposedFeatures,
  ResponseError,
  TextDocumentSyncKind,
  type Connection,
  type Diagnostic,
  type InitializeResult,
  type TextDocumentPositionParams,
} from 'vscode-languageserver/node';
import { TOKEN_TYPES, type Addresses, type EditorDesk } from '../model/editor.js';
import { aroundOf, type Around } from './addresses.js';
import { DeskLink } from './desk-link.js';

/** In milliseconds, after the last key: what a chapter says by itself, in its publication, and what the whole folder says. */
const [PAUSE, LONGER_PAUSE, REST] = [120, 500, 3_000];

/** Speaks the Language Server Protocol over standard input and output until the editor ends it. */
export function speakIn(root: string) {
  return async (make: (around: Around) => Promise<EditorDesk>): Promise<void> => {
    const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
    const around = aroundOf(root);
    const desk = make(around);
    const ended = new Promise<void>((resolve) => {
      connection.onShutdown(() => {
        resolve();
      });
    });
    connection.onInitialize(() => ({ capabilities: CAPABILITIES, serverInfo: { name: 'imprimatur' } }));
    const link = new DeskLink(root, ({ file, line, column }) => {
      const start = { line: line - 1, character: column - 1 };
      void connection.window
        .showDocument({ uri: around.uriOf(file), takeFocus: true, selection: { start, end: start } })
        .catch(() => undefined);
    });
    answer(connection, await desk, { around, link });
    connection.listen();
    await ended;
    link.close();
  };
}

const CAPABILITIES: InitializeResult['capabilities'] = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Full, save: true },
  completionProvider: { triggerCharacters: ['@', ':', '{', '"', '(', ' ', '-'] },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  renameProvider: { prepareProvider: true },
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite', 'refactor.extract'] },
  semanticTokensProvider: { legend: { tokenTypes: TOKEN_TYPES, tokenModifiers: [] }, full: true },
};

interface Beside {
  readonly around: Around;
  readonly link: DeskLink;
}

function answer(connection: Connection, desk: EditorDesk, { around: { pathOf, uriOf }, link }: Beside): void {
  const at = <T>(
    { textDocument, position }: TextDocumentPositionParams,
    ask: (path: string, at: typeof position) => T,
  ) => {
    const file = pathOf(textDocument.uri);
    return file === undefined ? null : (ask(file, position) ?? null);
  };
  const of = <T>({ textDocument }: { textDocument: { uri: string } }, ask: (path: string) => T, none: T): T => {
    const file = pathOf(textDocument.uri);
    return file === undefined ? none : ask(file);
  };
  connection.onCompletion((asked) =>
    at(asked, (file, position) => ({ isIncomplete: true, items: desk.complete(file, position) })),
  );
  connection.onHover((asked) => at(asked, (file, position) => desk.hover(file, position)));
  connection.onDefinition((asked) => at(asked, (file, position) => desk.definition(file, position)));
  connection.onReferences((asked) => at(asked, (file, position) => desk.references(file, position)));
  connection.onPrepareRename((asked) => at(asked, (file, position) => desk.renamable(file, position)));
  connection.onRenameRequest((asked) =>
    at(asked, (file, position) => renamed(desk, { file, position, name: asked.newName })),
  );
  connection.onDocumentSymbol((asked) => of(asked, (file) => desk.symbols(file), []));
  connection.onFoldingRanges((asked) => of(asked, (file) => desk.folds(file), []));
  connection.onCodeAction((asked) => of(asked, (file) => desk.actions(file, asked.range), []));
  connection.languages.semanticTokens.on((asked) => of(asked, (file) => desk.tokens(file), { data: [] }));
  connection.onDocumentHighlight((asked) =>
    at(asked, (file, position) => {
      link.cursor(file, position.line + 1);
      return desk.highlights(file, position);
    }),
  );
  connection.onNotification('imprimatur/cursor', ({ uri, line }: { uri: string; line: number }) => {
    const file = pathOf(uri);
    if (file !== undefined) link.cursor(file, line + 1);
  });
  follow(connection, new Teller(connection, desk, uriOf), { desk, pathOf, link });
}

function renamed(
  desk: EditorDesk,
  { file, position, name }: { file: string; position: TextDocumentPositionParams['position']; name: string },
) {
  try {
    return desk.rename(file, position, name);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return new ResponseError(ErrorCodes.InvalidParams, error.message);
  }
}

/** Says what was found: at once of the text that changes, and of the folder when nobody types. */
class Teller {
  private told: ReadonlySet<string> = new Set();
  private working = false;
  private asked: 'nothing' | 'all' | { readonly file: string } = 'nothing';
  private soon: NodeJS.Timeout | undefined;
  private later: NodeJS.Timeout | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly desk: EditorDesk,
    private readonly uriOf: Addresses['uriOf'],
  ) {}

  changed(file: string): void {
    clearTimeout(this.soon);
    this.soon = setTimeout(() => {
      const quick = this.desk.quick(file);
      if (quick !== undefined) this.tell(file, quick);
    }, PAUSE);
    clearTimeout(this.later);
    this.later = setTimeout(() => {
      void this.check({ file });
      this.checkIn(REST);
    }, LONGER_PAUSE);
  }

  checkIn(pause: number): void {
    clearTimeout(this.later);
    this.later = setTimeout(() => void this.check('all'), pause);
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
      this.connection.console.error(error instanceof Error ? error.message : String(error));
    }
  }

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

interface Followed {
  readonly desk: EditorDesk;
  readonly pathOf: Addresses['pathOf'];
  readonly link: DeskLink;
}

function follow(connection: Connection, teller: Teller, { desk, pathOf, link }: Followed): void {
  const take = (uri: string, text: string): void => {
    const file = pathOf(uri);
    if (file === undefined) return;
    desk.opened(file, text);
    link.text(file, text);
    teller.changed(file);
  };
  connection.onDidOpenTextDocument(({ textDocument: { uri, text } }) => {
    take(uri, text);
    teller.checkIn(0);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri }, contentChanges }) => {
    const last = contentChanges.at(-1);
    if (last !== undefined) take(uri, last.text);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    const file = pathOf(uri);
    if (file !== undefined) {
      desk.closed(file);
      link.text(file, undefined);
    }
    teller.checkIn(LONGER_PAUSE);
  });
  connection.onDidSaveTextDocument(() => {
    teller.checkIn(0);
  });
  connection.onDidChangeWatchedFiles(() => {
    teller.checkIn(LONGER_PAUSE);
  });
}
