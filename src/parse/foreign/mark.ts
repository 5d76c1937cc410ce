/** A mark of another language or tool, as it is found in words, and what is written here instead. */
export interface ForeignMark {
  /** What it is called: "a remark of CriticMarkup". */
  readonly name: string;
  /** Global; `\uFFFC` stands for a child that is not text. */
  readonly found: RegExp;
  /** What to do: "Write *words*." */
  readonly write: string;
  /** It speaks to an editor, or shows what an editor struck out: readers must never see it. */
  readonly remark?: true;
  /** What the child that a match holds must be, by its type in the tree. */
  readonly holds?: string;
}
