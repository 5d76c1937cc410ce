import type { Literal, Parent } from 'unist';
import type { BlockContent, DefinitionContent, FootnoteDefinition, PhrasingContent, RootContent } from 'mdast';

/** The blocks an author can open with three colons; their attributes are checked when the chapter is read. */
export type BlockKind =
  | 'lead'
  | 'key-messages'
  | 'side-note'
  | 'margin-figure'
  | 'finding'
  | 'recommendation'
  | 'sop'
  | 'purpose'
  | 'when-to-use'
  | 'who-acts'
  | 'before-you-start'
  | 'step'
  | 'record'
  | 'safeguards'
  | 'mistakes'
  | 'legal-basis'
  | 'forms'
  | 'time-limits'
  | 'case-study'
  | 'chain'
  | 'template'
  | 'where-to-start'
  | 'columns';

/** The lists that the tool draws where the author asks for them. */
export type DrawKind = 'contents' | 'abbreviations' | 'glossary' | 'bibliography' | 'traceability' | 'recommendations';

export interface Labelled {
  /** The author's label, for instance `fig-speed`; also the anchor in the page. */
  label?: string;
  /** As printed, for instance `1`, `2.1`, `A`; filled by `refer`. */
  number?: string;
}

/** A block that carries meaning. */
export interface Block extends Parent, Labelled {
  type: 'block';
  kind: BlockKind;
  attributes: Record<string, string>;
  children: (BlockContent | DefinitionContent)[];
}

/** A place where the tool draws a list; `children` holds what was drawn as ordinary nodes (recommendations). */
export interface Draw extends Parent {
  type: 'draw';
  kind: DrawKind;
  attributes: Record<string, string>;
  children: (BlockContent | DefinitionContent)[];
}

/** A drawn figure: an SVG with its size on the page in millimetres, or an image as a data URI. */
export interface Drawing {
  readonly svg?: string;
  readonly image?: string;
  readonly widthMm: number;
  readonly heightMm: number;
}

export interface Figure extends Parent, Labelled {
  type: 'figure';
  title: string;
  width: 'text' | 'full' | 'margin';
  /** The file that describes it, relative to the folder, or the Mermaid text that stood in the block. */
  src?: string;
  mermaid?: string;
  alt?: string;
  distribution?: 'internal';
  /** Filled by `figure`. */
  drawing?: Drawing;
  /** "How to read it", and last the `sourceLine`. */
  children: (BlockContent | SourceLine)[];
}

export interface TableBlock extends Parent, Labelled {
  type: 'tableBlock';
  title: string;
  width: 'text' | 'full' | 'landscape';
  /** Shares of the width, per cent. */
  columns?: number[];
  dense: boolean;
  distribution?: 'internal';
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

export interface NonPublicFacts {
  originator: string;
  basis?: string;
  until?: string;
  /** N-number in the internal edition; filled by `select`. */
  number?: string;
}

/** A passage that its originator has not released. */
export interface NonPublic extends Parent, NonPublicFacts {
  type: 'nonPublic';
  children: (BlockContent | DefinitionContent)[];
}

/** Words in a line that their originator has not released. */
export interface NonPublicText extends Parent, NonPublicFacts {
  type: 'nonPublicText';
  children: PhrasingContent[];
}

export type Mark = 'party' | 'signed' | 'open' | 'unknown';

/** A status in a treaty table: a shape and the words beside it. */
export interface StatusMark extends Parent {
  type: 'statusMark';
  mark: Mark;
  children: PhrasingContent[];
}

export type OwnNode =
  Block | Draw | Figure | TableBlock | SourceLine | Citation | CrossReference | NonPublic | NonPublicText | StatusMark;
export type AnyNode = RootContent;
export type { Literal };

declare module 'mdast' {
  interface BlockContentMap {
    block: Block;
    draw: Draw;
    figure: Figure;
    tableBlock: TableBlock;
    nonPublic: NonPublic;
    sourceLine: SourceLine;
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
    citation: Citation;
    crossReference: CrossReference;
    nonPublicText: NonPublicText;
    statusMark: StatusMark;
  }
  interface TextData {
    /** A finding has been made of these words. */
    told?: boolean;
  }
  interface HeadingData {
    /** The author's label. */
    label?: string;
    /** As printed; filled by `refer`. */
    number?: string;
  }
}
