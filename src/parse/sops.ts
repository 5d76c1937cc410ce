import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { SOP_ORDER } from '../model/blocks.js';
import { report } from '../model/finding.js';
import type { Block } from '../model/nodes.js';
import { RULES } from './rules.js';
import { visit } from '../tree/visit.js';

/**
 * Reports procedures whose parts are missing or stand in another order, and puts them into theirs: they are printed so,
 * and what is counted later follows the page. Reports what stands between the parts, where nothing is printed.
 */
export function checkSops(tree: Root, file: VFile): void {
  visit(tree, 'block', (block) => {
    if (block.kind !== 'sop') return;
    checkOrder(block, file);
    for (const child of block.children) checkBetween(child, file);
    block.children.sort((a, b) => rankOf(a) - rankOf(b));
  });
}

type Child = Block['children'][number];

function checkBetween(child: Child, file: VFile): void {
  if (rankOf(child) < SOP_ORDER.length || child.type === 'definition' || child.type === 'footnoteDefinition') return;
  const reason = 'Unexpected text between the parts of a procedure, expected it inside one of them';
  report(file, RULES.nesting, { reason, place: child });
}

/** The place of a part among the parts; what is none stands behind them all. */
function rankOf(child: Child): number {
  const rank = child.type === 'block' ? SOP_ORDER.indexOf(child.kind) : -1;
  return rank < 0 ? SOP_ORDER.length : rank;
}

function checkOrder(sop: Block, file: VFile): void {
  const parts = sop.children.filter((child): child is Block => child.type === 'block');
  const own = parts.map(({ kind }) => kind).filter((kind) => SOP_ORDER.includes(kind));
  const kinds = own.filter((kind, index, all) => kind !== all[index - 1]);
  const expected = SOP_ORDER.filter((kind) => kinds.includes(kind));
  const missing = SOP_ORDER.filter((kind) => !kinds.includes(kind));
  const title = sop.attributes['title'] ?? sop.label ?? '';
  if (missing.length > 0) {
    report(file, RULES.sopOrder, {
      reason: `Unexpected procedure “${title}” without: ${missing.join(', ')}`,
      place: sop.position?.start,
    });
  }
  if (kinds.join() !== expected.join()) {
    const reason = `Unexpected order in “${title}”: ${kinds.join(', ')}; expected ${expected.join(', ')}`;
    report(file, RULES.sopOrder, { reason, place: sop.position?.start });
  }
}
