/** What is said of a work as withheld, or to print it otherwise: our own fields, as an author may write them into any library. */
export const OWN_FIELDS: readonly string[] = [
  'level',
  'distribution',
  'originator',
  'basis',
  'until',
  'public',
  'exceptions',
  'url-is',
  'literal-reference',
  'literal-citation',
];
