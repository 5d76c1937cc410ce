import type { Definition, FootnoteDefinition, PhrasingContent, RootContent } from 'mdast';
import type { Edition, Purpose } from '../../model/edition.js';
import type { Drawing } from '../../model/drawing.js';
import type { SettledText } from '../../model/publication.js';
import { languageOf, type Words } from '../../language/language.js';
import { Lists } from './numbering.js';
import { Links } from './links.js';
import { Marks } from './marks.js';
import { Media } from './media.js';
import { Notes } from './notes.js';
import { ReviewMarks } from './review-marks.js';
import type { ParagraphStyle } from './paragraph-styles.js';
import type { Text } from 'xast';
import { sectionOf, type Section } from './sheet.js';
import type { Look, Xml } from './xml.js';

/** A picture of a drawing for programs that do not know SVG: PNG, or what the author's image is. */
export type PictureOf = (drawing: Drawing) => Uint8Array | undefined;

/** What is known while a document is written, and what has been gathered for its other parts. */
export interface Setting {
  readonly text: SettledText<Edition>;
  readonly purpose: Purpose;
  readonly words: Words;
  readonly marks: Marks;
  readonly notes: Notes;
  readonly media: Media;
  readonly lists: Lists;
  readonly links: Links;
  readonly review: ReviewMarks;
  /** The numbers of pages in lists of contents, each by its place's bookmark. */
  readonly pages: { readonly name: string; readonly shown: Text }[];
  /** Nodes of the flow as paragraphs and tables; `style` is that of plain paragraphs. */
  readonly flow: (nodes: readonly RootContent[], style?: ParagraphStyle) => Xml[];
  /** Of the chapter that is written: its notes, and the addresses of its links, by identifier. */
  definitions: ReadonlyMap<string, FootnoteDefinition>;
  addresses: ReadonlyMap<string, Definition>;
  /** The end of a section with the head and foot of the chapter that is written. */
  section: (form: Pick<Section, 'wide'>) => Xml;
  /** Depth of the author's last heading: what stands below takes the next level. */
  depth: number;
  /** Inside a form to fill in, whose empty cells are fields; how many it has had so far are counted over all forms. */
  form: boolean;
  fields: number;
  /** Inside a frame or a cell, where no section can end. */
  boxed: boolean;
  /** Whether the key to the marks of the internal edition has been set. */
  keySet: boolean;
}

/** Turns one node of a line into runs. */
export type Inline<N extends PhrasingContent = PhrasingContent> = (setting: Setting, node: N, look: Look) => Xml[];

/** Turns one node of the flow into paragraphs and tables; `style` is that of plain paragraphs. */
export type Flow<N extends RootContent = RootContent> = (setting: Setting, node: N, style: ParagraphStyle) => Xml[];

/** What a document is written with: its text, what it is for, its pictures, and who turns the flow into paragraphs. */
export interface Opening {
  readonly text: SettledText<Edition>;
  readonly purpose: Purpose;
  readonly pictureOf: PictureOf;
  readonly flow: (setting: Setting, nodes: readonly RootContent[], style?: ParagraphStyle) => Xml[];
}

/** The beginning of a document, before its first chapter. */
export function openSetting({ text, purpose, pictureOf, flow }: Opening): Setting {
  const marks = new Marks();
  const setting: Setting = {
    text,
    purpose,
    words: languageOf(text.facts.language).words,
    marks,
    notes: new Notes(),
    media: new Media(pictureOf),
    lists: new Lists(),
    links: new Links(),
    pages: [],
    review: new ReviewMarks(purpose === 'review' ? marks : undefined),
    flow: (nodes, style) => flow(setting, nodes, style),
    definitions: new Map(),
    addresses: new Map(),
    section: sectionOf,
    depth: 1,
    form: false,
    fields: 0,
    boxed: false,
    keySet: false,
  };
  return setting;
}

/** The style of a title that stands under the author's last heading. */
export function headingStyle({ depth }: Setting): ParagraphStyle {
  return HEADINGS[Math.min(depth, HEADINGS.length - 1)] ?? 'Heading6';
}

/** By depth, from that of a chapter. */
export const HEADINGS = ['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5', 'Heading6'] as const;
