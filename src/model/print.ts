import type { VFile } from 'vfile';
import type { Edition, Part, Purpose } from './edition.js';
import type { PressOf } from './paper.js';

/** The HTML page of an edition: one self-contained file that Paged.js sets. */
export interface Page<E extends Edition> {
  readonly edition: E;
  readonly purpose: Purpose;
  readonly publication: string;
  readonly title: string;
  readonly language: string;
  readonly author: string;
  /** Of the publication: `2026-11-24`, or '' where its date is no day. */
  readonly day: string;
  /** What the file says of itself in one line: deliverable, status, version. */
  readonly about: string;
  /** From which state of the sources it comes; '' outside version control. */
  readonly revision: string;
  readonly html: string;
  /** Under which condition it is printed on paper, where the publication names one. */
  readonly press?: PressOf;
  /** `publication.yaml`, for findings on the whole of it. */
  readonly configFile: VFile;
  /** Of a copy that is sent to reviewers: the same page with the place of its words in the manuscript, which is never delivered. */
  readonly review?: ReviewOf & { readonly html: string };
}

/** What was measured on one printed page. Lengths in millimetres, from the top of the page area. */
export interface PageFacts {
  /** From 1. */
  readonly index: number;
  /** The folio as printed, '' where none is. */
  readonly folio: string;
  readonly part?: Part;
  /** Chapter whose text the page holds (data-chapter), undefined for cover and contents made by the tool. */
  readonly chapter?: string;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly contentBottomMm: number;
  readonly areaHeightMm: number;
  readonly notesHeightMm: number;
  readonly empty: boolean;
  /** Boxes that run out of the page or of their own frame: what, and by how many millimetres. */
  readonly overflows: readonly { readonly what: string; readonly byMm: number }[];
  /** Headings that end a page without text after them. */
  readonly stranded: readonly string[];
  /** The words of a page that holds nothing but what stands under a table or figure of the page before, '' of every other. */
  readonly carried: string;
}

/** The chapter that an internal edition ends with: the list of what is withheld. It counts in no promise of pages. */
export const REGISTER = 'register';

/** The pages of an edition without its register. */
export function withoutRegister(pages: readonly PageFacts[]): PageFacts[] {
  return pages.filter(({ chapter }) => chapter !== REGISTER);
}

export interface OutlineItem {
  readonly title: string;
  readonly page: number;
  readonly level: number;
}

/** The text that one element of the page owns: as written, and as set, its parts on all pages joined. */
export interface SetBlock {
  /** text, note, table, caption, side-note or figure. */
  readonly flow: string;
  /** '' outside the chapters. */
  readonly chapter: string;
  readonly text: string;
  readonly set: string;
  readonly pages: readonly number[];
  /** Its place among the elements of the set pages, from 0; -1 where it is lost. */
  readonly order: number;
}

/** The text of one page: block by block as set, and as its PDF has it, heads and folios left out. */
export interface PageText {
  readonly set: readonly string[];
  readonly pdf: string;
}

/** A printed edition: the PDF, and what was measured while it was made. */
export interface Print<E extends Edition> {
  readonly page: Page<E>;
  readonly pdf: Uint8Array;
  /** What keeps the PDF from conforming to PDF/UA-1, as its own check found it. */
  readonly faults: readonly Fault[];
  /** Of a file for the press. */
  readonly press?: PressReport;
  readonly pages: readonly PageFacts[];
  /** Page on which each label (element id) stands, from 1. */
  readonly labelPages: ReadonlyMap<string, number>;
  /** What the list of contents prints as the page of each label. */
  readonly printedPages: ReadonlyMap<string, string>;
  readonly pdfWords: readonly string[];
  readonly blocks: readonly SetBlock[];
  /** One for each page. */
  readonly texts: readonly PageText[];
  /** Page by page, of a copy that is sent to reviewers. */
  readonly words?: readonly (readonly PageWord[])[];
  /** Console errors and failed requests. */
  readonly complaints: readonly string[];
  readonly browser: BrowserFacts;
}

/** A rectangle on a sheet: left, top, right, bottom, in points from the sheet's upper left corner. */
export type WordBox = readonly [number, number, number, number];

/** A word as it stands on the pages of a review copy. */
export interface PageWord {
  readonly words: string;
  /** Where the first words of its element were written: chapter, line, column; '' of words that no author wrote in a line. */
  readonly at: string;
  /** The number of the element that owns it, -1 where none does. */
  readonly own: number;
  /** One for each line that it stands on. */
  readonly boxes: readonly WordBox[];
}

/** The round and build that a review copy is sent as. */
export interface ReviewOf {
  readonly round: string;
  readonly build: string;
}

/** What keeps a document from conforming, with the clause of ISO 14289-1 that it breaks. */
export interface Fault {
  readonly clause: string;
  readonly words: string;
}

/** What the preflight of a press file found. */
export interface PressReport {
  /** What a printing house would send back. */
  readonly faults: readonly string[];
  readonly coarse: readonly CoarseImage[];
  /** Colours that the house has no ink for, as `#A3540F`: they were turned by the profile of the press. */
  readonly strange: readonly string[];
  /** What is amiss with the profile that the publication names; the file was made with that of the house. */
  readonly profile?: string;
}

/** A picture that has less than 300 pixels an inch where it stands. */
export interface CoarseImage {
  /** From 1. */
  readonly sheet: number;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly inch: number;
}

export interface BrowserFacts {
  readonly name: string;
  readonly version: string;
  /** How it was found: setting, package, installed, download. */
  readonly found: string;
  /** True where its major version is the one the layout is pinned to. */
  readonly pinned: boolean;
}
