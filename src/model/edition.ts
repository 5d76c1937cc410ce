/** Who a build is for: the public edition is made without the text that its originator has not released. */
export type Edition = 'public' | 'internal';

export const EDITIONS: readonly Edition[] = ['public', 'internal'];

/** What a build is made for: the screen and the office printer, the press, or a round of comments. */
export type Purpose = 'screen' | 'press' | 'review';

/** Where a chapter stands in its publication; page promises name the parts they count. */
export type Part = 'front' | 'body' | 'annex';

export const PARTS: readonly Part[] = ['front', 'body', 'annex'];
