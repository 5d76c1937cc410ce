import { render } from '../../src/write/page/render.js';
import type { Order } from '../../src/model/order.js';
import type { Stylesheet } from '../../src/write/page/styles.js';
import { neverWritten } from '../../src/prove.js';
import { settle } from '../../src/settle.js';
import { stops } from '../../src/report/findings.js';
import type { MemoryWorld } from '../../src/system/memory.js';

const ORDER: Order = { publications: [], editions: ['public'], purpose: 'screen', formats: [] };

const BARE = { screen: '', press: '', review: '' };
const STYLES: Stylesheet = { fonts: '', look: BARE, flow: BARE };

/** The public page of a folder, and that of the folder as it would be had nobody written what is withheld. */
export async function twice(world: MemoryWorld) {
  const settlement = await settle(world, ORDER, { draw: true, judge: false });
  const never = await neverWritten(world, settlement, { purpose: 'screen', only: [], styles: STYLES });
  const pages = settlement.texts.map((text) => ({
    first: render(text, { purpose: 'screen', styles: STYLES }).html,
    second: never.pages.get(text.facts.name)?.html,
  }));
  const findings = settlement.findings();
  const uncut = findings.filter(({ rule }) => rule === 'check/uncut-mark');
  return { pages, settlement, findings, uncut, stopped: stops(findings), never };
}
