import { languageOf } from '../language/language.js';
import type { Edition, Purpose } from '../model/edition.js';
import { afterName, DOWNLOADS, FORMS, PAGE_FORMS, type Form, type PageForm, type Written } from '../model/form.js';
import type { Finished, FinishedFile } from '../model/finished.js';
import type { Print } from '../model/print.js';
import type { SettledText } from '../model/publication.js';
import type { World } from '../model/world.js';
import { beforeRegister, recordOf } from './record.js';

/** One printed edition, and the same text in other forms. */
export interface Printed {
  readonly text: SettledText<Edition>;
  readonly print: Print<Edition>;
  readonly written: readonly Written[];
}

interface Composing {
  /** True where the document has errors: its pages are stamped. */
  readonly stamped: boolean;
  readonly formats: readonly Form[];
  /** The folder of outputs, relative to the folder: `build`. */
  readonly output: string;
}

/** The files of every edition as they would be delivered, to the last byte; nothing is written yet. */
export async function compose(world: World, printed: readonly Printed[], order: Composing): Promise<Finished[]> {
  const finished: Finished[] = [];
  for (const one of printed) finished.push(await composeOne(world, one, order));
  return finished;
}

async function composeOne(world: World, { text, print, written }: Printed, order: Composing): Promise<Finished> {
  const { words } = languageOf(text.facts.language);
  const pdf = order.stamped ? await stamped(world, print, words.edition.stamp) : print.pdf;
  const page: Record<PageForm, Uint8Array> = { pdf, html: new TextEncoder().encode(print.page.html) };
  const pages = PAGE_FORMS.map((form): Written => ({ form, after: afterName(form), bytes: page[form] }));
  const start = `${order.output}/${text.edition}/${text.facts.fileName}${AFTER[print.page.purpose]}`;
  const all = [...pages, ...written, ...copiesFor(text, [...pages, ...written], order.formats)];
  const forms = FORMS.filter((form) => order.formats.includes(form)).flatMap((form) =>
    all
      .filter((one) => one.form === form)
      .map(({ after, bytes }): FinishedFile => ({ path: `${start}${after}`, form, bytes })),
  );
  const record = JSON.stringify(recordOf(text, print, { pdf, stamped: order.stamped }), null, 2);
  return {
    publication: text.facts.name,
    version: text.facts.version,
    edition: text.edition,
    pages: print.pages.length,
    ...beforeRegister(print),
    start,
    page: print.page.html,
    files: [...forms, { path: `${start}.json`, bytes: new TextEncoder().encode(`${record}\n`) }],
  };
}

/** What a web toolkit offers to keep stands in its folder, so that the folder is whole wherever it goes. */
function copiesFor({ facts }: SettledText<Edition>, files: readonly Written[], formats: readonly Form[]): Written[] {
  const offered = files.filter(({ form }) => DOWNLOADS.includes(form) && formats.includes(form));
  return offered.map(({ form, bytes }) => ({
    form: 'web',
    after: `${afterName('web')}downloads/${facts.fileName}.${form}`,
    bytes,
  }));
}

/** A copy for the press or for reviewers never takes the place of the one that is read. */
const AFTER: Readonly<Record<Purpose, string>> = { screen: '', press: '-press', review: '-review' };

/** What stamps takes long to load, and most editions need no stamp. */
async function stamped(world: World, { pdf, page }: Print<Edition>, words: string): Promise<Uint8Array> {
  const { stamp } = await import('./stamp.js');
  return stamp(world, pdf, { words, purpose: page.purpose });
}

/** The PDF as a file that was made before others, where it is asked for. */
export function pdfBefore({ pdf }: Pick<Print<Edition>, 'pdf'>, formats: readonly Form[]): Written[] {
  return formats.includes('pdf') ? [{ form: 'pdf', after: afterName('pdf'), bytes: pdf }] : [];
}
