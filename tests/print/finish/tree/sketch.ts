import { PDFRef } from '@cantoo/pdf-lib';
import type { PageElement } from '../../../../src/model/tagged.js';
import { isTag, tagOf, type Child, type Tag } from '../../../../src/print/finish/tree/tag.js';

const PAGE = PDFRef.of(1);

/** A tag whose words are runs of marked content: `tag('P', 'a run', tag('Link', 'another'))`. */
export function tag(type: string, ...children: (string | Child)[]): Tag {
  return tagOf(
    type,
    children.map((child) => (typeof child === 'string' ? run(child) : child)),
  );
}

/** The same tag as made of a page element. */
export function of(made: Tag, number: number, element: Partial<PageElement>): Tag {
  return { ...made, number, element: { name: 'span', language: 'en', ...element } };
}

/** A run whose number stands for its words. */
export function run(words: string): Child {
  return { kind: 'content', page: PAGE, id: numberOf(words) };
}

/** A link annotation. */
export function leads(number = 9): Child {
  return { kind: 'annotation', ref: PDFRef.of(number) };
}

/** A tree as one line: `Document(P(a Link(b)))`. */
export function drawn(child: Child): string {
  if (child.kind === 'annotation') return '→';
  if (!isTag(child)) return WORDS[child.id] ?? '?';
  return `${child.type}(${child.children.map(drawn).join(' ')})`;
}

const WORDS: string[] = [];

function numberOf(words: string): number {
  const known = WORDS.indexOf(words);
  return known >= 0 ? known : WORDS.push(words) - 1;
}
