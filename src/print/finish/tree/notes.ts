import { isInline, isTag, mapped, tagOf, type Child, type Tag } from './tag.js';

/** Types between whose children a note can stand. */
const ROOM = new Set(['Document', 'Part', 'Sect', 'Div', 'Aside', 'BlockQuote', 'LBody']);

/** Moves each note from the foot of its page behind the block that calls it first, gives it an identity, and makes its calls references. */
export function withNotes(tree: Tag): Tag {
  let count = 0;
  const notes = new Map<number, Tag>();
  const without = mapped(tree, (tag) => {
    if (tag.type !== 'Note') return tag.element?.role === 'call' ? tagOf('Reference', [tag]) : tag;
    count += 1;
    const note = { ...tag, id: `note-${String(count).padStart(5, '0')}` };
    if (tag.number === undefined || tag.element?.role !== 'note') return note;
    notes.set(tag.number, note);
    return [];
  });
  const { tag, waiting } = settled(without, notes);
  const uncalled = [...notes.values()];
  return { ...tag, children: [...tag.children, ...waiting, ...uncalled] };
}

interface Settled {
  readonly tag: Tag;
  /** Notes that are called inside and have no room there. */
  readonly waiting: readonly Tag[];
}

function settled(tag: Tag, notes: Map<number, Tag>): Settled {
  const hasRoom = ROOM.has(tag.type);
  const children: Child[] = [];
  let waiting: Tag[] = [...taken(tag, notes)];
  for (const child of tag.children) {
    const inside = isTag(child) ? settled(child, notes) : { tag: child, waiting: [] };
    if (hasRoom && !isInline(child)) {
      children.push(...waiting, inside.tag, ...inside.waiting);
      waiting = [];
    } else {
      children.push(inside.tag);
      waiting.push(...inside.waiting);
    }
  }
  if (!hasRoom) return { tag: { ...tag, children }, waiting };
  return { tag: { ...tag, children: [...children, ...waiting] }, waiting: [] };
}

/** The note that a call names, the first time. */
function taken({ element }: Tag, notes: Map<number, Tag>): Tag[] {
  const number = element?.role === 'call' ? element.note : undefined;
  const note = number === undefined ? undefined : notes.get(number);
  if (number === undefined || note === undefined) return [];
  notes.delete(number);
  return [note];
}
