import type { WordBox } from '../../model/print.js';

/** One annotation, as pdf.js reads it; what it lacks is ''. */
export interface Note {
  readonly id: string;
  /** What its program calls it, in every later copy as well (NM); '' where it does not. */
  readonly name: string;
  readonly subtype: string;
  readonly author: string;
  readonly text: string;
  readonly date: string;
  /** From 0. */
  readonly page: number;
  /** What it lies on: the boxes of its lines, else its rectangle; none where both are empty. */
  readonly boxes: readonly WordBox[];
  /** Whether its boxes are those of marked lines. */
  readonly isOnLines: boolean;
  readonly answers: string | undefined;
  /** It is one mark with the one that it names. */
  readonly isGroup: boolean;
  /** A tick or a verdict on another annotation: `Accepted`; '' where it is none. */
  readonly state: string;
}
