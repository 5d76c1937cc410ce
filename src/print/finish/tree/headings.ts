import { isTag, mapped, type Child, type Tag } from './tag.js';

const HEADING = /^H([1-6])$/;

/** Headings without a gap: each is at most one level below the one before it, and the first is of the first. */
export function nested(tree: Tag): Tag {
  let before = 0;
  const level = (tag: Tag): Tag => {
    const [, said] = HEADING.exec(tag.type) ?? [];
    if (said !== undefined) before = Math.min(Number(said), before + 1);
    const type = said === undefined ? tag.type : `H${String(before)}`;
    const children = tag.children.map((child) => (isTag(child) ? level(child) : child));
    const isSame = type === tag.type && children.every((child, index) => child === tag.children[index]);
    return isSame ? tag : { ...tag, type, children };
  };
  return level(tree);
}

/** What stands beside the head of a section is read after its heading, not before it. */
export function headed(tree: Tag): Tag {
  return mapped(tree, (tag) => (tag.type === 'Sect' ? { ...tag, children: headFirst(tag.children) } : tag));
}

function headFirst(children: readonly Child[]): Child[] {
  const at = children.findIndex((child) => isTag(child) && HEADING.test(child.type));
  const above = children.slice(0, Math.max(at, 0));
  if (at < 0 || !above.every((child) => isBeside(child) || isOver(child))) return [...children];
  return [...above.filter(isOver), ...children.slice(at, at + 1), ...above.filter(isBeside), ...children.slice(at + 1)];
}

function isOver(child: Child): boolean {
  return isTag(child) && child.element?.role === 'over';
}

function isBeside(child: Child): boolean {
  return isTag(child) && (child.type === 'Aside' || child.element?.role === 'facts');
}
