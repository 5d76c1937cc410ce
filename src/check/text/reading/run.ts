import type { Point } from 'unist';
import { keptOf } from '../../../tree/kept.js';
import type { Leaf, ProseBlock } from './prose.js';

/** Signs, one character each, for what stands in a run and is not the author's words. */
export const SIGN = {
  citation: '\uE000',
  narrative: '\uE001',
  note: '\uE002',
  reference: '\uE003',
  other: '\uE004',
} as const;

/** Any of the signs. */
export const SIGNS = /[\uE000-\uE004]/g;

/** A paragraph, heading, item or cell as one line of text, in which a sign stands for each citation and note. */
export interface Run {
  readonly text: string;
  readonly block: ProseBlock;
  /** The leaf of each sign, by its index in the text. */
  readonly signs: ReadonlyMap<number, Leaf>;
  /** The author's place of a character, or undefined where the words were drawn from elsewhere. */
  readonly place: (index: number) => Point | undefined;
}

/** Sets a block of prose as one line of text; every check asks for the same. */
export const runOf: (block: ProseBlock) => Run = keptOf(setAsLine);

function setAsLine(block: ProseBlock): Run {
  const signs = new Map<number, Leaf>();
  const starts: number[] = [];
  let text = '';
  for (const leaf of block.leaves) {
    starts.push(text.length);
    if (leaf.type !== 'text') {
      signs.set(text.length, leaf);
      text += signOf(leaf);
    }
    text += leaf.value.replace(/\s/g, ' ');
  }
  return { text, block, signs, place: (index) => placeIn(block, starts, index) };
}

function signOf({ type, node }: Leaf): string {
  if (type === 'citation' && 'narrative' in node && node.narrative === true) return SIGN.narrative;
  return type === 'text' ? '' : SIGN[type];
}

function placeIn(block: ProseBlock, starts: readonly number[], index: number): Point | undefined {
  if (block.within.includes('draw')) return block.block?.position?.start ?? block.node.position?.start;
  const which = starts.findLastIndex((start) => start <= index);
  const leaf = block.leaves[which];
  const start = leaf?.node.position?.start;
  if (leaf === undefined || start === undefined) return block.node.position?.start;
  if (leaf.type !== 'text') return start;
  const before = leaf.value.slice(0, index - (starts[which] ?? 0)).split('\n');
  const last = before.at(-1)?.length ?? 0;
  if (before.length === 1) return { line: start.line, column: start.column + last };
  return { line: start.line + before.length - 1, column: last + 1 };
}
