/** The values that a figure is drawn from, as a table; `chart` where a program's own chart can show them. */
export interface FigureData {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly chart?: FigureChart;
}

/** How a program's own chart shows the table: its first column against the next ones, of which there are so many. */
export interface FigureChart {
  readonly kind: 'lines' | 'bars';
  readonly series: number;
  /** What stands beside each value, where it says more than the number: "at least 2". */
  readonly labels?: readonly string[];
}

/** A drawn figure: an SVG with its size on the page in millimetres, or an image as a data URI. */
export interface Drawing {
  readonly svg?: string;
  readonly image?: string;
  readonly widthMm: number;
  readonly heightMm: number;
  /** Of a figure that is drawn from a description. */
  readonly data?: FigureData;
}
