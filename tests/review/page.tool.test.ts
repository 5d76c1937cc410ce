import axe from 'axe-core';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { SharedBrowser } from '../../src/model/world.js';
import { launchBrowser } from '../../src/system/browser.js';
import { pageToReview } from './reviewing.js';

const folder = mkdtempSync(path.join(tmpdir(), 'review-page-'));
let shared: SharedBrowser;
let tab: Page;
const complaints: string[] = [];

beforeAll(async () => {
  writeFileSync(path.join(folder, 'page.html'), (await pageToReview()).html);
  shared = await launchBrowser();
  tab = await shared.browser.newPage();
  tab.on('console', (message) => complaints.push(message.text()));
  tab.on('pageerror', (error) => complaints.push(String(error)));
  tab.on('dialog', (dialog) => void dialog.accept());
  const client = await tab.createCDPSession();
  await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await tab.setViewport({ width: 1440, height: 900 });
  await tab.goto(pathToFileURL(path.join(folder, 'page.html')).href);
}, 60_000);

afterAll(async () => {
  await shared.browser.close();
  rmSync(folder, { recursive: true, force: true });
});

async function violations(): Promise<string[]> {
  await tab.evaluate(axe.source);
  const found = await tab.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })`,
  );
  return (found as { violations: { id: string; nodes: { html: string }[] }[] }).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
}

async function press(...keys: ('Control' | 'Enter' | 'Shift' | 'ArrowRight' | 'c' | 'n' | 's')[]): Promise<void> {
  for (const key of keys.slice(0, -1)) await tab.keyboard.down(key);
  await tab.keyboard.press(keys.at(-1) ?? 'Enter');
  for (const key of keys.slice(0, -1).reverse()) await tab.keyboard.up(key);
}

async function saved(): Promise<{
  comments: { text: string; proposed: string; quote: string; mark: string; from: number }[];
}> {
  const file = path.join(folder, 'comments-r-tan.json');
  await vi.waitFor(() => expect(readdirSync(folder)).toContain('comments-r-tan.json'), 10_000);
  const text = readFileSync(file, 'utf8');
  rmSync(file);
  return JSON.parse(text) as never;
}

describe('the page for reviewers, in a browser', () => {
  it('asks for a name, and shows the text', async () => {
    expect(await violations()).toEqual([]);
    await tab.click('#rv-start button[type=submit]');
    expect(await tab.$eval('#rv-status', (status) => status.textContent)).toContain('Give your name first');
    await tab.type('#rv-name', 'R. Tan');
    await tab.click('#rv-start button[type=submit]');
    expect(await tab.$eval('#rv-text', (text) => text.checkVisibility())).toBe(true);
    expect(await violations()).toEqual([]);
  }, 60_000);

  it('takes another wording for words that the mouse chose, whole words where it began within one', async () => {
    const from = await tab.evaluate(() => {
      const walker = document.createTreeWalker(
        document.querySelector('#rv-text') ?? document.body,
        NodeFilter.SHOW_TEXT,
      );
      while (!walker.currentNode.textContent?.startsWith(' ninety')) walker.nextNode();
      const range = document.createRange();
      range.setStart(walker.currentNode, 3);
      range.setEnd(walker.currentNode, 10);
      const { left, right, top, height } = range.getBoundingClientRect();
      return { left, right, middle: top + height / 2 };
    });
    await tab.mouse.move(from.left, from.middle);
    await tab.mouse.down();
    await tab.mouse.move(from.right, from.middle, { steps: 4 });
    await tab.mouse.up();
    await tab.click('#rv-wording');
    await vi.waitFor(async () => expect(await tab.$eval(':focus', (field) => field.id)).toMatch(/^rv-w-/));
    expect(await tab.$eval(':focus', (field) => (field as HTMLTextAreaElement).value)).toBe('ninety days');
    await tab.$eval(':focus', (field) => void ((field as HTMLTextAreaElement).value = 'three months'));
    expect(await violations()).toEqual([]);
    await press('Control', 'Enter');
    expect(await tab.$$eval('.rv-card', (cards) => cards.map((card) => card.textContent).join())).toContain(
      'three months',
    );
  }, 60_000);

  it('is worked by keys alone, from a paragraph’s number', async () => {
    await tab.focus('#rv-text .rv-para');
    await press('Enter');
    await press('ArrowRight');
    await press('Shift', 'ArrowRight');
    await press('c');
    await vi.waitFor(async () => expect(await tab.$eval(':focus', (field) => field.id)).toMatch(/^rv-c-/));
    await tab.keyboard.type('Which ones?');
    await press('Control', 'Enter');
    await press('n');
    await vi.waitFor(async () => expect(await tab.$eval(':focus', (field) => field.id)).toMatch(/^rv-c-/));
    await tab.keyboard.type('On the whole.');
    await press('Control', 'Enter');
    await press('s');
    const { comments } = await saved();
    expect(comments.map(({ text, proposed, quote, mark, from }) => [text || proposed, quote, mark, from])).toEqual([
      ['three months', 'ninety days', '_rv_0002', 26],
      ['Which ones?', 'States keep', '_rv_0002', 0],
      ['On the whole.', '', '', 0],
    ]);
    expect(await violations()).toEqual([]);
  }, 60_000);

  it('keeps the draft in the browser, opens a saved file, and says of which build it is', async () => {
    await tab.reload();
    expect(await tab.$eval('#rv-kept', (kept) => kept.textContent)).toContain('3 comments kept');
    const file = path.join(folder, 'old.json');
    const words = {
      id: 'x',
      made: '2026-12-01T10:00:00Z',
      text: 'Old.',
      quote: 'write it down',
      mark: '_rv_0099',
      from: 3,
    };
    writeFileSync(
      file,
      JSON.stringify({ imprimatur: 'comments', build: 'other', publication: 'report', comments: [words] }),
    );
    const field = await tab.$('.rv-file');
    await (field as unknown as { uploadFile: (path: string) => Promise<void> }).uploadFile(file);
    await vi.waitFor(async () =>
      expect(await tab.$eval('#rv-status', (status) => status.textContent)).toContain(
        '1 comments placed by their words, 0 not',
      ),
    );
    await tab.click('#rv-start button[type=submit]');
    await tab.click('#rv-save');
    expect((await saved()).comments.at(-1)).toMatchObject({ text: 'Old.', mark: '_rv_0004', from: 5 });
  }, 60_000);

  it('lets a table that is wider than a phone be scrolled by keys, and hides what orders printed pages', async () => {
    const wide = async (): Promise<(string | null)[]> => {
      await tab.evaluate(() => dispatchEvent(new Event('resize')));
      return tab.$$eval('#rv-text table', (tables) => tables.map((table) => table.getAttribute('tabindex')));
    };
    await tab.click('#rv-back');
    await tab.setViewport({ width: 390, height: 800 });
    expect(await wide()).not.toContain('0');
    const say = (words: string) => tab.$eval('#rv-text td', (cell, said) => (cell.textContent = said), words);
    await say('preservation'.repeat(12));
    expect(await wide()).toContain('0');
    expect(await violations()).toEqual([]);
    expect(await tab.$$eval('#rv-text .ruler', (all) => all.some((one) => one.checkVisibility()))).toBe(false);
    await say('One');
  }, 60_000);

  it('has no sideways scrolling on a phone, nor complaints', async () => {
    for (const width of [1024, 390, 320]) {
      await tab.setViewport({ width, height: 800 });
      expect(await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
    expect(await violations()).toEqual([]);
    expect(complaints).toEqual([]);
  }, 60_000);
});
