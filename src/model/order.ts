import type { Edition, Purpose } from './edition.js';
import type { Form } from './form.js';
import type { ReviewOf } from './print.js';

/** What is asked of one run. No `publications` means all of them. */
export interface Order {
  readonly publications: readonly string[];
  readonly editions: readonly Edition[];
  readonly purpose: Purpose;
  readonly formats: readonly Form[];
  /** The round of a review that the copies are made for, and what its map knows them by. */
  readonly review?: ReviewOf;
  /** How a public edition is proved: by its page, which is always done, or by every byte of its files as well. */
  readonly proof?: 'page' | 'full';
  /** Whether grammar is read too, by LanguageTool. */
  readonly full?: boolean;
  /** True where a release is made: its number is printed. */
  readonly release?: boolean;
}
