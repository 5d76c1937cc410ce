import type { Node } from 'unist';
import type { Edition } from './edition.js';
import type { WordBox } from './print.js';

/** A block of a review copy that a comment may stand on: its bookmark, and what it was made of. */
export interface MarkedBlock {
  readonly name: string;
  /** The file of its chapter, relative to the folder. */
  readonly path: string;
  readonly node: Node;
  /** Its words in the file, calls of notes left out. */
  readonly words: string;
}

/** Words of a block and where the author wrote them: letter for letter where `exact`, else all from one place. Lines and columns from 1. */
export interface Piece {
  readonly words: string;
  readonly line: number;
  readonly column: number;
  readonly exact: boolean;
}

/** A word on a page of the PDF: the bookmark of its block and the letters before it there; no bookmark where no author wrote it in a line. */
export interface PlacedWord {
  readonly words: string;
  readonly mark?: string;
  readonly from: number;
  readonly boxes: readonly WordBox[];
}

/** A block as the map of a round keeps it. */
export interface MappedBlock {
  readonly mark: string;
  readonly path: string;
  readonly pieces: readonly Piece[];
  /** It stands in a passage that is in no public edition. */
  readonly withheld: boolean;
  /** What it is in the tree: `paragraph`, `heading`, `tableCell`. */
  readonly kind?: string | undefined;
  /** As the copy prints it: of a paragraph, of a section. */
  readonly number?: string | undefined;
  /** Of a heading, from 1. */
  readonly depth?: number | undefined;
}

/** What was sent in a round: by its map each mark that comes back finds its place in the manuscript. */
export interface ReviewMap {
  readonly round: string;
  readonly build: string;
  readonly publication: string;
  readonly edition: Edition;
  readonly due?: string | undefined;
  readonly blocks: readonly MappedBlock[];
  /** The words of each page of the PDF; absent where none was printed. */
  readonly pages?: readonly (readonly PlacedWord[])[];
}

export type CommentKind = 'comment' | 'insert' | 'delete' | 'replace' | 'highlight' | 'reply';

/** How sure it is that a comment stands at its place: on its words, in their block, near them, nowhere. */
export type CommentPlace = 'words' | 'block' | 'near' | 'none';

export const STATUSES = ['open', 'accepted', 'partly', 'rejected', 'noted', 'duplicate'] as const;
export type CommentStatus = (typeof STATUSES)[number];

/** A comment as a returned file has it; nothing of it is invented. */
export interface ReturnedMark {
  readonly kind: CommentKind;
  /** As stated in the file; '' where it states nobody. */
  readonly reviewer: string;
  /** `2025-12-01T10:00:00Z`, '' where the file has none. */
  readonly date: string;
  readonly text: string;
  /** The words that it stands on. */
  readonly quote: string;
  /** How much it matters to the reviewer, where the file says so. */
  readonly severity?: 'must' | 'should' | 'remark' | undefined;
  /** What the reviewer would write instead, or more. */
  readonly proposed?: string;
  /** The bookmark of its block, and the letters before its words there. */
  readonly mark?: string;
  readonly from?: number;
  /** Said where its place is a guess: the block that it lies on, or one beside it. */
  readonly sure?: 'block' | 'near';
  /** Of the PDF, from 1. */
  readonly page?: number;
  /** Its number in the file, and that of the comment it answers. */
  readonly native: string;
  readonly answers?: string;
}

/** One comment of the store: `review/comments/C-014.yaml`. */
export interface ReviewComment extends Omit<ReturnedMark, 'sure' | 'native' | 'answers'> {
  readonly id: string;
  readonly round: string;
  /** What was sent: by its map the comment is carried through later builds. */
  readonly build: string;
  readonly publication: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly place: CommentPlace;
  readonly edition: Edition;
  /** Its words are in no public edition. */
  readonly withheld: boolean;
  /** The id of the comment that it answers. */
  readonly answers?: string | undefined;
  /** The file that it came in, by the hash of its bytes, and its number there. */
  readonly source: { readonly sha256: string; readonly name: string; readonly native: string };
  readonly status: CommentStatus;
  readonly response: string;
  /** Said by the one who answers: where the text was changed, if that is not where the comment stands; `gone` confirms that its text is gone. */
  readonly where?: string | undefined;
}

/**
 * What became of the words of a comment in a later build: they stand as they stood, elsewhere, otherwise; their block has lost them;
 * their block is gone.
 */
export type AnchorKind = 'exact' | 'moved' | 'changed' | 'gone' | 'orphan';

/** Where a comment stands now; of an orphan where it stood, as near as can be told. */
export interface Anchor {
  readonly kind: AnchorKind;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The words that stand there now, where they are others. */
  readonly words?: string;
  /** Nothing in its block is other than it was sent. */
  readonly isUntouched: boolean;
  /** Its block is in no public edition by now. */
  readonly isWithheld: boolean;
  /** The block that it stands on in the later build, by its bookmark there, and the letters of it from and to which it reaches. */
  readonly mark?: string;
  readonly stretch?: readonly [number, number];
}

/** Some words of a redline: kept, put in, or taken out. */
export interface RedlineRun {
  readonly words: string;
  readonly change?: 'insert' | 'delete';
}

/** One block of a redline, in the order of the later text; what is gone stands where it stood. */
export interface RedlineBlock {
  /** `left` is the place that a moved block left; its words stand at the place that it came to. */
  readonly change: 'same' | 'edited' | 'added' | 'deleted' | 'moved' | 'left';
  readonly kind: string;
  readonly depth: number;
  /** As the later text prints it; of what is gone as the earlier one did. */
  readonly number: string;
  readonly runs: readonly RedlineRun[];
  /** Of both places of a moved block the same, from 1; 0 of all others. */
  readonly move: number;
  /** The comments that asked for the change. */
  readonly comments: readonly string[];
  /** Where the words stand in the later text; what is gone stands nowhere. */
  readonly place?: { readonly path: string; readonly line: number; readonly column: number };
}
