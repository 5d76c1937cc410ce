/** The codes of the fields that a Word file of ours counts and lists by: they are the tool's own, and hold no word of a text. */
export const FIELD_CODES = {
  page: 'PAGE',
  figure: 'SEQ Figure \\* ARABIC',
  table: 'SEQ Table \\* ARABIC',
  contents: 'TOC \\o "1-1" \\t "SOP Title,2" \\h \\z',
  figures: 'TOC \\h \\z \\c "Figure"',
  tables: 'TOC \\h \\z \\c "Table"',
} as const;

/** The code of the page of a place, by its bookmark. */
export function pageCode(name: string): string {
  return `PAGEREF ${name} \\h`;
}
