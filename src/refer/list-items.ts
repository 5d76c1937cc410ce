import type { ListItem, Parents } from 'mdast';
import type { Block } from '../model/nodes.js';
import type { Chapter } from '../model/publication.js';
import { letterAt } from './letters.js';
import { visit } from '../tree/visit.js';

/** Numbers the items of ordered lists, the steps of procedures, and in letters the parts of each step. */
export function countListItems(chapters: readonly Chapter[]): void {
  for (const { tree } of chapters) {
    visit(tree, (node) => {
      if (node.type === 'list' && node.ordered === true) {
        node.children.forEach((item, index) => {
          give(item, String((node.start ?? 1) + index));
        });
      }
      if (node.type === 'block') countSteps(node);
    });
    visit(tree, 'block', (block) => {
      if (block.kind === 'step')
        itemsOf(block).forEach((item, index) => {
          give(item, letterAt(index));
        });
    });
  }
}

/** A step that stands outside a procedure is the first of its own. */
function countSteps(block: Block): void {
  if (block.kind === 'step') block.number ??= '1';
  const steps = block.children.filter((child): child is Block => child.type === 'block' && child.kind === 'step');
  steps.forEach((step, index) => {
    step.number = String(index + 1);
  });
}

function itemsOf({ children }: Parents): ListItem[] {
  return children.flatMap((child) => (child.type === 'list' ? child.children : []));
}

function give(item: ListItem, number: string): void {
  item.data = { ...item.data, number };
}
