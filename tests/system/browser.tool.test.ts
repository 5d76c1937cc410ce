import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { SharedBrowser } from '../../src/model/world.js';
import { launchBrowser } from '../../src/system/browser.js';
import { isMeant, withoutSandbox } from '../../src/system/sandbox.js';

const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(request.url ?? '');
  response.end('heard');
});
server.on('connection', () => asked.push('a connection'));
let port: number;
let shared: SharedBrowser;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  shared = await launchBrowser();
});

afterAll(async () => {
  await shared.browser.close();
  server.close();
});

/** What a script would do to be heard outside; PLACE stands for the address of the server. */
const TRIES = [
  "fetch('PLACE', { mode: 'no-cors' })",
  'new Image().src = "PLACE"',
  'document.body.append(Object.assign(document.createElement("iframe"), { src: "PLACE" }))',
  'document.body.append(Object.assign(document.createElement("script"), { src: "PLACE" }))',
  'document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: "PLACE" }))',
  'document.head.append(Object.assign(document.createElement("link"), { rel: "preconnect", href: "PLACE" }))',
  "window.open('PLACE')",
  "window.open('PLACE', '_blank', 'noopener')",
  'Object.assign(document.createElement("a"), { href: "PLACE", target: "_blank" }).click()',
  "new WebSocket('PLACE'.replace('http', 'ws'))",
  "new EventSource('PLACE')",
  "navigator.sendBeacon('PLACE', 'x')",
  'location.href = "PLACE"',
];

describe('the browser', () => {
  it.each(['127.0.0.1', 'localhost', '[::1]', '0.0.0.0', 'imprimatur.test'])(
    'reaches nothing, not even %s',
    async (host) => {
      for (const attempt of TRIES) {
        const page = await shared.browser.newPage();
        const script = attempt.replaceAll('PLACE', `http://${host}:${String(port)}/${String(TRIES.indexOf(attempt))}`);
        await page.evaluate(`(() => { try { ${script} } catch {} })()`).catch(() => undefined);
        await page.evaluate('new Promise((done) => setTimeout(done, 20))').catch(() => undefined);
        await page.close().catch(() => undefined);
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(asked).toEqual([]);
    },
  );

  it('opens no page of a page’s own', async () => {
    const before = (await shared.browser.pages()).length;
    const page = await shared.browser.newPage();
    await page.evaluate("window.open('about:blank'); window.open('data:text/html,x', '_blank', 'noopener')");
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await shared.browser.pages()).toHaveLength(before + 1);
    await page.close();
  });

  it('says why it runs without its sandbox, unless that is meant', () => {
    expect(withoutSandbox('on')).toBeUndefined();
    expect(withoutSandbox('root')).toContain('Run as another user');
    expect(withoutSandbox('refused')).toContain('user namespaces');
    expect(shared.bare === undefined).toBe(process.getuid?.() !== 0);
    vi.stubEnv('IMPRIMATUR_SANDBOX', 'off');
    expect(isMeant()).toBe(true);
    vi.stubEnv('IMPRIMATUR_SANDBOX', 'on');
    expect(isMeant()).toBe(false);
    vi.unstubAllEnvs();
  });
});
