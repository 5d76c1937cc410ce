import type { Edition } from './edition.js';
import type { SettledText } from './publication.js';

/** What an edition can be written as. All but the page and its PDF are made in `write/writers.ts`. */
export const FORMS = ['pdf', 'html'] as const;
export type Form = (typeof FORMS)[number];

/** The forms that every print brings along. */
export type PageForm = 'pdf' | 'html';

/** An edition in one form, as it will be delivered. */
export interface Written {
  readonly form: Form;
  readonly bytes: Uint8Array;
}

/** Makes one form of an edition; the same text always gives the same bytes. */
export type Writer = (text: SettledText<Edition>) => Uint8Array | Promise<Uint8Array>;

/** Whether something can be written under that name. */
export function isForm(name: string): name is Form {
  return FORMS.some((form) => form === name);
}
