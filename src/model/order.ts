import type { Edition, Purpose } from './edition.js';
import type { Form } from './form.js';

/** What is asked of one run. No `publications` means all of them. */
export interface Order {
  readonly publications: readonly string[];
  readonly editions: readonly Edition[];
  readonly purpose: Purpose;
  readonly formats: readonly Form[];
}
