import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { SOP_ORDER } from '../model/blocks.js';
import { report } from '../model/finding.js';
import type { Block } from '../model/nodes.js';
import { RULES } from './rules.js';

/** Reports procedures whose parts are missing or stand in another order. */
export function checkSops(tree: Root, file: VFile): void {
  visit(tree, 'block', (block) => {
    if (block.kind === 'sop') checkOrder(block, file);
  });
}

function checkOrder(sop: Block, file: VFile): void {
  const parts = sop.children.filter((child): child is Block => child.type === 'block');
  const kinds = parts.map((part) => part.kind).filter((kind, index, all) => kind !== all[index - 1]);
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
