import type { Page as Tab, Protocol } from 'puppeteer-core';
import type { Generated } from './in-page/generated.js';

/** Reads the text that style sheets made before and after elements, as the browser resolved it. */
export async function readGenerated(tab: Tab): Promise<Generated[]> {
  const session = await tab.createCDPSession();
  try {
    const shot = await session.send('DOMSnapshot.captureSnapshot', { computedStyles: [] });
    return shot.documents.flatMap((document) => generatedIn(document, shot.strings));
  } finally {
    await session.detach();
  }
}

function generatedIn(document: Protocol.DOMSnapshot.DocumentSnapshot, strings: readonly string[]): Generated[] {
  const { nodes, layout } = document;
  const parents = nodes.parentIndex ?? [];
  const sides = new Map<number, 'before' | 'after'>();
  nodes.pseudoType?.index.forEach((node, at) => {
    const type = strings[nodes.pseudoType?.value[at] ?? -1];
    if (type === 'before' || type === 'after') sides.set(node, type);
  });
  const texts = new Map<number, string>();
  layout.nodeIndex.forEach((node, at) => {
    const text = strings[layout.text[at] ?? -1] ?? '';
    const owner = sides.has(node) ? node : (parents[node] ?? -1);
    if (text !== '' && sides.has(owner)) texts.set(owner, (texts.get(owner) ?? '') + text);
  });
  return [...texts].flatMap(([node, text]) => {
    const mark = markOf(nodes.attributes?.[parents[node] ?? -1] ?? [], strings);
    const side = sides.get(node);
    return mark === undefined || side === undefined || text.trim() === '' ? [] : [{ mark, side, text }];
  });
}

function markOf(attributes: readonly number[], strings: readonly string[]): string | undefined {
  for (let at = 0; at < attributes.length; at += 2) {
    if (strings[attributes[at] ?? -1] === 'data-mark') return strings[attributes[at + 1] ?? -1];
  }
  return undefined;
}
