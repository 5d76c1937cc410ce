/** The layouts of a deck as programs name them. */
export const LAYOUTS = ['Title', 'Section', 'Message', 'Chart', 'Message and Chart', 'Table'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** What the tool itself names in a deck and in the workbooks of its charts, and what its empty placeholders say: no word of a text. */
export const DECK_NAMES: ReadonlySet<string> = new Set([
  ...LAYOUTS,
  ...['Text', 'Object', 'Source', 'Number', 'Kind', 'Subtitle', 'Status', 'Slide', 'Notes', 'Guide', 'Sheet1'],
]);

/** A reference from a chart to its workbook, and how its numbers are shown. */
export const CHART_CODES = /<c:(f|formatCode)>(?:Sheet1!\$[A-Z]\$\d+(?::\$[A-Z]\$\d+)?|General)<\/c:\1>/gu;
