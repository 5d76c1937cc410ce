import { COLOURS, COLUMNS, LINE } from '../../model/tokens.js';

export { COLOURS };

/** Points in a millimetre: drawings are made in points and sized in millimetres. */
export const MM = 72 / 25.4;

/** The baseline unit of the page, in points. */
export const UNIT = (LINE * 72) / 96;

/** Widths of a figure on the page, in millimetres. */
export const WIDTHS = COLUMNS;

/** The tallest figure that leaves room for its caption on a page, in millimetres. */
export const TALLEST = 205;

/** Weights of lines, in points. */
export const WEIGHTS = { baton: 2.25, rule: 0.56, line: 0.94, axis: 0.75, grid: 0.5, frame: 0.75 } as const;

export type FaceName = 'sans' | 'sansBold' | 'label' | 'serif' | 'serifBold';

/** How words are set: face, size and leading in points, colour. */
export interface Style {
  readonly face: FaceName;
  readonly size: number;
  readonly leading: number;
  readonly fill: string;
}

const sans = { face: 'sans', size: 9, leading: 10.8, fill: COLOURS.ink } as const;

export const STYLES = {
  small: sans,
  strong: { ...sans, face: 'sansBold' },
  quiet: { ...sans, fill: COLOURS.grey },
  white: { ...sans, fill: COLOURS.white },
  whiteStrong: { ...sans, face: 'sansBold', fill: COLOURS.white },
  label: { ...sans, face: 'label', fill: COLOURS.hue },
  boxTitle: { face: 'sansBold', size: 10, leading: 13.5, fill: COLOURS.ink },
  question: { face: 'serifBold', size: 13.5, leading: 16.9, fill: COLOURS.ink },
  coverValue: { face: 'sansBold', size: 13.5, leading: 16.9, fill: COLOURS.ink },
  coverText: { face: 'sans', size: 10, leading: 16.9, fill: COLOURS.ink },
  lane: { face: 'serifBold', size: 10, leading: 13.5, fill: COLOURS.ink },
} satisfies Record<string, Style>;
