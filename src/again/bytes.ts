import { formsOf } from '../forms.js';
import { hashOf } from '../model/hash.js';
import type { Order } from '../model/order.js';
import { timed } from '../model/progress.js';
import type { World } from '../model/world.js';
import { print } from '../print/print.js';
import type { NeverWritten } from '../prove.js';
import { compose, pdfBefore } from '../release/compose.js';

/** Prints the second making as well, and returns the digest of every file that would come of it, by path. Throws ToolError. */
export async function bytesAgain(
  world: World,
  { texts, pages }: NeverWritten,
  order: Pick<Order, 'formats' | 'purpose'> & { readonly stamped: boolean; readonly output: string },
): Promise<ReadonlyMap<string, string>> {
  const digests = new Map<string, string>();
  for (const text of texts) {
    const page = pages.get(text.facts.name);
    if (page === undefined) continue;
    const name = `Printing ${text.facts.name} (public) a second time`;
    const made = await timed(world, name, () => print(world, page));
    const printed = {
      text,
      print: made,
      written: await formsOf(world, text, { ...order, texts, before: pdfBefore(made, order.formats) }),
    };
    for (const { files } of await compose(world, [printed], order))
      for (const { path, bytes } of files) digests.set(path, hashOf(bytes));
  }
  return digests;
}
