/** What the page knows of one of its elements and its PDF does not: the tag of the element is found again by its number. */
export interface PageElement {
  /** Its name in the page: `p`, `li`, `span`. */
  readonly name: string;
  /** The language of its text, as a language tag. */
  readonly language: string;
  /** What it is where its name does not say so. */
  readonly role?: ElementRole;
  /** Of a call: the number of its note. */
  readonly note?: number;
  readonly link?: LinkFacts;
  /** Of a picture: what is read in its place. */
  readonly alternative?: string;
  /** Of an abbreviation: the words it stands for. */
  readonly expansion?: string;
  readonly place?: PicturePlace;
  /** Of a row: the numbers of its cells, blank ones too. */
  readonly cells?: readonly number[];
}

/**
 * `contents` is a list of contents and `entry` one of its lines; `label` is the number or sign before an item or a note;
 * `item` and `line` stand within a note; `over` is a line that stands over a heading, and `facts` what stands beside it.
 */
export type ElementRole =
  'note' | 'table-note' | 'call' | 'contents' | 'entry' | 'label' | 'item' | 'line' | 'over' | 'facts';

/** Where a link leads. */
export interface LinkFacts {
  /** The linked words without what the style sheet adds. */
  readonly text: string;
  /** An address, or `#label` for a place of the publication. */
  readonly address: string;
  /** The page of that place, from 0; -1 elsewhere. */
  readonly page: number;
}

/** Where a picture stands: the page from 0, and its box in parts of the sheet's width and height, from the upper left. */
export interface PicturePlace {
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
