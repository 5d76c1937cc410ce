import type { Edition } from '../model/edition.js';
import type { Form, PageForm, Writer, Written } from '../model/form.js';
import type { SettledText } from '../model/publication.js';

/** The writer of each form beyond the page: a form that has none does not compile. */
export const WRITERS: Readonly<Record<Exclude<Form, PageForm>, Writer>> = {};

/** An edition in those of the forms that have a writer, in the order asked for. */
export async function writeForms(
  text: SettledText<Edition>,
  forms: readonly Form[],
  writers: Readonly<Partial<Record<Form, Writer>>> = WRITERS,
): Promise<Written[]> {
  const written: Written[] = [];
  for (const form of forms) {
    const bytes = await writers[form]?.(text);
    if (bytes !== undefined) written.push({ form, bytes });
  }
  return written;
}
