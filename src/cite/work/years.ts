import type { ReferenceRecord } from '../../model/publication.js';

/** The year in which a work was issued; undefined where it has none. */
export function yearOf(record: ReferenceRecord, field = 'issued'): number | undefined {
  const date = record[field] as { readonly 'date-parts'?: readonly (readonly (number | string)[])[] } | undefined;
  const year = date?.['date-parts']?.[0]?.[0];
  return year === undefined ? undefined : Number(year);
}
