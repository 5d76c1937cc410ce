import {
  createConnection,
  ErrorCodes,
  MessageType,
  ProposedFeatures,
  ResponseError,
  ShowMessageNotification,
  TextDocumentSyncKind,
  type Connection,
  type InitializeResult,
  type TextDocumentPositionParams,
} from 'vscode-languageserver/node';
import { ANSWER, TOKEN_TYPES, type EditorDesk } from '../model/editor.js';
import { aroundOf, type Around } from './addresses.js';
import { DeskLink } from './desk-link.js';
import { follow } from './followed.js';
import { Teller } from './teller.js';

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
  executeCommandProvider: { commands: [ANSWER] },
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
  const teller = new Teller(connection, desk, uriOf);
  connection.onExecuteCommand(async ({ command, arguments: [id, status] = [] }) => {
    if (command !== ANSWER || typeof id !== 'string' || typeof status !== 'string') return;
    if (status === 'open') {
      await connection.window.showDocument({ uri: uriOf(desk.commentFile(id)), takeFocus: true });
      return;
    }
    const refused = await desk.answer(id, status);
    if (refused !== undefined)
      await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message: refused });
    teller.checkIn(0);
  });
  follow(connection, teller, { desk, pathOf, link });
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
