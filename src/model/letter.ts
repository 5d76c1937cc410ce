/** The four questions of the acceptance of a publication. */
export const LETTERS = ['A', 'B', 'C', 'D'] as const;

export type Letter = (typeof LETTERS)[number];

export const LETTER_NAMES: Readonly<Record<Letter, string>> = {
  A: 'Accuracy',
  B: 'Brevity',
  C: 'Clarity',
  D: 'Distance',
};
