import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report, type Words } from '../model/finding.js';
import type { TitleLine } from '../model/title-line.js';
import { titleLineOf } from '../tree/title-line.js';
import { lineOf } from './at-signs/line.js';
import { findSigns } from './at-signs/scan.js';
import { FOREIGN_MARKS, foreignIn } from './foreign/find.js';
import { LEFT_IN_TEXT } from './foreign/left-by-tools.js';
import { tell } from './foreign/tell.js';
import { UNREAD } from './foreign/unread.js';
import { markdown } from './markdown.js';
import { RULES } from './word-rules.js';

/** Words that are printed as they stand: the value of a field or attribute. */
export interface PlainWords {
  /** The field, as the author calls it: `title`. */
  readonly name: string;
  readonly words: string;
  readonly place: Words['place'];
}

/** Reports every mark in words that are printed as they stand: remarks, marks of other languages, and Markdown. */
export function plainWords(file: VFile, { name, words, place }: PlainWords): void {
  const marks = marksIn(words);
  const others = foreign(words).filter(({ mark }) => marks.length === 0 || !UNREAD.includes(mark));
  for (const found of others) tell(file, found, place);
  if (others.every(({ mark }) => mark.remark === true)) tellMarkup(file, { name, words, place }, marks);
}

/** A title without its marks, and as it is set where some of its words stand out. */
export interface TitleRead {
  readonly title: string;
  readonly titleLine?: TitleLine;
}

/** Kinds of marks that a title may hold: names of cases and ships are in italics. */
const OF_TITLES = new Set(['emphasis', 'strong words', 'code']);

/** Reads a title: what stands out in it is kept, every other mark is reported, and the words are then as they were typed. */
export function titleRead(file: VFile, { name, words, place }: PlainWords): TitleRead {
  const line = SIGN.test(words) ? lineOfTitle(words) : undefined;
  if (line === undefined) plainWords(file, { name, words, place });
  if (line === undefined) return { title: words };
  return { title: line.map((one) => one.words).join(''), titleLine: line };
}

/** A line in which words stand out and nothing else is marked; undefined for every other. */
function lineOfTitle(words: string): TitleLine | undefined {
  if (marksIn(words).some((mark) => !OF_TITLES.has(mark))) return undefined;
  const [heading] = lineRead(words).tree.children;
  const line = heading?.type === 'heading' ? titleLineOf(heading.children) : undefined;
  return foreign(outside(words)).length > 0 ? undefined : line;
}

/** The words of a title without the signs of what may stand out in it. */
function outside(words: string): string {
  return words.replace(/`[^`]*`/gu, 'x').replace(/[*_]{1,3}/gu, '');
}

function foreign(words: string) {
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
const SIGN = /[*_`[<{@]/;

/** The kinds of Markdown in a line, which is read as that of a heading: nothing opens a list there. */
export function markupIn(words: string): string[] {
  return SIGN.test(words) ? markup(lineRead(words)) : [];
}

/** The kinds of Markdown in a line, then its citations and references to places. */
function marksIn(words: string): string[] {
  if (!SIGN.test(words)) return [];
  const line = lineRead(words);
  return [...markup(line), ...signs(line)];
}

interface Read {
  readonly text: string;
  readonly tree: Root;
}

function lineRead(words: string): Read {
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
