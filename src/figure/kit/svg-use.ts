import type { SvgElement } from './svg-tree.js';

/** Longer chains of references than this are taken for endless. */
const LONGEST = 1000;

/** What comes of an image once every `use` has been followed. */
interface Drawn {
  /** Ten lines can ask for a thousand million. */
  readonly elements: number;
  /** A `use` draws what it stands in: a browser leaves it out without a word. */
  readonly circular: boolean;
}

/** Follows every `use` of an image. */
export function drawnElements(svg: SvgElement): Drawn {
  const byId = new Map<string, SvgElement>();
  gather(svg, byId);
  const known = new Map<SvgElement, number>();
  const open = new Set<SvgElement>();
  let circular = false;
  const count = (node: SvgElement, depth: number): number => {
    circular ||= open.has(node);
    const before = known.get(node);
    if (before !== undefined) return before;
    if (depth > LONGEST) return Infinity;
    // While it is counted it stands for nothing: a browser does not follow a circle either.
    known.set(node, 0);
    open.add(node);
    const parts = [...node.children.filter((child) => typeof child !== 'string'), ...targetOf(node, byId)];
    const total = parts.reduce((sum, part) => sum + count(part, depth + 1), 1);
    known.set(node, total);
    open.delete(node);
    return total;
  };
  const elements = count(svg, 0);
  return { elements, circular };
}

function gather(node: SvgElement, byId: Map<string, SvgElement>): void {
  const { id } = node.attributes;
  if (id !== undefined && !byId.has(id)) byId.set(id, node);
  for (const child of node.children) if (typeof child !== 'string') gather(child, byId);
}

function targetOf({ name, attributes }: SvgElement, byId: ReadonlyMap<string, SvgElement>): SvgElement[] {
  const address = attributes['href'] ?? attributes['xlink:href'] ?? '';
  const target = name === 'use' ? byId.get(address.slice(1)) : undefined;
  return target === undefined ? [] : [target];
}
