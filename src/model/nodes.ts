import type { Data, Parent, Position } from 'unist';
import type { BlockContent, DefinitionContent, FootnoteDefinition, PhrasingContent } from 'mdast';
import type { Drawing } from './drawing.js';
import type { TitleLine } from './title-line.js';
import type { NonPublicFacts, Withheld } from './withheld.js';
import type { BlockKind, DrawKind, FIGURE_WIDTHS, Mark, TABLE_WIDTHS } from './blocks.js';

export interface Labelled {
  /** The author's label, for instance `fig-speed`; also the anchor in the page. */
  label?: string;
  /** As printed, for instance `1`, `2.1`, `A`; filled by `refer`. */
  number?: string;
}

/** Where the value of each attribute stands in the source; none of a copy. */
export interface Attributed {
  places?: Record<string, Position>;
}

/** What has a title. */
export interface Titled {
  /** Its title as it is set, where some of its words stand out. */
  titleLine?: TitleLine;
}

/** A block that carries meaning, as `model/blocks.ts` names it. */
export interface Block extends Parent, Labelled, Titled, Attributed {
  type: 'block';
  kind: BlockKind;
  attributes: Record<string, string>;
  data?: BlockData;
  /** The label of the block that this one is a copy of, drawn by the tool: `rec-door`, or `guide:rec-door` of another publication. */
  copyOf?: string;
  /** Last the `placeLine`s. */
  children: (BlockContent | DefinitionContent)[];
}

export interface BlockData extends Data, Withheld {}

/** The places that an attribute of a block names (`see`, `rests-on`): it is printed by its block, not where it stands. */
export interface PlaceLine extends Parent {
  type: 'placeLine';
  attribute: string;
  children: CrossReference[];
}

/** A place where the tool draws a list; `children` holds what was drawn as ordinary nodes (recommendations). */
export interface Draw extends Parent, Attributed {
  type: 'draw';
  kind: DrawKind;
  attributes: Record<string, string>;
  children: (BlockContent | DefinitionContent)[];
}

export interface Figure extends Parent, Labelled, Titled, Attributed {
  type: 'figure';
  title: string;
  width: (typeof FIGURE_WIDTHS)[number];
  /** The file that describes it, relative to the folder, or the Mermaid text that stood in the block. */
  src?: string;
  mermaid?: string;
  alt?: string;
  /** The fields that its description withholds. */
  parts?: { readonly facts: NonPublicFacts; readonly words: readonly string[] }[];
  /** Filled by `figure`. */
  drawing?: Drawing;
  /** "How to read it", and last the `sourceLine`. */
  children: (BlockContent | SourceLine)[];
}

export interface TableBlock extends Parent, Labelled, Titled, Attributed {
  type: 'tableBlock';
  title: string;
  width: (typeof TABLE_WIDTHS)[number];
  /** Shares of the width, per cent. */
  columns?: number[];
  dense: boolean;
  /** What the public edition has, where the data file of the table withholds some of its fields. */
  publicChildren?: TableBlock['children'];
  /** One table, what is printed under it, its notes (identifiers a, b, c …), and last the `sourceLine`. */
  children: (BlockContent | FootnoteDefinition | SourceLine)[];
}

/** Where a figure or table comes from; its citations are ordinary `citation` nodes. */
export interface SourceLine extends Parent {
  type: 'sourceLine';
  children: PhrasingContent[];
}

/** One work in a cluster: `see` (prefix) `@key` `, p. 4` (suffix, as typed, with its comma). */
export interface CitationItem {
  readonly key: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly suppressAuthor: boolean;
  /** The work before it is known through this one: "as cited in". */
  readonly through?: true;
}

/** A citation; `children` is empty until `cite` fills it with the text to print. */
export interface Citation extends Parent {
  type: 'citation';
  /** True for `@key` in the sentence: "A (2020)". */
  narrative: boolean;
  /**
   * Set where the words around it stand in parentheses: `end` prints no brackets of its own, `within` a comma behind it
   * as well, `brackets` square ones.
   */
  enclosed?: 'end' | 'within' | 'brackets';
  /** What `@key's` adds to the author: "A’s (2020)". */
  possessive?: '’s' | '’';
  items: CitationItem[];
  raw: string;
  children: PhrasingContent[];
}

/** A reference to a labelled place; `children` is empty until `refer` fills it. */
export interface CrossReference extends Parent {
  type: 'crossReference';
  label: string;
  /** The other publication that owns the label. */
  publication?: string;
  capital: boolean;
  /** `#label`; absent where the place is in another publication. */
  url?: string;
  children: PhrasingContent[];
}

/** A passage that its originator has not released. */
export interface NonPublic extends Parent, NonPublicFacts, Attributed {
  type: 'nonPublic';
  children: (BlockContent | DefinitionContent)[];
}

/** Words in a line that their originator has not released. */
export interface NonPublicText extends Parent, NonPublicFacts, Attributed {
  type: 'nonPublicText';
  children: PhrasingContent[];
}

/** A status in a treaty table: a shape and the words beside it. */
export interface StatusMark extends Parent {
  type: 'statusMark';
  mark: Mark;
  children: PhrasingContent[];
}

/** How a note is called: its number or letter, and where its text stands. */
export interface NoteFacts {
  readonly number: string;
  /** Its place in a page: `fn3`, `tbl-status-note-a`. */
  readonly anchor: string;
  /** The first of its calls: the text goes with it. */
  readonly first: boolean;
  readonly place: 'foot' | 'table';
}

/** Every node that is ours: a writer has a handler for each. */
export type OwnNode =
  | Block
  | Draw
  | Figure
  | TableBlock
  | SourceLine
  | PlaceLine
  | Citation
  | CrossReference
  | NonPublic
  | NonPublicText
  | StatusMark;

declare module 'mdast' {
  interface BlockContentMap {
    block: Block;
    draw: Draw;
    figure: Figure;
    tableBlock: TableBlock;
    nonPublic: NonPublic;
    sourceLine: SourceLine;
    placeLine: PlaceLine;
  }
  interface PhrasingContentMap {
    citation: Citation;
    crossReference: CrossReference;
    nonPublicText: NonPublicText;
    statusMark: StatusMark;
  }
  interface RootContentMap {
    block: Block;
    draw: Draw;
    figure: Figure;
    tableBlock: TableBlock;
    nonPublic: NonPublic;
    sourceLine: SourceLine;
    placeLine: PlaceLine;
    citation: Citation;
    crossReference: CrossReference;
    nonPublicText: NonPublicText;
    statusMark: StatusMark;
  }
  interface ParagraphData {
    /** The author's label. */
    label?: string;
    /** Of the running text, through all chapters; filled by `refer`. */
    number?: string;
    /** Stays while its words do, whatever is put before it; filled by `refer`. */
    anchor?: string;
  }
  interface ListItemData extends Withheld {
    /** `1`, or `a` for a part of a step; filled by `refer`. */
    number?: string;
  }
  interface FootnoteReferenceData {
    /** Filled by `refer`. */
    note?: NoteFacts;
    /** A finding has been made of this call. */
    told?: boolean;
  }
  interface FootnoteDefinitionData extends Withheld {
    /** Of a note under a table; filled by `refer`. */
    note?: NoteFacts;
    /** A finding has been made of this call. */
    told?: boolean;
  }
  interface TextData {
    /** A finding has been made of these words. */
    told?: boolean;
  }
  interface TableCellData extends Withheld {
    /** Of a head cell: its column is withheld. */
    column?: NonPublicFacts;
  }
  interface TableRowData extends Withheld {
    /** It is a heading over the rows below it. */
    group?: boolean;
  }
  interface HeadingData {
    /** The author's label. */
    label?: string;
    /** As printed; filled by `refer`. */
    number?: string;
  }
}
