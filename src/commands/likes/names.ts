/** The kinds of publications that a new folder can be like. */
export const LIKE_NAMES = ['guide', 'brief', 'mapping-paper', 'policy-brief-long', 'un-document'] as const;
export type LikeName = (typeof LIKE_NAMES)[number];
