import type { PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { TitleLine, TitleLook } from '../model/title-line.js';

/** The words of a line and how they stand out; undefined where none does. */
export function titleLineOf(nodes: readonly PhrasingContent[]): TitleLine | undefined {
  const line = nodes.flatMap((node) => runsOf(node, []));
  return line.some(({ looks }) => looks.length > 0) ? line : undefined;
}

function runsOf(node: PhrasingContent, around: readonly TitleLook[]): TitleLine {
  if (node.type === 'inlineCode') return [{ words: node.value, looks: [...around, 'code'] }];
  if (node.type === 'emphasis' || node.type === 'strong') {
    const looks = [...around, node.type];
    return node.children.flatMap((child) => runsOf(child, looks));
  }
  const words = toString(node);
  return words === '' ? [] : [{ words, looks: around }];
}
