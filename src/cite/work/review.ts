import type { ReferenceRecord } from '../../model/publication.js';
import type { Fields } from './fields.js';

/** "Review of the book The door, by C. Cole", "Book review: The door". */
const REVIEW = /^Review of the (book|film|report|article|exhibition|website|TV series) (.+?)(?:,? by (.+))?$/i;
const BOOK = /^Book review:? (.+?)(?:,? by (.+))?$/i;

/** What is reviewed, named once: "[Review of the book *The door*, by C. Cole]" (10.7). */
export function review(record: ReferenceRecord): Fields {
  const { title = '', genre, 'reviewed-title': reviewed } = record;
  if (reviewed === undefined) return untitled(title);
  const untitledFields = /^(?:book )?review(?: of\b|$)/i.test(title) ? { title: undefined } : {};
  const kind = typeof genre === 'string' ? /^Review of the (\p{L}+)\b/iu.exec(genre)?.[1] : undefined;
  return { ...untitledFields, ...(kind === undefined ? {} : { genre: undefined, 'reviewed-genre': kind }) };
}

/** A review whose title says what is reviewed has no title of its own. */
function untitled(title: string): Fields {
  const [, kind, reviewed, by] = REVIEW.exec(title) ?? [];
  const [, book, author] = BOOK.exec(title) ?? [];
  const what = reviewed ?? book;
  if (what === undefined) return {};
  const names = (by ?? author)?.split(/\s+(?:and|&)\s+|,\s+(?:and |& )?/).map((literal) => ({ literal }));
  return {
    title: undefined,
    'reviewed-genre': (kind ?? 'book').toLowerCase(),
    'reviewed-title': what,
    'reviewed-author': names,
  };
}
