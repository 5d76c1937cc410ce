import { APART } from '../check/files/place.js';
import { formsOf } from '../forms.js';
import type { FinishedFile } from '../model/finished.js';
import { afterName } from '../model/form.js';
import { timed } from '../model/progress.js';
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
export async function standingAgain(
  world: World,
  { texts }: Pick<NeverWritten, 'texts'>,
  { standing, output }: Standing,
): Promise<string> {
  const found: string[] = [];
  for (const text of texts) {
    const start = `${output}/public/${text.facts.fileName}`;
    const isThere = (after: string): boolean => standing.some(({ path }) => path.startsWith(`${start}${after}`));
    const formats = SPEAKING.filter((form) => isThere(afterName(form)));
    if (formats.length === 0) continue;
    const pdf = standing.find(({ path }) => path === `${start}.pdf`);
    const before = pdf === undefined ? [] : [{ form: 'pdf' as const, after: '.pdf', bytes: pdf.bytes }];
    const made = await timed(world, `Writing what stands of ${text.facts.name} a second time`, () =>
      formsOf(world, text, { formats, purpose: 'screen', texts, before }),
    );
    for (const { bytes } of made) found.push(await wordsOf(bytes));
  }
  return found.join(APART);
}
