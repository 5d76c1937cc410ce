import type { Root } from 'mdast';
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { report } from '../model/finding.js';
import { RULES } from './rules.js';
import { visit } from '../tree/visit.js';

/** Whether the source of a container ends in a closing line with at least as many colons as its opening line. */
export function closesItself(node: Node, source: string): boolean {
  const slice = source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  const opening = /^:+/.exec(slice)?.[0].length ?? 3;
  const lines = slice.split(/\r?\n/);
  const last = lines.length > 1 ? (lines.at(-1) ?? '').replace(/^[\s>]*/, '').trimEnd() : '';
  return /^:+$/.test(last) && last.length >= opening;
}

/** What holds words that begin a line. */
const LINES = new Set(['paragraph', 'tableCell', 'heading']);

/** Reports lines of colons that were meant as the fence of a block and were read as prose. */
export function brokenFences(tree: Root, file: VFile): void {
  visit(tree, 'text', (node, index, parent) => {
    if (!LINES.has(parent?.type ?? '')) return;
    for (const line of node.value.split('\n')) {
      const found = /^:::+\s*([\w-]*)/.exec(line);
      const first = index === 0 || node.value.indexOf(line) > 0;
      if (found === null || !first || node.data?.told === true) continue;
      const reason = `Unexpected line of colons \`${line.slice(0, 40)}\` in the text, expected the fence of a block`;
      report(file, RULES.brokenFence, { reason, place: node });
    }
  });
}
