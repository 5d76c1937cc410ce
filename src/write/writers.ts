import type { Edition } from '../model/edition.js';
import type { Form, Means, PageForm, Writer, Written } from '../model/form.js';
import type { SettledText } from '../model/publication.js';
import { dayOf } from './day.js';

/** The writer of each form beyond the page: a form that has none does not compile. */
export const WRITERS: Readonly<Record<Exclude<Form, PageForm>, Writer>> = {
  docx: async (text, { pictures, ...means }) => {
    const { wordOf } = await import('./word/word.js');
    return wordOf(text, { ...means, day: dayOf(text.facts.date), pictureOf: ({ svg }) => pictures.get(svg ?? '') });
  },
};

/** An edition in those of the forms that have a writer, in the order asked for. */
export async function writeForms(
  text: SettledText<Edition>,
  { forms, ...means }: Means & { readonly forms: readonly Form[] },
  writers: Readonly<Partial<Record<Form, Writer>>> = WRITERS,
): Promise<Written[]> {
  const written: Written[] = [];
  for (const form of forms) {
    const bytes = await writers[form]?.(text, means);
    if (bytes !== undefined) written.push({ form, bytes });
  }
  return written;
}
