import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { report, type Words } from '../model/finding.js';
import { lineOf } from './at-signs/line.js';
import { findSigns } from './at-signs/scan.js';
import { FOREIGN_MARKS, foreignIn } from './foreign/find.js';
import { LEFT_IN_TEXT } from './foreign/left-by-tools.js';
import { tell } from './foreign/tell.js';
import { UNREAD } from './foreign/unread.js';
import { markdown } from './markdown.js';
import { RULES } from './word-rules.js';
import { visit } from '../tree/visit.js';

/** Words that are printed as they stand: the value of a field or attribute. */
export interface PlainWords {
  /** The field, as the author calls it: `title`. */
  readonly name: string;
  readonly words: string;
  readonly place: Words['place'];
  /** Kinds of Markdown that may stand there. */
  readonly meant?: ReadonlySet<string>;
}

/** Reports every mark in words that are printed as they stand: remarks, marks of other languages, and Markdown. */
export function plainWords(file: VFile, { name, words, place, meant }: PlainWords): void {
  const all = marksIn(words);
  const marks = all.filter((mark) => meant?.has(mark) !== true);
  const others = foreign(words).filter(({ mark }) => all.length === 0 || !UNREAD.includes(mark));
  for (const found of others) tell(file, found, place);
  if (others.every(({ mark }) => mark.remark === true)) tellMarkup(file, { name, words, place }, marks);
}

/** Marks of other languages in a line. */
export function foreign(words: string) {
  return foreignIn(words, undefined, [...FOREIGN_MARKS, ...LEFT_IN_TEXT]);
}

/** Reports kinds of marks that were found in words. */
export function tellMarkup(file: VFile, { name, words, place }: PlainWords, marks: readonly string[]): void {
  for (const mark of new Set(marks)) {
    const reason = `Unexpected ${mark} in \`${name}\`, expected plain words: “${words}”`;
    report(file, RULES.plain, { reason, place, actual: words });
  }
}

const NAMES: Partial<Record<Nodes['type'], string>> = {
  emphasis: 'emphasis',
  strong: 'strong words',
  inlineCode: 'code',
  image: 'image',
  imageReference: 'image',
  linkReference: 'link',
  footnoteReference: 'note',
  html: 'HTML',
};

/** Signs of which one stands in every mark that is looked for here; words without any need not be read as Markdown. */
export const SIGN = /[*_`[<{@]/;

/** The kinds of Markdown in a line, which is read as that of a heading: nothing opens a list there. */
export function markupIn(words: string): string[] {
  return SIGN.test(words) ? markup(lineRead(words)) : [];
}

/** The kinds of Markdown in a line, then its citations and references to places. */
export function marksIn(words: string): string[] {
  if (!SIGN.test(words)) return [];
  const line = lineRead(words);
  return [...markup(line), ...signs(line)];
}

interface Read {
  readonly text: string;
  readonly tree: Root;
}

/** A line, read as that of a heading. */
export function lineRead(words: string): Read {
  const text = `## ${words.replace(/\s+/g, ' ').trim()}`;
  return { text, tree: markdown(text) };
}

function markup({ text, tree }: Read): string[] {
  const found: string[] = [];
  visit(tree, (node) => {
    const name = nameOf(node, text);
    if (name !== undefined) found.push(name);
  });
  return found;
}

function nameOf(node: Nodes, text: string): string | undefined {
  const slice = text.slice(node.position?.start.offset, node.position?.end.offset);
  if (node.type === 'link') return /^[[<]/.test(slice) ? 'link' : undefined;
  if (node.type === 'textDirective') return /^:[\w-]+[[{]/.test(slice) ? 'inline mark' : undefined;
  if (node.type === 'text' && /\[\^[^\]]+\]/.test(slice)) return 'note';
  if (node.type === 'text' && /\{#[\w-]+\}/.test(slice)) return 'label';
  return NAMES[node.type];
}

function signs({ text, tree }: Read): string[] {
  const found: string[] = [];
  visit(tree, 'heading', ({ children }) => {
    const all = findSigns(lineOf(children, text));
    found.push(...all.map(({ kind }) => (kind === 'citation' ? 'citation' : 'reference to a place')));
  });
  return found;
}
