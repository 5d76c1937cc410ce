import type { Order } from '../../../src/model/order.js';
import { READING, readBlocks } from '../../../src/print/in-page/reading.js';
import { SETTING, setPages } from '../../../src/print/in-page/setting.js';
import { SETTLING, settlePages } from '../../../src/print/in-page/settling.js';
import { onSheet } from '../../../src/print/sheet.js';
import { settle } from '../../../src/settle.js';
import type { RealWorld } from '../../../src/system/real.js';
import { render } from '../../../src/write/page/render.js';
import { loadStyles } from '../../../src/write/page/styles.js';
import { pagesSeen, type SeenPage } from './pages-seen.js';

/** The pages of an edition as the printer sets them: all of them in one go. */
export async function printedPages(world: RealWorld, order: Order): Promise<SeenPage[]> {
  const [text] = (await settle(world, order, { draw: true, judge: false })).texts;
  if (text === undefined) throw new Error('Nothing to print');
  const { html } = render(text, { purpose: 'screen', styles: await loadStyles(world) });
  const polyfill = new TextDecoder().decode(await world.readPackage('pagedjs/dist/paged.polyfill.js'));
  const { browser } = await world.browser();
  const { done } = await onSheet(browser, { html, day: Date.UTC(2026, 0), timeoutMs: 300_000 }, async (tab) => {
    await tab.evaluate('window.PagedConfig = { auto: false }');
    await tab.evaluate(polyfill);
    await tab.evaluate([...READING, ...SETTING, ...SETTLING].map(String).join('\n'));
    await tab.evaluate(readBlocks);
    await tab.evaluate(setPages);
    await tab.evaluate(settlePages);
    return tab.evaluate(`(${String(pagesSeen)})(document)`) as Promise<SeenPage[]>;
  });
  return done;
}
