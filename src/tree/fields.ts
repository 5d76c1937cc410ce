/** The fields of a value that was read from JSON or YAML, before anybody has looked at them. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value has fields; a list has none. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fields of a value; none where it is a word, a list or nothing. */
export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

/** The values of a list; none where it is no list. */
export function valuesOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The years, months and days of a date of CSL-JSON, one list for a day and two for a range; none where there is no date. */
export function datePartsOf(date: unknown): readonly (readonly (number | string)[])[] {
  return valuesOf(fieldsOf(date)['date-parts']).map((parts) => valuesOf(parts).filter(isPart));
}

function isPart(part: unknown): part is number | string {
  return typeof part === 'number' || typeof part === 'string';
}
