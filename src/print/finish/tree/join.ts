import { isTag, keyOf, tagsIn, type Annotation, type Child, type Content, type Tag } from './tag.js';

/** A tag that still takes in what stands on later pages. */
interface Open {
  readonly tag: Tag;
  readonly children: (Open | Content | Annotation)[];
  joined: boolean;
}

/** A tree whose parts are joined. */
export interface Joined {
  readonly tree: Tag;
  /** Keys of the runs that print the number of a note once more, where it goes on. */
  readonly repeated: ReadonlySet<string>;
}

/** Joins the parts of an element that stand on several pages (a paragraph, a table, a note) where its first part stands. */
export function joined(tree: Tag): Joined {
  const repeated = new Set<string>();
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
      take(open, known === undefined ? child.children : child.children.filter((one) => !isLabel(one, repeated)));
    }
  };
  take(top, tree.children);
  return { tree: closed(top), repeated };
}

/** Whether a child of a later part is its number once more; its runs are then no text. */
function isLabel(child: Child, repeated: Set<string>): boolean {
  if (!isTag(child) || child.type !== 'Lbl' || child.number !== undefined) return false;
  for (const { children } of tagsIn(child))
    for (const one of children) if (one.kind === 'content') repeated.add(keyOf(one));
  return true;
}

function closed({ tag, children, joined: isJoined }: Open): Tag {
  const kids = children.map((child): Child => ('tag' in child ? closed(child) : child));
  return { ...tag, children: kids, ...(isJoined ? { joined: true } : {}) };
}
