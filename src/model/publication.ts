import type { Root } from 'mdast';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import type { DocumentFacts, PublicationForm, PublishedParagraphs } from './document.js';
import type { Edition, Part } from './edition.js';
import type { Drawing } from './drawing.js';
import type { PagePromise, PressOf } from './paper.js';
import type { Revision } from './revision.js';
import type { TitleLine } from './title-line.js';
import type { WebFacts } from './toolkit.js';
import type { NonPublicFacts } from './withheld.js';

/** One chapter: a file of the manuscript, its tree, and its place. */
export interface Chapter {
  /** The label of the chapter, for instance `sec-frameworks`; also prefixes its footnotes. */
  readonly id: string;
  /** Relative to the folder, with `/`. */
  readonly path: string;
  readonly part: Part;
  readonly title: string;
  /** The title as it is set, where some of its words stand out. */
  readonly titleLine?: TitleLine;
  /** For the running head. */
  readonly short: string;
  /** Other front matter: `subtitle`, `purpose` … */
  readonly facts: Readonly<Record<string, string>>;
  readonly numbered: boolean;
  /** `1`, `A`; filled by `refer`. */
  readonly number?: string;
  /** Promised pages, and the place of the promise in the configuration. */
  readonly budget?: number;
  readonly distribution?: 'internal';
  /** What is said of an internal chapter. */
  readonly withheld?: NonPublicFacts;
  /** What the public edition has instead of an internal chapter: a paragraph under a title. */
  readonly substitute?: { readonly title: string; readonly text: string };
  readonly file: VFile;
  readonly tree: Root;
  /** Those of the author's, in their order; the tree no longer has them. */
  readonly comments: readonly Comment[];
}

/** Where HTML stands in a chapter's Markdown, of which only comments are taken. */
export interface Comment {
  readonly position: Position;
  /** It stands in a passage that is not in every edition. */
  readonly withheld: boolean;
}

/** What `publication.yaml` says, checked. */
export interface PublicationFacts {
  readonly name: string;
  /** The name of its files, without ending: `ocsea-guide`. */
  readonly fileName: string;
  readonly title: string;
  readonly shortTitle: string;
  /** The line above the title: "Best-Practice Guide". */
  readonly kind: string;
  readonly subtitle?: string;
  readonly region?: string;
  readonly language: string;
  readonly form: PublicationForm;
  /** What stands at the head of a document of form `un-document`; absent of every other. */
  readonly document?: DocumentFacts;
  readonly deliverable?: string;
  readonly status: string;
  readonly version: string;
  /** Which state of the sources this is; absent outside version control. */
  readonly revision?: Revision;
  /** As printed: "24 November 2026". */
  readonly date: string;
  readonly author?: string;
  /** A `month-strips` file drawn on the cover or in the band, relative to the folder. */
  readonly coverFigure?: string;
  /** Where `configFile` names it. */
  readonly coverPlace?: { line: number; column: number };
  readonly imprint: readonly { readonly label: string; readonly text: string }[];
  /** How a printing house binds it, where that asks for pages by four, and where it is written. */
  readonly binding?: { readonly kind: 'saddle-stitched'; readonly place: { line: number; column: number } };
  /** Under which condition a printing house prints it, where it is not that of the house. */
  readonly press?: PressOf;
  readonly pages?: PagePromise;
  /** Whom recommendations may address: the word an author writes, and its printed name; anybody where absent. */
  readonly addressees?: Readonly<Record<string, string>>;
  /** What its web toolkit has of its own. */
  readonly web?: WebFacts;
  readonly editions: readonly Edition[];
  /** `body` or `annex` budgets by chapter path, in pages, and where each is written. */
  readonly budgetPlaces: Readonly<Record<string, { line: number; column: number }>>;
}

/** One entry of `bibliography/references.json`: CSL-JSON plus our own fields, as checked when read. */
export interface ReferenceRecord {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly level?: 'A' | 'B' | 'C';
  readonly distribution?: 'internal';
  readonly originator?: string;
  readonly basis?: string;
  readonly until?: string;
  /** The key of the work that the public edition cites instead. */
  readonly public?: string;
  readonly [field: string]: unknown;
}

export interface Bibliography {
  readonly file: VFile;
  readonly records: ReadonlyMap<string, ReferenceRecord>;
  /** The line on which each record begins. */
  readonly lines: ReadonlyMap<string, number>;
}

export interface GlossaryTerm {
  readonly term: string;
  readonly meaning: string;
  readonly avoid?: readonly string[];
  readonly source?: string;
  /** Said of a term that is withheld; its substitute is another meaning. */
  readonly withheld?: NonPublicFacts;
}

/** `manuscript/glossary.yaml`: abbreviations with their expansions, and terms with their meanings. */
export interface Glossary {
  readonly file?: VFile;
  readonly abbreviations: ReadonlyMap<string, string>;
  /** What is said of the abbreviations that are withheld; the substitute is another long form. */
  readonly withheld?: ReadonlyMap<string, NonPublicFacts>;
  readonly terms: readonly GlossaryTerm[];
  /** Acronyms that readers know by their letters alone. */
  readonly known?: readonly string[];
  /** Titles and official names whose words the rules of language leave alone. */
  readonly names?: readonly string[];
}

/** `manuscript/tor.yaml`: what the publications must answer. */
export interface Requirement {
  readonly id: string;
  readonly text: string;
}

/** One line of `outline.yaml`: what was agreed for a chapter. */
export interface OutlineEntry {
  readonly chapter: string;
  readonly title: string;
  readonly purpose: string;
  readonly pages?: number;
  /** Requirement id → labels of the places that answer it. */
  readonly answers: Readonly<Record<string, readonly string[]>>;
  readonly line: number;
}

export interface Outline {
  readonly file: VFile;
  readonly entries: readonly OutlineEntry[];
}

/** A manuscript's publication, assembled, with every edition in it; every later stage carries the same. */
export interface Publication {
  readonly facts: PublicationFacts;
  readonly configFile: VFile;
  readonly chapters: readonly Chapter[];
  readonly bibliography: Bibliography;
  readonly glossary: Glossary;
  readonly requirements: readonly Requirement[];
  readonly outline?: Outline;
  /** Of a document that keeps the numbers of its paragraphs. */
  readonly published?: PublishedParagraphs;
}

/** The brands of the stages: each is set by one file only (`tests/architecture.test.ts`). */
export const selected: unique symbol = Symbol('selected');
export const cited: unique symbol = Symbol('cited');
export const settled: unique symbol = Symbol('settled');

/** A publication from which everything that does not belong to edition E has been removed. Only `mark/select.ts` makes one. */
export interface EditionText<E extends Edition> extends Publication {
  readonly [selected]: E;
  readonly edition: E;
}

/** One entry of the list of references, ready to print. */
export interface PrintedReference {
  readonly key: string;
  /** Inline HTML of the entry with `<i>` and `<a>` only. */
  readonly html: string;
  readonly text: string;
}

/** An edition whose citations are text; only `cite/cite.ts` makes one. */
export interface CitedText<E extends Edition> extends EditionText<E> {
  readonly [cited]: E;
  /** The works cited in this edition, in the order of the list. */
  readonly references: readonly PrintedReference[];
  /** The month strips of its cover or band; filled by `figure`. */
  readonly cover?: Drawing;
}

export interface ListEntry {
  readonly label: string;
  readonly number: string;
  readonly title: string;
  /** The title as it is set, where some of its words stand out. */
  readonly titleLine?: TitleLine | undefined;
}

export interface ContentsEntry extends ListEntry {
  readonly part: Part;
  /** Procedures are listed under their chapter. */
  readonly under: readonly ListEntry[];
  /** The sections of the chapter, for "In this chapter". */
  readonly sections: readonly ListEntry[];
}

/** One text of an internal edition that its originator has not released: a line of the register at its end. */
export interface RegisterEntry {
  /** `N1`. */
  readonly number: string;
  /** Where it stands in the page: `mark-N1`. */
  readonly anchor: string;
  readonly kind: 'mark' | 'chapter' | 'term' | 'abbreviation' | 'work';
  /** The label of a chapter, a term, a short form, the key of a work; '' of a mark, which carries its number. */
  readonly key: string;
  readonly facts: NonPublicFacts;
  /** The first of its words. */
  readonly words: string;
}

/** An edition whose numbers, references and lists are text; only `refer/refer.ts` makes one. */
export interface SettledText<E extends Edition> extends CitedText<E> {
  readonly [settled]: E;
  readonly contents: readonly ContentsEntry[];
  readonly figures: readonly ListEntry[];
  readonly tables: readonly ListEntry[];
  readonly cases: readonly ListEntry[];
  readonly abbreviations: readonly { readonly short: string; readonly long: string }[];
  /** Requirement → the places that answer it, as labels. */
  readonly traceability: readonly { readonly id: string; readonly text: string; readonly labels: readonly string[] }[];
  /** What is withheld from the public edition; nothing there. */
  readonly register?: readonly RegisterEntry[];
  /** Every label with the words that refer to it: `sop-preservation` → "SOP 1". */
  readonly labels: ReadonlyMap<string, string>;
}
