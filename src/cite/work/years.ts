import type { ReferenceRecord } from '../../model/publication.js';
import { datePartsOf } from '../../tree/fields.js';

/** The year in which a work was issued; undefined where it has none. */
export function yearOf(record: ReferenceRecord, field = 'issued'): number | undefined {
  const year = datePartsOf(record[field])[0]?.[0];
  return year === undefined ? undefined : Number(year);
}
