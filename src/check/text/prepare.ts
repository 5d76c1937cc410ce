import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { BLOCKS, FIGURE, printedIn, TABLE } from '../../model/blocks.js';
import type { Chapter } from '../../model/publication.js';
import { exemptIn } from './exempt.js';
import { proseOf, type Leaf, type ProseBlock } from './prose.js';

/** A stretch of prose in the source: offsets of its first character and of the one after its last. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** A heading, item or cell is no sentence: what holds for the start of one does not hold for it. */
  readonly fragment: boolean;
}

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
  const source = String(chapter.file);
  const characters = Array.from(source.split(''), (character) => (/[\r\n]/.test(character) ? character : ' '));
  const canvas = { source, characters };
  const quoted = [...titleIn(source), ...attributesIn(chapter.tree)];
  for (const stretch of quoted) keep(canvas, stretch.start, stretch.end);
  const blocks = proseOf(chapter.tree).filter(({ within, quoted }) => !quoted && !within.includes('draw'));
  const stretches = [...quoted, ...blocks.flatMap((block) => stretchOf(block, canvas))];
  for (const stretch of stretches) exempt(canvas, stretch, names);
  return { text: characters.join(''), stretches: stretches.sort((a, b) => a.start - b.start) };
}

/** The value of `title:` in the front matter, the only part of it that is prose. */
function titleIn(source: string): Stretch[] {
  const front = /^---\r?\n[\s\S]*?^---\s*$/m.exec(source)?.[0] ?? '';
  const found = /^title:[ \t]*(["']?)(.+?)\1[ \t]*(?:#.*)?$/m.exec(front);
  const words = found?.[2];
  if (found === null || words === undefined || !source.startsWith('---')) return [];
  const start = found.index + found[0].indexOf(words, 'title:'.length);
  return [{ start, end: start + words.length, fragment: true }];
}

/** The attributes that are printed as the author's own sentences. */
function attributesIn(tree: Root): Stretch[] {
  const stretches: Stretch[] = [];
  visit(tree, ['block', 'figure', 'tableBlock', 'draw'], (node) => {
    if (node.type === 'draw') return 'skip';
    if (node.type !== 'block' && node.type !== 'figure' && node.type !== 'tableBlock') return undefined;
    const form = node.type === 'block' ? BLOCKS[node.kind] : node.type === 'figure' ? FIGURE : TABLE;
    for (const name of printedIn(form)) {
      const [start, end] = [node.places?.[name]?.start.offset, node.places?.[name]?.end.offset];
      if (start !== undefined && end !== undefined) stretches.push({ start, end, fragment: true });
    }
    return undefined;
  });
  return stretches;
}

function stretchOf(block: ProseBlock, canvas: Canvas): Stretch[] {
  const places = block.leaves.flatMap((leaf) => paint(leaf, canvas));
  const start = places[0]?.[0];
  const end = places.at(-1)?.[1];
  if (start === undefined || end === undefined) return [];
  return [{ start, end, fragment: block.kind !== 'paragraph' }];
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
  if (!stands(leaf.value, canvas.source.slice(start, end))) return [];
  if (!isAddress(leaf.value)) keep(canvas, start, end);
  return [[start, end]];
}

/** A node drawn from another file has positions of that file: its words are not here. */
function stands(value: string, slice: string): boolean {
  return slice.includes('&') || letters(value) === letters(slice);
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
