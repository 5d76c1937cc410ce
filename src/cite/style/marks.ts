/** Signs of the private use area that the style prints around the author of a cite. */
export const AUTHOR_START = '\uE001';
export const AUTHOR_END = '\uE002';

/** What the style prints between the last two names, told from the "&" of a name by its sign. */
export const AND_SIGN = '\uE003';
export const AND = `&${AND_SIGN}`;

/** Printed after an entry of the list, before its key. */
export const ENTRY_END = '\uE004';

/** Stands behind a family name, so that names are put in order family by family; never printed. */
export const FAMILY_END = '\uE005';
