import { checkProof } from '../check/print/check-proof.js';
import { APART } from '../check/files/place.js';
import { placesIn } from '../check/files/read.js';
import { formsOf } from '../forms.js';
import type { Edition } from '../model/edition.js';
import type { Form } from '../model/form.js';
import { hashOf } from '../model/hash.js';
import type { Order } from '../model/order.js';
import { timed } from '../model/progress.js';
import type { SettledText } from '../model/publication.js';
import { pdfBefore, type Printed } from '../release/compose.js';
import type { World } from '../model/world.js';
import type { NeverWritten } from '../prove.js';

/** The forms beside the page: each says more than it does, such as how to use them or on which of their own pages a place is. */
export const SPEAKING: readonly Form[] = ['docx', 'pptx', 'figures', 'epub', 'web'];

/** What was made of the editions as they are written. */
interface First {
  readonly order: Pick<Order, 'formats' | 'purpose'>;
  readonly printed: readonly Printed[];
}

/**
 * Writes the forms beside the page a second time, from sources that never held what is withheld, and returns every word of
 * them: what a finished file says beyond these can come from nowhere else. A file that is not the same twice is reported.
 */
export async function wordsAgain(world: World, never: NeverWritten, { order, printed }: First): Promise<string> {
  const formats = order.formats.filter((form) => SPEAKING.includes(form));
  const found: string[] = [];
  // The second making is of the whole folder where other files stand in it; a toolkit takes along what this run makes.
  const made = new Set(printed.map(({ text }) => text.facts.name));
  const texts = never.texts.filter(({ facts }) => made.has(facts.name));
  for (const { text, print, written } of formats.length === 0 ? [] : printed) {
    const twin = never.texts.find(({ facts }) => facts.name === text.facts.name);
    if (!isPublic(text) || twin === undefined) continue;
    const before = written.filter(({ form }) => !formats.includes(form));
    const asked = { ...order, formats, texts, before: [...pdfBefore(print, order.formats), ...before] };
    const again = await timed(world, `Writing ${text.facts.name} (public) a second time`, () =>
      formsOf(world, twin, asked),
    );
    const files = new Map(again.map(({ after, bytes }) => [after, bytes]));
    for (const { after, bytes } of written.filter(({ form }) => formats.includes(form))) {
      const second = files.get(after);
      const hash = second === undefined ? undefined : hashOf(second);
      checkProof({ text, taken: never.taken, what: 'file', first: hashOf(bytes), second: hash });
    }
    for (const { bytes } of again) found.push(await wordsOf(bytes));
  }
  return found.join(APART);
}

function isPublic(text: SettledText<Edition>): text is SettledText<'public'> {
  return text.edition === 'public';
}

/** Every word of a file. */
export async function wordsOf(bytes: Uint8Array): Promise<string> {
  const places = await placesIn(bytes);
  return places.flatMap(({ text, loose }) => (loose === true ? [] : [text])).join(APART);
}
