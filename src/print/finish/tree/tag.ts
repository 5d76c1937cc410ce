import type { PDFDict, PDFRef } from '@cantoo/pdf-lib';
import type { PageElement } from '../../../model/tagged.js';

/** A run of marked content: of a page, or of a drawing (`stream`) that the page paints. */
export interface Content {
  readonly kind: 'content';
  readonly page: PDFRef;
  readonly stream?: PDFRef;
  readonly id: number;
}

/** An annotation that the structure holds: a link. */
export interface Annotation {
  readonly kind: 'annotation';
  readonly page?: PDFRef;
  readonly ref: PDFRef;
}

/** A structure element (ISO 32000-1, 14.7.2). Each step makes new ones; none is changed. */
export interface Tag {
  readonly kind: 'tag';
  /** Structure type: `P`, `H1`. */
  readonly type: string;
  readonly children: readonly Child[];
  /** Its attributes as the browser wrote them, or as a step made them. */
  readonly attributes?: readonly PDFDict[];
  readonly language?: string;
  readonly alternative?: string;
  /** The words that are read instead of a sign. */
  readonly actual?: string;
  readonly expansion?: string;
  readonly id?: string;
  /** Number of the page element it was made of, and what the page says of it. */
  readonly number?: number;
  readonly element?: PageElement;
  /** True where its parts on several pages were joined. */
  readonly joined?: boolean;
}

export type Child = Tag | Content | Annotation;

export function isTag(child: Child | undefined): child is Tag {
  return child?.kind === 'tag';
}

/** A tag that no element of the page is behind. */
export function tagOf(type: string, children: readonly Child[], more: Partial<Tag> = {}): Tag {
  return { ...more, kind: 'tag', type, children };
}

/**
 * The tag with its tags put through `change`, deepest first; one that `change` gives several for is replaced by them. What nothing
 * changes stays the same object.
 */
export function mapped(tag: Tag, change: (tag: Tag, parent: Tag) => Tag | readonly Child[]): Tag {
  let made: Child[] | undefined;
  tag.children.forEach((child, index) => {
    const now = isTag(child) ? change(mapped(child, change), tag) : child;
    if (now !== child) made ??= tag.children.slice(0, index);
    if ('kind' in now) made?.push(now);
    else made?.push(...now);
  });
  return made === undefined ? tag : { ...tag, children: made };
}

/** Every tag below and with this one, in reading order. */
export function* tagsIn(tag: Tag): Generator<Tag> {
  yield tag;
  for (const child of tag.children) if (isTag(child)) yield* tagsIn(child);
}

/** The key of a run of content, the same for its tag and its stream. */
export function keyOf({ page, stream, id }: Pick<Content, 'page' | 'stream' | 'id'>): string {
  return `${(stream ?? page).toString()}:${String(id)}`;
}

const INLINE = new Set(['Span', 'Em', 'Strong', 'Link', 'Code', 'Quote', 'Reference', 'Note', 'Lbl', 'BibEntry']);

/** Whether a child stands in a line of text. */
export function isInline(child: Child): boolean {
  return !isTag(child) || INLINE.has(child.type);
}
