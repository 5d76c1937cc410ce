/** The condition of a printing house of the author's own. */
export interface PressOf {
  /** An ICC profile of a press with four inks, relative to the folder. */
  readonly profile: string;
  /** As the register of the ICC names the condition: `FOGRA51`. */
  readonly condition: string;
  /** Where the profile is named. */
  readonly place: { line: number; column: number };
}
