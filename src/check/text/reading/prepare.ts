import type { Nodes, Root } from 'mdast';
import type { Position } from 'unist';
import { BLOCKS, FIGURE, NON_PUBLIC, printedIn, TABLE, type BlockForm } from '../../../model/blocks.js';
import type { Chapter } from '../../../model/publication.js';
import { exemptIn } from './exempt.js';
import { fieldsIn } from './fields.js';
import type { Stretch } from './stretch.js';
import { proseOf, type Leaf, type ProseBlock } from './prose.js';
import { visit } from '../../../tree/visit.js';

/** A chapter's source in which all that is not prose is blank; every line and column is where the author has it. */
export interface Prepared {
  readonly text: string;
  readonly stretches: readonly Stretch[];
}

/** Stands where something printed was blanked within a sentence. */
export const GAP = '◦';

/** Stands where a citation or a note was blanked: a rule may ask whether its sentence has a source. */
const CITED = '†';

interface Canvas {
  readonly source: string;
  readonly characters: string[];
}

/** Blanks what is not prose. Positions come from the tree, so directives, links and comments need no pattern. */
export function prepare(chapter: Pick<Chapter, 'file' | 'tree'>, names: readonly string[]): Prepared {
  const canvas = blankOf(String(chapter.file));
  const quoted = [...frontMatterIn(canvas.source), ...attributesIn(chapter.tree)];
  for (const stretch of quoted) paintWords(canvas, stretch);
  const blocks = proseOf(chapter.tree).filter(({ within, quoted }) => !quoted && !within.includes('draw'));
  return finished(canvas, [...quoted, ...blocks.flatMap((block) => stretchOf(block, canvas))], names);
}

/** A file of lists or a figure's description, in which all but these stretches is blank. */
export function prepareWords(source: string, stretches: readonly Stretch[], names: readonly string[]): Prepared {
  const canvas = blankOf(source);
  for (const stretch of stretches) paintWords(canvas, stretch);
  return finished(canvas, stretches, names);
}

function blankOf(source: string): Canvas {
  return { source, characters: source.replace(/[^\r\n]/g, ' ').split('') };
}

function finished(canvas: Canvas, stretches: readonly Stretch[], names: readonly string[]): Prepared {
  for (const stretch of stretches) exempt(canvas, stretch, names);
  return { text: canvas.characters.join(''), stretches: [...stretches].sort((a, b) => a.start - b.start) };
}

/** The front matter’s fields that are printed. */
function frontMatterIn(source: string): Stretch[] {
  const [head = '', yaml] = /^---\r?\n([\s\S]*?)^---\s*$/m.exec(source) ?? [];
  if (yaml === undefined || !source.startsWith('---')) return [];
  const above = head.indexOf('\n') + 1;
  return fieldsIn(yaml, 'chapter').map((one) => ({ ...one, start: one.start + above, end: one.end + above }));
}

/** The attributes that are printed as the author's own words. */
function attributesIn(tree: Root): Stretch[] {
  const stretches: Stretch[] = [];
  visit(tree, (node) => {
    if (node.type === 'draw') return 'skip';
    const form = formOf(node);
    if (form === undefined || !('places' in node)) return undefined;
    const places: Readonly<Record<string, Position>> = node.places ?? {};
    for (const name of printedIn(form)) {
      const [start, end] = [places[name]?.start.offset, places[name]?.end.offset];
      if (start === undefined || end === undefined) continue;
      stretches.push({ start, end, fragment: true, label: form.attributes?.[name]?.printed === 'label' });
    }
    return undefined;
  });
  return stretches;
}

function formOf(node: Nodes): BlockForm | undefined {
  if (node.type === 'block') return BLOCKS[node.kind];
  if (node.type === 'figure') return FIGURE;
  if (node.type === 'tableBlock') return TABLE;
  return node.type === 'nonPublic' || node.type === 'nonPublicText' ? NON_PUBLIC : undefined;
}

/** What an attribute or field holds beside words: a citation, a tag of a drawing’s own, an address. */
const BESIDE = /\[[^\]\n]*@[^\]\n]*\]|(?<![\w.])@[A-Za-z][\w:.-]*|<[^<>\n]*>|https?:\/\/\S+/g;

function paintWords(canvas: Canvas, { start, end }: Stretch): void {
  keep(canvas, start, end);
  for (const { index, 0: found } of canvas.source.slice(start, end).matchAll(BESIDE)) {
    for (let at = start + index; at < start + index + found.length; at += 1) canvas.characters[at] = ' ';
    if (found.includes('@')) canvas.characters[start + index] = CITED;
  }
}

function stretchOf(block: ProseBlock, canvas: Canvas): Stretch[] {
  const places = block.leaves.flatMap((leaf) => paint(leaf, canvas));
  const start = places[0]?.[0];
  const end = places.at(-1)?.[1];
  if (start === undefined || end === undefined) return [];
  return [{ start, end, fragment: block.kind !== 'paragraph', label: block.kind === 'cell' }];
}

/** Keeps the words of a leaf, or leaves a mark where the page has something else; returns its place. */
function paint(leaf: Leaf, canvas: Canvas): [number, number][] {
  const start = leaf.node.position?.start.offset;
  const end = leaf.node.position?.end.offset;
  if (start === undefined || end === undefined || end > canvas.source.length) return [];
  if (leaf.type !== 'text') {
    canvas.characters[start] = leaf.type === 'citation' || leaf.type === 'note' ? CITED : GAP;
    return [[start, end]];
  }
  const length = lengthIn(leaf.value, canvas.source.slice(start, end));
  if (length === undefined) return [];
  if (!isAddress(leaf.value)) keep(canvas, start, start + length);
  return [[start, start + length]];
}

/**
 * How much of a slice of the source the words of a node take: all of it, or all but the label that a heading carries at its end.
 * Undefined where they are not there: a node drawn from another file has positions of that file.
 */
function lengthIn(value: string, slice: string): number | undefined {
  if (value === slice || slice.includes('&') || letters(value) === letters(slice)) return slice.length;
  const label = /\s*\{#[^}\s]+\}\s*$/.exec(slice)?.index;
  return label !== undefined && letters(value) === letters(slice.slice(0, label)) ? label : undefined;
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

function isAddress(value: string): boolean {
  return /^(?:https?:\/\/|www\.|mailto:)\S+$/.test(value.trim());
}

function keep({ source, characters }: Canvas, start: number, end: number): void {
  for (let at = start; at < end; at += 1) {
    const escape = source.charAt(at) === '\\' && /[!-/:-@[-`{-~]/.test(source.charAt(at + 1));
    if (!escape) characters[at] = source.charAt(at);
  }
}

function exempt({ characters }: Canvas, { start, end }: Stretch, names: readonly string[]): void {
  for (const [from, to] of exemptIn(characters.slice(start, end).join(''), names)) {
    for (let at = start + from; at < start + to; at += 1) {
      const character = characters[at] ?? ' ';
      if (!/[\r\n]/.test(character)) characters[at] = at === start + from ? GAP : ' ';
    }
  }
}
