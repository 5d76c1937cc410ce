import { isTag, type Annotation, type Child, type Content, type Tag } from './tag.js';

/** A tag that still takes in what stands on later pages. */
interface Open {
  readonly tag: Tag;
  readonly children: (Open | Content | Annotation)[];
  joined: boolean;
}

/** Joins the parts of an element that stand on several pages (a paragraph, a table, a note) where its first part stands. */
export function joined(tree: Tag): Tag {
  const first = new Map<number, Open>();
  const top: Open = { tag: tree, children: [], joined: false };
  const take = (into: Open, children: readonly Child[]): void => {
    for (const child of children) {
      if (!isTag(child)) {
        into.children.push(child);
        continue;
      }
      const known = child.number === undefined ? undefined : first.get(child.number);
      const open: Open = known ?? { tag: child, children: [], joined: false };
      if (known === undefined) into.children.push(open);
      else known.joined = true;
      if (child.number !== undefined) first.set(child.number, open);
      take(open, child.children);
    }
  };
  take(top, tree.children);
  return closed(top);
}

function closed({ tag, children, joined: isJoined }: Open): Tag {
  const kids = children.map((child): Child => ('tag' in child ? closed(child) : child));
  return { ...tag, children: kids, ...(isJoined ? { joined: true } : {}) };
}
