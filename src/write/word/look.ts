import type { COLOURS } from '../../model/tokens.js';

/** The name of a colour of the publications. */
export type Colour = keyof typeof COLOURS;

/** A line beside or around a paragraph: its width in points, its colour, and what parts it from the words, in points. */
export interface Line {
  readonly width: number;
  readonly colour: Colour;
  readonly space?: number;
  readonly dashed?: true;
}

/** What words look like. Sizes in points. */
export interface WordForm {
  readonly sans?: true;
  readonly fixed?: true;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: true;
  readonly caps?: true;
  readonly underlined?: true;
  readonly raised?: true;
  readonly colour?: Colour;
  readonly fill?: Colour;
  readonly frame?: Line;
}

/** What a paragraph looks like. Lengths in points; `line` is a multiple of the line's own height. */
export interface ParagraphLook extends WordForm {
  /** As Word's own lists show it. */
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly before?: number;
  readonly after?: number;
  readonly line?: number;
  readonly left?: number;
  readonly right?: number;
  readonly hanging?: number;
  readonly keepNext?: true;
  readonly keepLines?: true;
  readonly centred?: true;
  readonly toRight?: true;
  /** From 0. */
  readonly outline?: number;
  readonly borders?: Readonly<Partial<Record<'top' | 'left' | 'bottom' | 'right' | 'between', Line>>>;
  /** At the right edge of the text, of a page that stands or lies on its side. */
  readonly rightTab?: 'upright' | 'wide';
}

/** A table's lines: around it, above and below it, between its rows, between its columns. */
export interface TableLook {
  readonly name: string;
  readonly outer?: Line;
  readonly ends?: Line;
  readonly between?: Line;
  readonly columns?: Line;
  readonly fill?: Colour;
  /** Under its head rows. */
  readonly head?: Line;
}
