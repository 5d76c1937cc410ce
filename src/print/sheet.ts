import type { Browser, HTTPRequest, Page as Tab } from 'puppeteer-core';
import { POLICY } from '../model/policy.js';
import { BROWSER_ENDED, ToolError } from '../model/world.js';
import { stillScript } from './still.js';

/** Where the page pretends to be: a secure address that nothing answers but this file. */
const ADDRESS = 'https://imprimatur.invalid/';

/** Scripts of the page itself never run; what sets it is sent past the policy. */
const HEADERS = { 'content-security-policy': POLICY };

const CLOSING_MS = 5_000;

/** What a tab is opened with. */
export interface Order {
  readonly html: string;
  /** The day that the page believes it is, in milliseconds since 1970. */
  readonly day: number;
  readonly timeoutMs: number;
}

/** Opens a tab with the page in it and nothing else to reach, lets `work` use it, and closes it on every path. */
export async function onSheet<T>(
  browser: Browser,
  order: Order,
  work: (tab: Tab) => Promise<T>,
): Promise<{ done: T; complaints: readonly string[] }> {
  const complaints: string[] = [];
  const opening = browser.newPage();
  try {
    const done = opening.then(async (tab) => {
      await openPage(tab, order, complaints);
      return work(tab);
    });
    return { done: await inTime(done, order.timeoutMs), complaints };
  } catch (cause) {
    if (!browser.connected) throw new ToolError('browser', BROWSER_ENDED, cause);
    if (cause instanceof ToolError) throw cause;
    throw new ToolError('browser', `The page could not be printed: ${messageOf(cause)}${also(complaints)}`, cause);
  } finally {
    const closing = opening.then((tab) => tab.close());
    await Promise.race([closing.catch(() => undefined), wait(CLOSING_MS)]);
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

function also(complaints: readonly string[]): string {
  return complaints.length === 0 ? '' : ` (the page said: ${complaints.slice(0, 3).join('; ')})`;
}

async function openPage(tab: Tab, order: Order, complaints: string[]): Promise<void> {
  tab.setDefaultTimeout(order.timeoutMs);
  await tab.setRequestInterception(true);
  tab.on('request', (request) => void answer(request, order.html, complaints));
  tab.on('console', (message) => {
    const said = message.text();
    if (message.type() === 'error' || /Unable to layout/i.test(said)) complaints.push(shorten(said));
  });
  tab.on('pageerror', (cause) => complaints.push(shorten(messageOf(cause))));
  await tab.evaluateOnNewDocument(stillScript(order.day));
  await tab.emulateMediaType('print');
  await tab.goto(ADDRESS, { waitUntil: 'load', timeout: order.timeoutMs });
}

async function answer(request: HTTPRequest, html: string, complaints: string[]): Promise<void> {
  const url = request.url();
  if (/^(data|blob|about):/.test(url)) return request.continue();
  if (url === ADDRESS)
    return request.respond({ contentType: 'text/html; charset=utf-8', headers: HEADERS, body: html });
  if (url === `${ADDRESS}favicon.ico`) return request.abort();
  complaints.push(`Refused to fetch ${shorten(url.replace(ADDRESS, ''))}`);
  return request.abort('blockedbyclient');
}

function shorten(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}

function inTime<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const seconds = String(Math.round(timeoutMs / 1000));
    timer = setTimeout(() => {
      reject(
        new ToolError(
          'browser',
          `The page was not set within ${seconds} seconds; a block that fits no page can cause this`,
        ),
      );
    }, timeoutMs);
  });
  work.catch(() => undefined);
  return Promise.race([work, late]).finally(() => {
    clearTimeout(timer);
  });
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
