import type { Edition } from '../model/edition.js';
import { afterName, type Form, type Means, type PageForm, type Writer, type Written } from '../model/form.js';
import type { SettledText } from '../model/publication.js';
import { dayOf } from './day.js';

/** The writer of each form beyond the page: a form that has none does not compile. */
export const WRITERS: Readonly<Record<Exclude<Form, PageForm>, Writer>> = {
  docx: async (text, { pictures, ...means }) => {
    const { wordOf } = await import('./word/word.js');
    return wordOf(text, { ...means, day: dayOf(text.facts.date), pictureOf: ({ svg }) => pictures.get(svg ?? '') });
  },
  epub: async (text, { book = { styles: '', faces: new Map() } }) => {
    const { epubOf } = await import('./epub/epub.js');
    return epubOf(text, { ...book, day: dayOf(text.facts.date) });
  },
  web: async (text, { site }) => {
    const { siteOf } = await import('./web/site.js');
    return siteOf(text, site ?? { others: [], downloads: [], assets: new Map() });
  },
  pptx: async (text, { pictures }) => {
    const { deckOf } = await import('./slides/deck.js');
    return deckOf(text, { day: dayOf(text.facts.date), pictureOf: ({ svg }) => pictures.get(svg ?? '') });
  },
  figures: async (text, means) => (await import('./figures/figures.js')).figuresOf(text, means),
};

/** What each form is made with. */
type MeansOf = (form: Form) => Means;

/** An edition in those of the forms that have a writer, in the order asked for. */
export async function writeForms(
  text: SettledText<Edition>,
  { forms, meansOf }: { readonly forms: readonly Form[]; readonly meansOf: MeansOf },
  writers: Readonly<Partial<Record<Form, Writer>>> = WRITERS,
): Promise<Written[]> {
  const written: Written[] = [];
  for (const form of forms) {
    const made = (await writers[form]?.(text, meansOf(form))) ?? [];
    const files = made instanceof Uint8Array ? [{ path: '', bytes: made }] : made;
    written.push(...files.map(({ path, bytes }) => ({ form, after: `${afterName(form)}${path}`, bytes })));
  }
  return written;
}
