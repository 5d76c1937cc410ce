import type { ReferenceRecord } from '../../model/publication.js';

/** The first page of a record. */
export function firstPage({ page, 'page-first': first }: ReferenceRecord): string | undefined {
  const given = typeof page === 'string' ? page : first;
  return typeof given === 'string' ? /^[^-–,]+/.exec(given)?.[0].trim() : undefined;
}

/** The words that are there, with one space between them. */
export function joined(words: readonly unknown[]): string {
  return words.filter((word) => typeof word === 'string' && word !== '').join(' ');
}

/** The title of a law, with its translation in brackets (9.38). */
export function titleOf({ title = '', 'translated-title': translated }: ReferenceRecord): string {
  return typeof translated === 'string' ? `${title} [${translated}]` : title;
}
