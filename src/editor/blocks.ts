import { linesOf } from './lines.js';

/** A block between its fences; lines count from 0. */
export interface FencedBlock {
  readonly name: string;
  readonly first: number;
  readonly last: number;
  readonly title: string;
  readonly label: string;
  readonly within: readonly FencedBlock[];
}

/** The blocks of a chapter in their order; one that is not closed ends with the text. */
export function blocksIn(text: string): FencedBlock[] {
  const lines = linesOf(text);
  const top: FencedBlock[] = [];
  const open: { block: FencedBlock & { last: number; within: FencedBlock[] }; colons: number }[] = [];
  for (const [index, line] of lines.entries()) {
    const [, colons = '', name = '', rest = ''] = /^\s*(:{3,})\s*([\p{L}][\p{L}\p{N}-]*)?(.*)$/u.exec(line) ?? [];
    if (colons === '') continue;
    if (name !== '') {
      const block = { name, first: index, last: lines.length - 1, ...saidIn(rest), within: [] };
      (open.at(-1)?.block.within ?? top).push(block);
      open.push({ block, colons: colons.length });
    } else if (rest.trim() === '') {
      const closed = open.findLastIndex((one) => one.colons === colons.length);
      for (const { block } of open.splice(closed < 0 ? open.length - 1 : closed)) block.last = index;
    }
  }
  return top;
}

/** Every block, outer before inner. */
export function allBlocks(blocks: readonly FencedBlock[]): FencedBlock[] {
  return blocks.flatMap((block) => [block, ...allBlocks(block.within)]);
}

function saidIn(rest: string): { title: string; label: string } {
  const title = /\btitle="([^"]*)"/.exec(rest)?.[1] ?? '';
  return { title, label: /#([\p{L}][\p{L}\p{N}_.-]*)/u.exec(rest)?.[1] ?? '' };
}
