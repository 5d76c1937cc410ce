import axe from 'axe-core';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../../src/commands/run.js';
import type { SharedBrowser } from '../../../src/model/world.js';
import { launchBrowser } from '../../../src/system/browser.js';
import { MemoryWorld } from '../../../src/system/memory.js';
import { folderOf, laidInto } from '../../manuscript.js';
import { listening } from '../../terminal.js';

const FULL =
  'The office of the ministry answers each request of another State within ten days, as the treaty asks of it.';
const TEXT =
  `${FULL} About 70 per cent of requests came back. See @fig-nowhere. Kenya has no unit; Peru trained ten judges.\n\n` +
  `${'A request is short. '.repeat(12)}\n\n| a | b |\n|---|---|\n| ${'x'.repeat(70)} | y |\n`;

const folder = mkdtempSync(path.join(tmpdir(), 'report-'));
const address = pathToFileURL(path.join(folder, 'report.html')).href;
let shared: SharedBrowser;
let tab: Page;
const asked: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  const world = laidInto(new MemoryWorld(), folderOf({ 'one.md': TEXT, 'two.md': `${FULL} ${FULL}` }));
  const manner = { command: 'check', format: 'text', strict: false, notes: true, withoutVale: true } as const;
  const order = { publications: [], editions: ['public'], purpose: 'screen', formats: [] } as const;
  await run(world, order, { terminal: listening(), manner });
  writeFileSync(path.join(folder, 'report.html'), await world.read('build/findings/report.html'));
  shared = await launchBrowser();
  tab = await shared.browser.newPage();
  tab.on('request', (request) => asked.push(request.url()));
  tab.on('console', (message) => complaints.push(message.text()));
  tab.on('pageerror', (error) => complaints.push(String(error)));
}, 60_000);

afterAll(async () => {
  await shared.browser.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(width: number, behind = ''): Promise<void> {
  await tab.setViewport({ width, height: 900 });
  await tab.goto('about:blank');
  await tab.goto(address + behind);
}

async function violations(): Promise<string[]> {
  await tab.evaluate(axe.source);
  const found = await tab.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })`,
  );
  return (found as { violations: { id: string; nodes: { html: string }[] }[] }).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
}

/** The letters and weights of the findings that are seen. */
const seen = () =>
  tab.$$eval('li[data-weight]', (items) =>
    items
      .filter((one) => one.checkVisibility())
      .map(({ dataset }) => `${dataset['letter'] ?? ''} ${dataset['weight'] ?? ''}`),
  );

const pressed = () =>
  tab.$$eval('.filters button[aria-pressed=true]', (buttons) => buttons.map(({ textContent }) => textContent));

/** Goes by Tab to a button with these words, as somebody without a mouse does. */
async function reach(words: string): Promise<void> {
  for (let steps = 0; steps < 200; steps += 1) {
    await tab.keyboard.press('Tab');
    const own = await tab.evaluate(() => document.activeElement?.textContent ?? '');
    if (own.startsWith(words)) return;
  }
  throw new Error(`No button “${words}” was reached`);
}

describe('the report, opened from the disk', () => {
  it.each([1440, 1024, 390, 320])(
    'fits a window of %i pixels, without a fault of accessibility',
    async (width) => {
      await open(width);
      const [inner, outer] = await tab.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
      expect(inner).toBeLessThanOrEqual(outer ?? 0);
      await tab.$$eval('details', (all) => all.forEach((one) => (one.open = true)));
      expect(await violations()).toEqual([]);
    },
    60_000,
  );

  it('shows findings by letter and weight with the keyboard alone, and its address keeps the choice', async () => {
    await open(1440);
    const all = await seen();
    expect(await pressed()).toEqual([`All ${String(all.length)}`]);
    await reach('A Accuracy');
    await tab.keyboard.press('Enter');
    expect(await seen()).toEqual(all.filter((one) => one.startsWith('A')));
    await reach('Errors');
    await tab.keyboard.press('Space');
    const errors = all.filter((one) => one === 'A error');
    expect(errors).not.toEqual([]);
    expect(await seen()).toEqual(errors);
    expect(await tab.$eval('.filters [role=status]', (line) => line.textContent)).toBe(
      `${String(errors.length)} of ${String(all.length)} shown`,
    );
    expect(await violations()).toEqual([]);
    const behind = new URL(tab.url()).hash;
    await open(1440, behind);
    expect(await seen()).toEqual(errors);
    await reach('All');
    await tab.keyboard.press('Enter');
    expect(await seen()).toEqual(all);
  }, 60_000);

  it('sorts its tables by a head, and gives the first order back', async () => {
    await open(1440);
    const words = () => tab.$$eval('.heat tbody tr', (rows) => rows.map((row) => Number(row.cells[1]?.textContent)));
    const first = await words();
    await reach('Words');
    const sort = () =>
      tab.$$eval('.heat th[aria-sort]', (heads) => heads.map((head) => head.getAttribute('aria-sort')));
    await tab.keyboard.press('Enter');
    expect([await words(), await sort()]).toEqual([[...first].sort((a, b) => b - a), ['descending']]);
    await tab.keyboard.press('Enter');
    expect([await words(), await sort()]).toEqual([[...first].sort((a, b) => a - b), ['ascending']]);
    await tab.keyboard.press('Enter');
    expect([await words(), await sort()]).toEqual([first, []]);
  }, 60_000);

  it('lists everything where no script runs, and asks nobody for anything', async () => {
    await tab.setJavaScriptEnabled(false);
    await open(1440);
    await tab.setJavaScriptEnabled(true);
    expect(await tab.$$eval('.filters', (bars) => bars.some((bar) => bar.checkVisibility()))).toBe(false);
    expect((await seen()).length).toBeGreaterThan(3);
    expect(asked.filter((url) => !url.startsWith('file:') && url !== 'about:blank')).toEqual([]);
    expect(complaints).toEqual([]);
  }, 60_000);
});
