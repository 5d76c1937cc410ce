import { checkPrint } from './check/print/check.js';
import { formsOf } from './forms.js';
import type { Order } from './model/order.js';
import { timed } from './model/progress.js';
import type { World } from './model/world.js';
import { print } from './print/print.js';
import { pdfBefore, type Printed } from './release/compose.js';
import type { Settlement } from './settle.js';
import { render } from './write/page/render.js';
import { loadStyles } from './write/page/styles.js';

export { certify } from './certify.js';
export { compose } from './release/compose.js';
export { deliver } from './release/deliver.js';

/** Writes and prints every text, and opens door 3 for its pages. */
export async function printAll(world: World, { texts, counted }: Settlement, order: Order): Promise<Printed[]> {
  const styles = await timed(world, 'Loading styles and faces', () => loadStyles(world));
  const printed: Printed[] = [];
  for (const text of texts) {
    const name = `${text.facts.name} (${text.edition})`;
    const made = await timed(world, `Setting and printing ${name}`, () =>
      print(world, render(text, { ...order, styles })),
    );
    const other = { ...order, texts, before: pdfBefore(made, order.formats) };
    const written = await timed(world, `Writing other forms of ${name}`, () => formsOf(world, text, other));
    await timed(world, `Reading the pages of ${name}`, () => {
      checkPrint(made, text, counted.get(text));
    });
    printed.push({ text, print: made, written });
  }
  return printed;
}
