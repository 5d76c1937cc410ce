/** The colours of the publications, of pages and drawings alike. */
export const COLOURS = {
  ink: '#1E1C19',
  hue: '#1B4B47',
  accent: '#A3540F',
  grey: '#5C564D',
  rule: '#8E8678',
  hair: '#C9C1B3',
  sand: '#F5F0E6',
  white: '#FFFFFF',
} as const;

/** Widths on the page, in millimetres: the text column, the live area, what hangs in the margin, and the live area of a page on its side. */
export const COLUMNS = { text: 120, full: 170, margin: 45, landscape: 257 } as const;

/** One line of text, in pixels of CSS (1/96 inch). */
export const LINE = 18;

/** The tokens as custom properties of the page, which its styles use: `--ink`, `--text`, `--u` … */
export function properties(): string {
  const values = {
    u: `${String(LINE)}px`,
    text: mm(COLUMNS.text),
    live: mm(COLUMNS.full),
    'margin-column': mm(COLUMNS.margin),
    outside: mm(COLUMNS.full - COLUMNS.text),
    ...COLOURS,
  };
  const lines = Object.entries(values).map(([name, value]) => `  --${name}: ${value};`);
  return `:root {\n${lines.join('\n')}\n}`;
}

function mm(length: number): string {
  return `${String(length)}mm`;
}
