import type { Edition } from './edition.js';
import type { Form } from './form.js';

/** A file as it will be delivered, to the last byte. */
export interface FinishedFile {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  /** Absent for the build record. */
  readonly form?: Form;
  readonly bytes: Uint8Array;
}

/** One edition of a publication, finished: its files and its record, written by nobody yet. */
export interface Finished {
  readonly publication: string;
  readonly version: string;
  readonly edition: Edition;
  readonly pages: number;
  /** Of an edition that ends with a register: the pages before it. */
  readonly pagesWithoutRegister?: number;
  /** The path of its files without their endings: `build/public/ocsea-guide`. */
  readonly start: string;
  /** Its page as HTML, delivered or not. */
  readonly page: string;
  /** The record is the last. */
  readonly files: readonly FinishedFile[];
}

/** A file that stood among the public outputs and may not: where it stood, and where it goes. */
export interface Withdrawn extends FinishedFile {
  readonly from: string;
}
