import type { Connection } from 'vscode-languageserver/node';
import type { Addresses, EditorDesk } from '../model/editor.js';
import type { DeskLink } from './desk-link.js';
import type { Teller } from './teller.js';

interface Followed {
  readonly desk: EditorDesk;
  readonly pathOf: Addresses['pathOf'];
  readonly link: DeskLink;
}

/** Keeps the texts of an editor, and says what was found when they change. */
export function follow(connection: Connection, teller: Teller, { desk, pathOf, link }: Followed): void {
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
    teller.checkSoon();
  });
  connection.onDidSaveTextDocument(() => {
    teller.checkIn(0);
  });
  connection.onDidChangeWatchedFiles(() => {
    teller.checkSoon();
  });
}
