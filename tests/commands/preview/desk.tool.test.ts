import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderOf } from '../../manuscript.js';
import { openDesk, type OpenedDesk } from './opened-desk.js';

const CHAPTER = 'manuscript/report/one.md';
const LONG = 'The words of this paragraph fill a line of the page and more. '.repeat(60);
const TEXT = `Opening words, as @fig-lost says. :non-public[harbour seven]{originator="Agency"}\n\n${LONG}\n\n${LONG}\n\nLast words.\n`;

let root: string;
let browser: Browser;
let desk: OpenedDesk;
let tab: Page;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'imprimatur-desk-'));
  for (const [file, bytes] of folderOf({ 'one.md': TEXT }).files) {
    await mkdir(path.join(root, path.dirname(file)), { recursive: true });
    await writeFile(path.join(root, file), bytes);
  }
  desk = await openDesk(root, '--edition', 'public');
  ({ tab, browser } = desk);
}, 120_000);

afterAll(async () => {
  await desk.close();
  await rm(root, { recursive: true });
});

const said = () => desk.said();
const upToDate = () => expect.poll(said, { timeout: 60_000 }).toMatch(/^Up to date/);
const pages = () =>
  tab.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('#frames iframe:not(.waiting)');
    return frame?.contentDocument?.body.textContent ?? '';
  });
const edition = (name: string) =>
  tab.evaluate((words) => {
    const tabs = [...document.querySelectorAll<HTMLElement>('#editions button')];
    tabs.find(({ textContent }) => textContent === words)?.click();
  }, name);

test('shows pages, and the findings beside their words', { timeout: 120_000 }, async () => {
  await upToDate();
  expect(await pages()).toContain('Opening words');
  expect(await pages()).not.toContain('harbour');
  await tab.keyboard.press('j');
  const card = await tab.$eval('.card.active', (one) => one.getAttribute('aria-label'));
  expect(card).toMatch(/^A, Error: Unexpected reference to `fig-lost`/);
  expect(await tab.$eval('#page', (line) => line.textContent)).toMatch(/^Page \d of \d$/);
});

test.each(['light', 'dark'])(
  'has nothing against which a reader of screens runs, %s',
  { timeout: 60_000 },
  async (value) => {
    await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    const other = await browser.newPage();
    await other.setBypassCSP(true);
    await other.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    await other.goto(tab.url());
    await expect
      .poll(() => other.$eval('#said', (line) => line.textContent ?? ''), { timeout: 60_000 })
      .toMatch(/^Up to date/);
    await other.evaluate(axe.source);
    const found = await other.evaluate(async () => {
      const { axe: judge } = window as unknown as { axe: typeof axe };
      const { violations } = await judge.run(document, { iframes: false });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
    expect(found).toEqual([]);
    await other.close();
  },
);

test(
  'keeps what is selected when a word is saved elsewhere and in the same paragraph',
  { timeout: 120_000 },
  async () => {
    const select = () =>
      tab.evaluate(() => {
        const page = document.querySelector<HTMLIFrameElement>('#frames iframe:not(.waiting)')?.contentDocument;
        const words = [...(page?.querySelectorAll('p[data-at]') ?? [])].find(({ textContent }) =>
          textContent.startsWith('Last'),
        );
        const text = words?.firstChild;
        if (text) page?.getSelection()?.setBaseAndExtent(text, 0, text, 10);
      });
    const selected = () =>
      tab.evaluate(() =>
        document
          .querySelector<HTMLIFrameElement>('#frames iframe:not(.waiting)')
          ?.contentDocument?.getSelection()
          ?.toString(),
      );
    await select();
    expect(await selected()).toBe('Last words');
    const text = await readFile(path.join(root, CHAPTER), 'utf8');
    await writeFile(path.join(root, CHAPTER), text.replace('Last words.', 'Last words, with more.'));
    await expect.poll(pages, { timeout: 60_000 }).toContain('with more');
    await upToDate();
    expect(await selected()).toBe('Last words');
    await writeFile(path.join(root, CHAPTER), text);
    await expect.poll(pages, { timeout: 60_000 }).not.toContain('with more');
    await upToDate();
  },
);

test(
  'shows the pages for reviewers, what changed since the last version, and prints',
  { timeout: 180_000 },
  async () => {
    const click = (selector: string) => tab.$eval(selector, (one) => (one as HTMLElement).click());
    expect(await tab.$eval('#first', (one) => one.textContent)).toContain('Three things to know');
    await click('#first .main');
    expect(await tab.$eval('#first', (one) => one.hasAttribute('hidden'))).toBe(true);
    await edition('Review');
    await expect.poll(pages, { timeout: 60_000 }).toContain('harbour seven');
    await upToDate();
    expect(await tab.$eval('#draft', (one) => one.hasAttribute('hidden'))).toBe(false);
    await edition('Public');
    await expect.poll(pages, { timeout: 60_000 }).not.toContain('harbour');
    await upToDate();
    await tab.keyboard.press('d');
    await expect.poll(() => tab.$eval('#cards', (one) => one.textContent)).toContain('No version to compare with.');
    await tab.keyboard.press('w');
    expect(await tab.$eval('#cards', (one) => one.textContent)).toContain('Show internal');
    await tab.keyboard.press('f');
    await tab.keyboard.press('/');
    await tab.keyboard.type('fill a line');
    expect(await tab.$eval('#found', (one) => one.textContent)).toContain('page ');
    await tab.keyboard.press('Escape');
    const folder = path.join(root, 'printed');
    const session = await tab.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await click('#print');
    await expect.poll(said, { timeout: 60_000 }).toMatch(/^Printed · report-public.pdf/);
    const printed = path.join(folder, 'report-public.pdf');
    await expect.poll(() => readFile(printed, 'latin1').catch(() => ''), { timeout: 30_000 }).toMatch(/^%PDF-1/);
  },
);

test('keeps the place when a word is saved, and writes an exception', { timeout: 120_000 }, async () => {
  const scroll = () =>
    tab.evaluate(
      () => document.querySelector<HTMLIFrameElement>('#frames iframe:not(.waiting)')?.contentWindow?.scrollY ?? 0,
    );
  await tab.keyboard.press('PageDown');
  const before = await scroll();
  expect(before).toBeGreaterThan(0);
  const text = await readFile(path.join(root, CHAPTER), 'utf8');
  await writeFile(path.join(root, CHAPTER), text.replace('Last words', 'Final words'));
  await expect.poll(pages, { timeout: 60_000 }).toContain('Final words');
  await upToDate();
  expect(Math.abs((await scroll()) - before)).toBeLessThan(4);

  // What says that something is not there takes no exception: only what weighs words does.
  await tab.keyboard.press('j');
  expect(await tab.$$eval('.card.active .asks', (all) => all.length)).toBe(0);
  await tab.keyboard.press('2');
  await tab.keyboard.press('j');
  await tab.keyboard.press('a');
  await tab.waitForSelector('.card.active form input');
  await tab.keyboard.press('Escape');
  expect(await tab.evaluate(() => document.activeElement?.textContent)).toBe('Allow…');
  await tab.keyboard.press('a');
  await tab.keyboard.type('the figure');
  // What is being written stays when the pages are made again meanwhile.
  await writeFile(path.join(root, CHAPTER), text.replace('Last words', 'Other words'));
  await expect.poll(pages, { timeout: 60_000 }).toContain('Other words');
  await upToDate();
  await tab.keyboard.type(' comes later');
  await tab.keyboard.press('Enter');
  await expect
    .poll(() => readFile(path.join(root, CHAPTER), 'utf8'), { timeout: 30_000 })
    .toMatch(/<!-- allow (?:text|language)\/[a-z-]+: the figure comes later -->\n\n/);
  await upToDate();
});

test(
  'shows the other edition, and the pages of the last good save with what is wrong',
  { timeout: 120_000 },
  async () => {
    await edition('Internal');
    await expect.poll(pages, { timeout: 60_000 }).toContain('harbour seven');
    await upToDate();
    expect(await tab.$eval('#tab', (one) => one.hasAttribute('hidden'))).toBe(false);
    await writeFile(path.join(root, 'imprimatur.yaml'), 'publicatons: [report]\n');
    await expect.poll(said, { timeout: 60_000 }).toMatch(/Not built/);
    expect(await tab.$eval('#broken', (one) => one.textContent)).toContain('1  publicatons: [report]');
    expect(await pages()).toContain('harbour seven');
    await writeFile(path.join(root, 'imprimatur.yaml'), 'publications: [report]\n');
    await upToDate();
    expect(await tab.$eval('#broken', (one) => one.childElementCount)).toBe(0);
  },
);
