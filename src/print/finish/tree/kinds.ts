import type { PageElement } from '../../../model/tagged.js';
import { known } from './types.js';
import { mapped, type Tag } from './tag.js';

/** Structure types by the name of the page element, where the browser gives none. */
const BY_NAME: Readonly<Record<string, string>> = {
  section: 'Sect',
  nav: 'Sect',
  article: 'Sect',
  main: 'Sect',
  aside: 'Aside',
  figure: 'Div',
  blockquote: 'BlockQuote',
  dl: 'L',
  dt: 'DT',
  dd: 'DD',
  q: 'Quote',
  code: 'Code',
  pre: 'Code',
  thead: 'THead',
  tbody: 'TBody',
  tfoot: 'TFoot',
  abbr: 'Span',
};

/** Structure types by what an element is on the page: stronger than what the browser takes it for. */
const BY_ROLE: Readonly<Record<NonNullable<PageElement['role']>, string>> = {
  note: 'Note',
  'table-note': 'Note',
  call: 'Link',
  contents: 'TOC',
  entry: 'TOCI',
  label: 'Lbl',
  item: 'LI',
  line: 'P',
  over: 'P',
  facts: 'L',
};

/** Gives every tag the structure type that its page element has, and its words: alternative and expansion. */
export function typed(tree: Tag): Tag {
  return mapped(tree, (tag, parent) => typeOne(tag, parent));
}

function typeOne(tag: Tag, parent: Tag): Tag {
  const { element } = tag;
  if (element === undefined)
    return tag.type === 'Figure' && tag.alternative === undefined ? { ...tag, type: 'Div' } : tag;
  const type = typeOf(tag, element, parent);
  const alternative = element.alternative ?? tag.alternative;
  const { expansion } = element;
  return {
    ...tag,
    type,
    ...(alternative === undefined ? {} : { alternative }),
    ...(expansion === undefined ? {} : { expansion }),
  };
}

function typeOf(tag: Tag, element: PageElement, parent: Tag): string {
  if (element.role !== undefined) return BY_ROLE[element.role];
  const named = BY_NAME[element.name];
  if (element.name === 'figure' || element.name === 'abbr') return named ?? tag.type;
  if (tag.type !== 'NonStruct' && !(tag.type === 'Div' && element.name !== 'div')) return known(tag.type);
  if (named !== undefined) return named;
  const isForeign = tag.language !== undefined && tag.language !== (parent.language ?? tag.language);
  return isForeign && /^(span|i|b|u|small|cite|bdi)$/.test(element.name) ? 'Span' : 'NonStruct';
}
