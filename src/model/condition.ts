/** The condition that a file for a press is printed under. */
export interface Condition {
  /** As the register of the ICC names it. */
  readonly name: string;
  readonly words: string;
}

/** Where a publication names none. */
export const CONDITION: Condition = {
  name: 'FOGRA39',
  words: 'Offset on coated paper, ISO 12647-2, ink of 300 % at most',
};

/** Its profile, `styles/press/FOGRA39L_coated.icc`, by its SHA-256. */
export const PROFILE_OF_CONDITION = 'b35713ef7eff09349d4c3249e5f377736d06d8a2671c54712971a3546bf17c57';
