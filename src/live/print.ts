import type { Order } from '../model/order.js';
import { ToolError, type World } from '../model/world.js';
import { print } from '../print/print.js';
import { settle } from '../settle.js';
import { render } from '../write/page/render.js';
import { loadStyles } from '../write/page/styles.js';

/** The PDF of an edition as it is shown, as a build would print it; no door is opened. Throws BrokenConfiguration and ToolError. */
export async function printShown(world: World, order: Order): Promise<Uint8Array> {
  const { texts } = await settle(world, order, { draw: true, judge: false, unchecked: true });
  const [text] = texts;
  if (text === undefined) throw new ToolError('preview', 'Nothing is left to be printed in this edition');
  const { pdf } = await print(world, render(text, { purpose: order.purpose, styles: await loadStyles(world) }));
  return pdf;
}
