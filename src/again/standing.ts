import { APART } from '../check/files/place.js';
import { formsOf } from '../forms.js';
import type { FinishedFile } from '../model/finished.js';
import { afterName, type Form } from '../model/form.js';
import { timed } from '../model/progress.js';
import type { SettledText } from '../model/publication.js';
import type { NeverWritten } from '../prove.js';
import type { World } from '../model/world.js';
import { SPEAKING, wordsOf } from './words.js';

/** Files of earlier runs among the public ones, and the folder of outputs. */
interface Standing {
  readonly standing: readonly FinishedFile[];
  readonly output: string;
}

/**
 * Every word of the forms that earlier runs left among the public files, written again from sources that never held what is withheld:
 * what they say beyond the pages, such as how to use them, is no trace.
 */
export function standingAgain(
  world: World,
  { texts }: Pick<NeverWritten, 'texts'>,
  { standing, output }: Standing,
): Promise<string> {
  return writtenAgain(world, texts, ({ facts }) => {
    const start = `${output}/public/${facts.fileName}`;
    const isThere = (form: Form): boolean => standing.some(({ path }) => path.startsWith(`${start}${afterName(form)}`));
    const pdf = standing.find(({ path }) => path === `${start}.pdf`);
    return { formats: SPEAKING.filter(isThere), pdf: pdf?.bytes };
  });
}

/** By the end of a name: the forms that such a file may be of, or that it may offer to keep. */
const FORMS_OF: readonly (readonly [ends: RegExp, forms: readonly Form[]])[] = [
  [/\.docx$/i, ['docx']],
  [/\.pptx$/i, ['pptx']],
  [/\.epub$/i, ['epub']],
  [/\.(?:html?|js|css|zip)$/i, ['docx', 'epub', 'web']],
  [/\.(?:svg|png|csv)$/i, ['figures']],
];

/** The same of files that are known by their names alone, of whichever publication they are. */
export function namedAgain(
  world: World,
  { texts }: Pick<NeverWritten, 'texts'>,
  names: readonly string[],
): Promise<string> {
  const asked = FORMS_OF.filter(([ends]) => names.some((name) => ends.test(name))).flatMap(([, forms]) => forms);
  return writtenAgain(world, texts, () => ({
    formats: SPEAKING.filter((form) => asked.includes(form)),
    pdf: new Uint8Array(),
  }));
}

interface Wanted {
  readonly formats: readonly Form[];
  /** What a toolkit offers to keep. */
  readonly pdf: Uint8Array | undefined;
}

async function writtenAgain(
  world: World,
  texts: readonly SettledText<'public'>[],
  wantedOf: (text: SettledText<'public'>) => Wanted,
): Promise<string> {
  const found: string[] = [];
  for (const text of texts) {
    const { formats, pdf } = wantedOf(text);
    if (formats.length === 0) continue;
    const before = pdf === undefined ? [] : [{ form: 'pdf' as const, after: afterName('pdf'), bytes: pdf }];
    const made = await timed(world, `Writing what stands of ${text.facts.name} a second time`, () =>
      formsOf(world, text, { formats, purpose: 'screen', texts, before }),
    );
    for (const { bytes } of made) found.push(await wordsOf(bytes));
  }
  return found.join(APART);
}
