import type { VFile } from 'vfile';

/** `report` has cover, contents and annexes; `brief` a band on its first page; `un-document` a head with symbol and session, and numbered paragraphs. */
export const PUBLICATION_FORMS = ['report', 'brief', 'un-document'] as const;
export type PublicationForm = (typeof PUBLICATION_FORMS)[number];

/** What a document of a body says of itself at its head. */
export interface DocumentFacts {
  /** The body it is for: "Commission on Crime Prevention and Criminal Justice". */
  readonly organ: string;
  readonly symbol: string;
  /** To whom it goes: "English only", "General". */
  readonly distr?: string;
  readonly original?: string;
  readonly session?: string;
  /** Where and when the session is held. */
  readonly meeting?: string;
  /** "Item 7 of the provisional agenda", its title, and the note that it calls. */
  readonly item?: string;
  readonly agenda?: string;
  readonly note?: string;
  /** The file of the numbers of its paragraphs as they were published, relative to the folder. */
  readonly paragraphs?: string;
}

/** The numbers of the paragraphs of a document as they were published. */
export interface PublishedParagraphs {
  readonly file: VFile;
  /** Which one it was: "Final, 7 May 2014". */
  readonly version: string;
  readonly paragraphs: readonly PublishedParagraph[];
}

/** One of them: its number, the anchor that is made of its words, and its author's label. */
export interface PublishedParagraph {
  readonly number: string;
  readonly anchor: string;
  readonly label?: string | undefined;
}
