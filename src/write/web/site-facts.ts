import type { ElementContent } from 'hast';
import type { Words } from '../../language/language.js';
import type { Edition } from '../../model/edition.js';
import type { SettledText } from '../../model/publication.js';
import type { Sheet } from '../parts/sheets.js';

/** A file beside the pages that readers may keep. */
export interface Download {
  /** From the pages: `downloads/guide.pdf`. */
  readonly path: string;
  /** `PDF`. */
  readonly form: string;
  readonly bytes: number;
}

/** One publication of a site, in its sheets, and where each id of it stands. */
export interface Part {
  readonly text: SettledText<Edition>;
  readonly sheets: readonly Sheet[];
  readonly places: ReadonlyMap<string, string>;
}

/** What every page of a site knows. */
export interface Site {
  /** The publication that the site is of. */
  readonly home: Part;
  /** Those that stand in it as well. */
  readonly others: readonly Part[];
  readonly words: Words;
  readonly downloads: readonly Download[];
}

/** A page: what stands in its main part, and which entry of the head it belongs to. */
export interface WebPage {
  /** Without ending. */
  readonly name: string;
  readonly title: string;
  readonly section: string;
  readonly main: readonly ElementContent[];
  readonly scripts?: readonly string[];
  readonly className: string;
}
