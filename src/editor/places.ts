import type { Location, Range, WorkspaceEdit } from 'vscode-languageserver';
import { LABEL } from '../model/blocks.js';
import type { Addresses, FolderKnown, Spot } from '../model/editor.js';
import { nameAt, occurrencesOf, type Named } from './names.js';
import { within } from './lines.js';

/** Where a label is given, or the record of a work stands. */
export function definitionOf(spot: Spot, known: FolderKnown, { uriOf }: Addresses): Location[] {
  const named = nameAt(spot, known);
  if (named === undefined) return [];
  const given = occurrencesOf(named, spot, known).filter(({ gives }) => gives);
  if (given.length > 0) return given.map(({ path, range }) => ({ uri: uriOf(path), range }));
  if (named.kind === 'source') {
    const line = known.sources.find(({ key }) => key === named.name)?.line ?? 1;
    return [{ uri: uriOf(known.bibliography), range: within(line - 1, 0, 0) }];
  }
  return chapterOf(named, known).map((path) => ({ uri: uriOf(path), range: within(0, 0, 0) }));
}

/** Every place where the name at a place stands, the giving one among them. */
export function referencesOf(spot: Spot, known: FolderKnown, { uriOf }: Addresses): Location[] {
  const named = nameAt(spot, known);
  if (named === undefined) return [];
  return occurrencesOf(named, spot, known).map(({ path, range }) => ({ uri: uriOf(path), range }));
}

/** A chapter whose label is made of its file's name. */
function chapterOf({ name }: Named, { texts }: FolderKnown): string[] {
  const slug = name.replace(/^sec-/, '');
  return [...texts.keys()].filter((path) => {
    const file = (path.split('/').at(-1) ?? '').replace(/\.md$/, '');
    return path.endsWith('.md') && file.replace(/^(?:\d+|[a-z])-/, '') === slug;
  });
}

/** What would be renamed at a place: only what an author named. */
export function renamableAt(spot: Spot, known: FolderKnown): Range | undefined {
  const named = nameAt(spot, known);
  if (named === undefined) return undefined;
  return occurrencesOf(named, spot, known).some(({ gives }) => gives) ? named.range : undefined;
}

const IS_LABEL = new RegExp(`^${LABEL}$`, 'u');
const IS_KEY = /^[\p{L}\p{N}_]+(?:[:.+-][\p{L}\p{N}_]+)*$/u;

/** The edits that give a label or a key another name in every file. Throws RangeError where the name is none, or is taken. */
export function renamed(
  spot: Spot & { readonly name: string },
  known: FolderKnown,
  { uriOf }: Addresses,
): WorkspaceEdit | undefined {
  const { name } = spot;
  const named = nameAt(spot, known);
  if (named === undefined || renamableAt(spot, known) === undefined) return undefined;
  refuse(named, name, known);
  const changes: NonNullable<WorkspaceEdit['changes']> = {};
  for (const { path, range, capital } of occurrencesOf(named, spot, known)) {
    const newText = capital ? name.charAt(0).toUpperCase() + name.slice(1) : name;
    (changes[uriOf(path)] ??= []).push({ range, newText });
  }
  return { changes };
}

function refuse({ kind, name: old }: Named, name: string, known: FolderKnown): void {
  const prefix = old.split('-')[0] ?? '';
  if (kind === 'label' && !(IS_LABEL.test(name) && name.startsWith(`${prefix}-`)))
    throw new RangeError(`Unexpected label ${name}, expected ${prefix}- and letters, digits, hyphens behind it`);
  if (kind === 'source' && (!IS_KEY.test(name) || IS_LABEL.test(name)))
    throw new RangeError(`Unexpected key ${name}, expected letters, digits and single hyphens`);
  const taken = kind === 'label' ? known.labels.map(({ label }) => label) : known.sources.map(({ key }) => key);
  if (name !== old && taken.includes(name)) throw new RangeError(`Unexpected name ${name}, expected one that is free`);
}
