import type { Position, Range } from 'vscode-languageserver';
import { LABEL } from '../model/blocks.js';
import type { FolderKnown, KnownLabel, Spot } from '../model/editor.js';
import { linesOf, within } from './lines.js';

/** A name that stands somewhere: of a labelled place, or of a work. */
export interface Named {
  readonly name: string;
  readonly kind: 'label' | 'source';
  /** The publication that stands before a label, `guide:`. */
  readonly publication?: string | undefined;
  /** Where it stands, without its sign and without the name of a publication before it. */
  readonly range: Range;
}

/** Signs of a name, with single marks between them. */
const NAME = /[\p{L}\p{N}_]+(?:[:.+/-][\p{L}\p{N}_]+)*/gu;
const IS_LABEL = new RegExp(`^${LABEL}$`, 'u');

/** The name at a place: behind an at sign or `#`, in an attribute, in YAML, or as the key of a record. */
export function nameAt({ text, position }: Spot, known: FolderKnown): Named | undefined {
  const line = linesOf(text)[position.line] ?? '';
  for (const { 0: typed, index } of line.matchAll(NAME)) {
    if (position.character < index || position.character > index + typed.length) continue;
    return namedAs({ typed, from: index, line: position.line, before: line.slice(0, index) }, known);
  }
  return undefined;
}

interface Typed {
  readonly typed: string;
  readonly from: number;
  readonly line: number;
  readonly before: string;
}

function namedAs({ typed, from, line, before }: Typed, known: FolderKnown): Named | undefined {
  if (/:{2,}\s*$/.test(before)) return undefined;
  const [prefix = ''] = /^[\p{L}\p{N}_-]+:(?=\p{L})/u.exec(typed) ?? [];
  const own = typed.slice(prefix.length);
  const start = from + typed.length - own.length;
  const range = within(line, start, start + own.length);
  const label = lowered(own);
  if (IS_LABEL.test(label))
    return { name: label, kind: 'label', range, ...(prefix === '' ? {} : { publication: prefix.slice(0, -1) }) };
  const isKey = known.sources.some(({ key }) => key === typed) && /(?:[@"'[,:{-]\s?|^\s*)$/u.test(before);
  return isKey ? { name: typed, kind: 'source', range: within(line, from, from + typed.length) } : undefined;
}

/** What is known of a label where it is named: that of its publication, else of the one that has it. */
export function labelOf(
  { name, publication }: Named,
  { path }: Spot,
  { labels, chapters }: FolderKnown,
): KnownLabel | undefined {
  const own = chapters.get(path)?.publication;
  const wanted = publication ?? own;
  return (
    labels.find((one) => one.label === name && one.publication === wanted) ?? labels.find(({ label }) => label === name)
  );
}

/** `@Sec-frameworks` begins a sentence. */
function lowered(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** A name where it stands in a file. */
export interface Occurrence {
  readonly path: string;
  readonly range: Range;
  /** The publication whose label it is; undefined of works and where none is known. */
  readonly publication: string | undefined;
  /** Whether it gives the name, and does not only use it. */
  readonly gives: boolean;
  /** Whether its first letter is a capital. */
  readonly capital: boolean;
}

/** Every place where a name stands, in all texts of the folder; where several publications have such a label, of the one that is meant. */
export function occurrencesOf(named: Named, { path }: Pick<Spot, 'path'>, known: FolderKnown): Occurrence[] {
  const all = everywhere(named, known);
  const homes = new Set(all.filter(({ gives }) => gives).map(({ publication }) => publication));
  const meant = named.publication ?? known.chapters.get(path)?.publication;
  if (homes.size < 2 || meant === undefined) return all;
  return all.filter(({ publication }) => publication === undefined || publication === meant);
}

function everywhere({ name, kind }: Named, known: FolderKnown): Occurrence[] {
  const capital = name.charAt(0).toUpperCase() + name.slice(1);
  return [...known.texts].flatMap(([path, text]) =>
    text.includes(name) || text.includes(capital)
      ? linesOf(text).flatMap((line, index) => inLine(line, index, { name, kind, path, known }))
      : [],
  );
}

interface Wanted {
  readonly name: string;
  readonly kind: Named['kind'];
  readonly path: string;
  readonly known: FolderKnown;
}

function inLine(line: string, index: number, { name, kind, path, known }: Wanted): Occurrence[] {
  const found: Occurrence[] = [];
  for (const { 0: typed, index: from } of line.matchAll(NAME)) {
    if (!typed.toLowerCase().endsWith(name.toLowerCase())) continue;
    const named = namedAs({ typed, from, line: index, before: line.slice(0, from) }, known);
    if (named?.name !== name || named.kind !== kind || !standsAs(kind, { line, from, path, name, known })) continue;
    const at = named.range.start.character;
    const gives = kind === 'label' ? line[at - 1] === '#' && isGiven(line, at) : path === known.bibliography;
    const publication = kind === 'label' ? (named.publication ?? known.chapters.get(path)?.publication) : undefined;
    found.push({ path, range: named.range, publication, gives, capital: line.charAt(at) !== name.charAt(0) });
  }
  return found;
}

/** A key is a plain word elsewhere; a label is one nowhere. */
function standsAs(
  kind: Named['kind'],
  { line, from, path, name, known }: { line: string; from: number; path: string; name: string; known: FolderKnown },
): boolean {
  if (kind === 'label' || line[from - 1] === '@' || line[from - 1] === '{') return true;
  if (path === known.bibliography)
    return /"(?:id|public)"\s*:\s*"$|^@\w+\{$|^\s*-?\s*id:\s*["']?$/.test(line.slice(0, from));
  const isValue = !line.slice(from).startsWith(`${name}:`);
  return isValue && /\.ya?ml$/.test(path) && /[\s[,:"'-]$/.test(line.slice(0, from));
}

/** In braces a label is given; in brackets and addresses it is used. */
function isGiven(line: string, at: number): boolean {
  return /\{[^{}]*$/.test(line.slice(0, at)) && !/\]\([^)]*$/.test(line.slice(0, at));
}

/** Whether a position stands behind what is being typed as a name, and from where. */
export function typedName(line: string, { character }: Position): { from: number; words: string } | undefined {
  const before = line.slice(0, character);
  const found = /(?:^|[^\p{L}\p{N}_./\\@])-?@([\p{L}\p{N}_:.+/-]*)$/u.exec(before);
  return found === null ? undefined : { from: character - (found[1] ?? '').length, words: found[1] ?? '' };
}
