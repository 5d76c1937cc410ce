import { isInline, isTag, keyOf, mapped, tagOf, type Child, type Tag } from './tag.js';

/** Types that hold blocks and no text of their own. */
const HOLDERS = new Set(['Document', 'Part', 'Sect', 'Div', 'Aside', 'BlockQuote']);

/** Types that say something though nothing stands in them. */
const CELLS = new Set(['TD', 'TH']);

/** Takes out content that is no longer marked, and tags that hold nothing. */
export function pruned(tree: Tag, unread: ReadonlySet<string>): Tag {
  const without = (tag: Tag): Tag => {
    const children = tag.children.filter((child) => child.kind !== 'content' || !unread.has(keyOf(child)));
    return children.length === tag.children.length ? tag : { ...tag, children };
  };
  return mapped(without(tree), (tag) => {
    const kept = without(tag);
    return kept.children.length > 0 || CELLS.has(kept.type) ? kept : [];
  });
}

/** Takes out tags without meaning; a box of text alone becomes a paragraph, and so does text that stands among blocks. */
export function plain(tree: Tag): Tag {
  return inParagraphs(mapped(tree, (tag) => (isEmptyOfMeaning(tag) ? opened(tag) : inParagraphs(tag))));
}

function isEmptyOfMeaning({ type, element }: Tag): boolean {
  return type === 'NonStruct' || (type === 'Div' && element?.name !== 'figure');
}

function opened(tag: Tag): readonly Child[] {
  const isBox = tag.element !== undefined && /^(div|header|footer|summary|address)$/.test(tag.element.name);
  if (!isBox) return tag.children;
  return tag.children.every(isInline) ? [{ ...tag, type: 'P' }] : runs(tag.children);
}

function inParagraphs(tag: Tag): Tag {
  const isMixed = HOLDERS.has(tag.type) && tag.children.some(isInline);
  return isMixed ? { ...tag, children: runs(tag.children) } : tag;
}

/** Children with each run of text and words among them in a paragraph. */
function runs(children: readonly Child[]): Child[] {
  const made: Child[] = [];
  let run: Child[] = [];
  const flush = (): void => {
    if (run.length > 0) made.push(tagOf('P', run));
    run = [];
  };
  for (const child of children) {
    if (isInline(child) && !(isTag(child) && child.element?.role === 'note')) run.push(child);
    else {
      flush();
      made.push(child);
    }
  }
  flush();
  return made;
}
