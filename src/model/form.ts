import type { Edition, Purpose } from './edition.js';
import type { SettledText } from './publication.js';

/** What an edition can be written as. All but the page and its PDF are made in `write/writers.ts`. */
export const FORMS = ['pdf', 'html', 'docx'] as const;
export type Form = (typeof FORMS)[number];

/** The forms that every print brings along. */
export type PageForm = 'pdf' | 'html';

/** An edition in one form, as it will be delivered. */
export interface Written {
  readonly form: Form;
  readonly bytes: Uint8Array;
}

/** What a writer has beside the text: what the form is for, a PNG of each drawing by its SVG, and what else a file says of itself. */
export interface Means {
  readonly purpose: Purpose;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly properties?: Readonly<Record<string, string>>;
}

/** Makes one form of an edition; the same text always gives the same bytes. */
export type Writer = (text: SettledText<Edition>, means: Means) => Uint8Array | Promise<Uint8Array>;

/** The forms that show drawings to programs which may not know SVG. */
const PICTURED: readonly Form[] = ['docx'];

/** Whether any of the forms wants pictures of the drawings. */
export function wantPictures(forms: readonly Form[]): boolean {
  return forms.some((form) => PICTURED.includes(form));
}

/** Whether something can be written under that name. */
export function isForm(name: string): name is Form {
  return FORMS.some((form) => form === name);
}
