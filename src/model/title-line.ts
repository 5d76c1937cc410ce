/** How words stand out in a title. */
export type TitleLook = 'emphasis' | 'strong' | 'code';

/** Some words of a title, and how they stand out, the outermost first. */
export interface TitleWords {
  readonly words: string;
  readonly looks: readonly TitleLook[];
}

/** A title as it is set, where some of its words stand out; joined, its words are the plain title. */
export type TitleLine = readonly TitleWords[];
