import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  Position,
  Range,
  SemanticTokens,
  WorkspaceEdit,
} from 'vscode-languageserver';

/** A labelled place of a publication: what a reference to it becomes. */
export interface KnownLabel {
  readonly label: string;
  readonly publication: string;
  /** `section 2.1`; as the publication's language has it. */
  readonly becomes: string;
  readonly title: string;
  /** Its page when it was last built, as printed; '' where it was not. */
  readonly page: string;
}

/** A work of the bibliography: what completion shows and hover says. */
export interface KnownSource {
  readonly key: string;
  readonly authors: string;
  readonly year: string;
  readonly title: string;
  /** The entry of the list of references, as printed; '' where no edition cites it yet. */
  readonly reference: string;
  /** The line of the bibliography on which it begins, from 1. */
  readonly line: number;
}

/** What an editor is told of a folder: all of it is as the last reading found it. */
export interface FolderKnown {
  /** Every text of the folder by path, as it is on the disk or, where it is open, in the editor. */
  readonly texts: ReadonlyMap<string, string>;
  /** Files that are no text: pictures. */
  readonly others: readonly string[];
  /** The manuscript's folder, from which paths in chapters count. */
  readonly manuscript: string;
  readonly bibliography: string;
  readonly labels: readonly KnownLabel[];
  readonly sources: readonly KnownSource[];
  readonly abbreviations: ReadonlyMap<string, string>;
  readonly terms: readonly { readonly term: string; readonly meaning: string }[];
  /** Of each chapter by its path: its publication, and in Markdown how it stands on the scoreboard, '' where it is not scored. */
  readonly chapters: ReadonlyMap<string, { readonly publication: string; readonly standing: string }>;
}

/** An open text and a place in it; lines and characters count from 0, as editors count them. */
export interface Spot {
  readonly path: string;
  readonly text: string;
  readonly position: Position;
}

/** Where paths and addresses of an editor meet. */
export interface Addresses {
  readonly uriOf: (path: string) => string;
  /** undefined outside the folder. */
  readonly pathOf: (uri: string) => string | undefined;
}

/** What an editor may ask of a folder. Paths are relative to it, with `/`. */
export interface EditorDesk {
  opened(path: string, text: string): void;
  closed(path: string): void;
  /** What can be said at once of a text that was just changed; undefined where all must be read. */
  quick(path: string): Diagnostic[] | undefined;
  /** What the words of a chapter say by themselves, in a time that does not grow with its publication; undefined where all must be read. */
  words(path: string): Promise<Diagnostic[] | undefined>;
  /** What is found in one chapter when its publication is read; undefined where all must be read. */
  check(path: string): Promise<Diagnostic[] | undefined>;
  /** Reads the folder with what is open, and returns what was found by path. */
  checkAll(): Promise<ReadonlyMap<string, Diagnostic[]>>;
  complete(path: string, position: Position): CompletionItem[];
  hover(path: string, position: Position): Hover | undefined;
  definition(path: string, position: Position): Location[];
  /** The places in the same text where what stands there is named. */
  highlights(path: string, position: Position): DocumentHighlight[];
  references(path: string, position: Position): Location[];
  /** What would be renamed; undefined where nothing can be. */
  renamable(path: string, position: Position): Range | undefined;
  /** Throws RangeError where the new name is none. */
  rename(path: string, position: Position, name: string): WorkspaceEdit | undefined;
  symbols(path: string): DocumentSymbol[];
  folds(path: string): FoldingRange[];
  actions(path: string, range: Range): CodeAction[];
  tokens(path: string): SemanticTokens;
  /** Answers an open comment of a review; says why where that cannot be. */
  answer(id: string, status: string): Promise<string | undefined>;
  /** The file of a comment. */
  commentFile(id: string): string;
}

/** The command that answers an open comment of a review: its number, and `accepted`, `noted`, or `open` for its file. */
export const ANSWER = 'imprimatur.answer';

/** What is told apart in a chapter: names of blocks, attributes, references, labels, words that are not public, comments. */
export const TOKEN_TYPES = ['keyword', 'property', 'variable', 'label', 'nonPublic', 'comment'];
