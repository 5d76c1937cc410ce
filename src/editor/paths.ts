import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver';
import type { FolderKnown, Spot } from '../model/editor.js';
import { within } from './lines.js';

/** Where a path is written: an attribute, the address of a link or picture, a field of YAML. */
const TYPED =
  /(?:\b(?:src|data)="|\]\(|^\s*(?:-\s+)?(?:file|data|cover|src|outline|bibliography|glossary):\s*)([^"()\s]*)$/;

/** Files of the folder, as they are named from where one writes. */
export function pathsAt({ path, position }: Spot, before: string, known: FolderKnown): CompletionItem[] | undefined {
  const found = TYPED.exec(before);
  if (found === null) return undefined;
  const [, typed = ''] = found;
  const range = within(position.line, position.character - typed.length, position.character);
  const isLink = /\]\([^)]*$/.test(before) && !/!\[[^\]]*\]\([^)]*$/.test(before);
  const home = isLink || /(?:file|outline):\s*\S*$/.test(before) ? folderOf(path) : `${known.manuscript}/`;
  return [...known.texts.keys(), ...known.others]
    .filter((file) => file.startsWith(home) && file !== path)
    .map((file) => file.slice(home.length))
    .map((label) => ({ label, kind: CompletionItemKind.File, textEdit: { range, newText: label } }));
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
