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

/** Ink on paper, each from 0 to 1: cyan, magenta, yellow, black. */
export type Ink = readonly [number, number, number, number];

/**
 * What each colour is printed with: few plates each, so that small letters and thin rules stay sharp where plates are not quite in register;
 * text in black alone. Chosen against FOGRA39; the distance of each is at most 4.7 (CIEDE2000), that of black itself.
 */
export const INKS: Readonly<Record<keyof typeof COLOURS, Ink>> = {
  ink: [0, 0, 0, 1],
  hue: [0.75, 0, 0.4, 0.75],
  accent: [0, 0.62, 1, 0.42],
  grey: [0, 0, 0.1, 0.82],
  rule: [0, 0, 0.2, 0.6],
  hair: [0, 0, 0.15, 0.31],
  sand: [0, 0.03, 0.08, 0.05],
  white: [0, 0, 0, 0],
};

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
