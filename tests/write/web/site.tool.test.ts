import axe from 'axe-core';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SharedBrowser } from '../../../src/model/world.js';
import { launchBrowser } from '../../../src/system/browser.js';
import { MemoryWorld } from '../../../src/system/memory.js';
import { siteAssets } from '../../../src/write/web/assets.js';
import { siteOf } from '../../../src/write/web/site.js';
import { settledIn } from '../word/read.js';

const folder = mkdtempSync(path.join(tmpdir(), 'site-'));
const pages: string[] = [];
const complaints: string[] = [];
const asked: string[] = [];
let shared: SharedBrowser;
let tab: Page;

beforeAll(async () => {
  const text = (await settledIn('print/torture')).find(({ edition }) => edition === 'public');
  if (text === undefined) throw new Error('No text');
  const [first] = text.chapters;
  if (first !== undefined)
    Object.assign(first.facts, { reviewed: '2020-01-01', 'next-review': '2020-06', owner: 'Editor' });
  const web = { feedback: 'editor@example.org', with: [], changes: [{ date: '2025-12-09', text: 'New.' }] };
  const assets = await siteAssets(new MemoryWorld());
  const own = { ...text, facts: { ...text.facts, web } };
  for (const { path: name, bytes } of siteOf(own, { others: [], downloads: [{ form: 'pdf', bytes: 2e6 }], assets })) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), bytes);
    if (name.endsWith('.html')) pages.push(name);
  }
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

async function open(name: string, width = 1440): Promise<void> {
  await tab.setViewport({ width, height: 900 });
  const [file = '', query] = name.split('?');
  await tab.goto(`${pathToFileURL(path.join(folder, file)).href}${query === undefined ? '' : `?${query}`}`);
}

async function violations(): Promise<string[]> {
  await tab.evaluate(axe.source);
  const found = await tab.evaluate(
    `axe.run(document, { preload: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })`,
  );
  return (found as { violations: { id: string; nodes: { html: string }[] }[] }).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
}

const wordsOf = (selector: string) => tab.$eval(selector, (one) => one.textContent.trim());

describe('a site from disk', () => {
  it('breaks no rule of WCAG 2.2 AA on any page, and needs no more than the width of a phone, a tablet and two screens', async () => {
    const found: string[] = [];
    for (const name of pages) {
      await open(name, 360);
      found.push(...(await violations()).map((one) => `${name}: ${one}`));
      for (const width of [360, 768, 1000, 1100, 1280, 1600]) {
        await tab.setViewport({ width, height: 900 });
        const over = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (over > 0) found.push(`${name}, ${String(width)}: ${String(over)} px too wide`);
      }
    }
    expect(found).toEqual([]);
  }, 120_000);

  it('asks for nothing but its own files, and its policy forbids nothing that it has', async () => {
    await open('index.html');
    const own = pathToFileURL(folder).href;
    expect(asked.filter((url) => !url.startsWith(own))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('shows a table on a telephone row by row, each cell beside the head of its column', async () => {
    await open('tables.html', 360);
    const cell = await tab.$eval('#tbl-wide tbody td', (one) => {
      const { top, height } = one.getBoundingClientRect();
      const next = one.nextElementSibling?.getBoundingClientRect().top ?? 0;
      return { role: one.role, isBelow: next >= top + height, head: getComputedStyle(one, '::before').content };
    });
    expect(cell).toEqual({ role: 'cell', isBelow: true, head: '"Treaty one"' });
  });

  it('searches from the field of the first page, by the keyboard alone', async () => {
    await open('index.html');
    await tab.keyboard.press('/');
    await tab.keyboard.type('preserving');
    await Promise.all([tab.waitForNavigation(), tab.keyboard.press('Enter')]);
    expect(await wordsOf('h1')).toMatch(/^\d+ places? for “preserving”$/);
    expect(await tab.$$eval('#results a', (links) => links.length)).toBeGreaterThan(0);
    for (const width of [360, 768, 1000, 1100]) {
      await tab.setViewport({ width, height: 900 });
      expect(await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    }
    expect(await violations()).toEqual([]);
    await open('search.html?q=recommendaton');
    expect(await wordsOf('#also')).toMatch(/^Also found: recommendation\b/);
    await open('search.html?q=zzzzzz');
    expect(await wordsOf('#search-status')).toMatch(/^No place for “zzzzzz”/);
  });

  it('keeps the ticks of a procedure in this browser until they are taken away', async () => {
    const sop = pages.find((name) => name.startsWith('sop-')) ?? '';
    await open(sop);
    await tab.focus('.tick');
    await tab.keyboard.press('Space');
    await open(sop);
    expect(await wordsOf('.progress b')).toMatch(/^1 of \d+ steps done$/);
    await tab.$$eval('.progress .quiet', ([again]) => (again as HTMLElement).click());
    await tab.keyboard.press('Tab');
    await tab.$$eval('.progress .acts button', ([yes]) => (yes as HTMLElement).click());
    expect(await wordsOf('.progress b')).toMatch(/^0 of \d+ steps done$/);
  });

  it('opens what a term means by Enter, and closes it by Escape, back at the term', async () => {
    for (const name of pages) {
      await open(name);
      if ((await tab.$('.term')) !== null) break;
    }
    await tab.focus('.term');
    await tab.keyboard.press('Enter');
    expect(await tab.$eval('.term', (one) => one.getAttribute('aria-expanded'))).toBe('true');
    expect(await wordsOf('.term-note')).not.toBe('');
    expect(await violations()).toEqual([]);
    await tab.keyboard.press('Escape');
    expect(await tab.$('.term-note')).toBeNull();
    expect(await tab.evaluate(() => document.activeElement?.className)).toBe('term');
  });

  it('shows the recommendations that are chosen, and keeps the choice in its address', async () => {
    await open('recommendations.html');
    const count = () =>
      tab.$$eval('.filtered .recommendation', (all) => all.filter((one) => one.checkVisibility()).length);
    const all = await count();
    await tab.$$eval('#filter button[aria-pressed=false]', (buttons) => (buttons.at(-1) as HTMLElement).click());
    expect(await count()).toBeLessThan(all);
    expect(tab.url()).toMatch(/\?(?:for|within)=/);
    expect(await violations()).toEqual([]);
  });

  it('warns of a review that is overdue', async () => {
    const dated = pages.filter((name) => name !== 'index.html');
    for (const name of dated) {
      await open(name);
      if ((await tab.$('.overdue')) !== null) break;
    }
    expect(await wordsOf('.overdue')).toBe('Review is overdue since June 2020. Check before use.');
  });

  it('reads without scripts: every word, a list of all pages in place of the search', async () => {
    await tab.setJavaScriptEnabled(false);
    await open('index.html');
    expect(await tab.$eval('form.search', (form) => form.hidden)).toBe(true);
    await open('search.html');
    expect(await wordsOf('.all-pages a')).not.toBe('');
    await tab.setJavaScriptEnabled(true);
  });
});
