import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingHttpHeaders } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LivePages } from '../../src/model/live.js';
import { ToolError } from '../../src/model/world.js';
import { serveLive } from '../../src/system/live.js';

const root = mkdtempSync(path.join(tmpdir(), 'live-'));
let made = 0;
const said: unknown[] = [];
const pages: LivePages = {
  saved: () => void (made += 1),
  editors: () => undefined,
  get: (at) => Promise.resolve(at === 'page' ? { type: 'text/html', body: '<p>internal</p>' } : undefined),
  post: (at, words) => {
    said.push([at, words]);
    return Promise.resolve({ type: 'application/json', body: '{}' });
  },
};
let url: URL;
let ended: Promise<void>;

beforeAll(async () => {
  mkdirSync(path.join(root, 'texts'));
  const live = await serveLive(root)({ port: 0, paths: ['texts'] }, pages);
  url = new URL(live.url);
  ended = live.ended;
});

afterAll(async () => {
  process.emit('SIGTERM');
  await ended;
  rmSync(root, { recursive: true });
});

interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

function ask({
  method = 'GET',
  path: at = `${url.pathname}page`,
  headers = {},
  body: words,
}: Asked = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port: url.port, method, path: at, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (words: string) => (body += words));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    });
    asking.on('error', reject);
    asking.end(words);
  });
}

describe('a preview', () => {
  it('has an address of this machine with a token that nobody guesses', async () => {
    expect(url.hostname).toBe('127.0.0.1');
    expect(url.pathname).toMatch(/^\/[\w-]{32}\/$/);
    expect((await ask()).body).toContain('<p>internal');
  });

  it.each(['127.0.0.1', 'localhost', '[::1]'])('answers to %s with its own port', async (name) => {
    const host = `${name}:${url.port}`;
    expect((await ask({ headers: { host, origin: `http://${host}` } })).status).toBe(200);
  });

  it.each([
    ['attacker.example', (port: string) => `attacker.example:${port}`],
    ['attacker.example without a port', () => 'attacker.example'],
    ['127.0.0.1 without the port', () => '127.0.0.1'],
    ['127.0.0.1 with another port', () => '127.0.0.1:1'],
    ['a name that begins like this machine’s', (port: string) => `127.0.0.1.attacker.example:${port}`],
    ['a name that ends like this machine’s', (port: string) => `attacker.localhost:${port}`],
    ['another address that leads here', (port: string) => `0.0.0.0:${port}`],
  ])('refuses the host %s, though the token is right', async (_, host) => {
    const { status, body } = await ask({ headers: { host: host(url.port) } });
    expect(status).toBe(403);
    expect(body).not.toContain('internal');
  });

  it('refuses two hosts at once', async () => {
    const two = [`127.0.0.1:${url.port}`, 'attacker.example'];
    const raw = `GET ${url.pathname}page HTTP/1.1\r\n${two.map((host) => `Host: ${host}\r\n`).join('')}Connection: close\r\n\r\n`;
    const said = await new Promise<string>((resolve, reject) => {
      let words = '';
      const socket = connect(Number(url.port), '127.0.0.1', () => socket.end(raw));
      socket.on('data', (bytes) => (words += String(bytes)));
      socket.on('close', () => {
        resolve(words);
      });
      socket.on('error', reject);
    });
    expect(said).toContain('403');
    expect(said).not.toContain('internal');
  });

  it.each([
    'http://attacker.example',
    'null',
    'https://127.0.0.1',
    'http://127.0.0.1',
    'http://127.0.0.1:1',
    'file://',
    '',
  ])('refuses the origin %j', async (origin) => {
    expect((await ask({ headers: { origin } })).status).toBe(403);
  });

  it.each(['PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND'])('refuses %s', async (method) => {
    const { status, headers, body } = await ask({ method });
    expect([status, headers['allow']]).toEqual([405, 'GET, HEAD, POST']);
    expect(body).not.toContain('internal');
  });

  it('takes what its own page says, and nothing of a form or of another page', async () => {
    const origin = `http://127.0.0.1:${url.port}`;
    const own = { origin, 'content-type': 'application/json' };
    const post = (headers: Record<string, string>, body = '{"line":1}') =>
      ask({ method: 'POST', path: `${url.pathname}open`, headers, body });
    expect((await post(own)).status).toBe(200);
    expect(said).toEqual([['open', { line: 1 }]]);
    for (const headers of [
      { 'content-type': 'application/json' },
      { origin },
      { origin, 'content-type': 'text/plain' },
      { ...own, origin: 'http://attacker.example' },
      { ...own, origin: 'null' },
    ])
      expect((await post(headers)).status).toBe(403);
    expect((await post(own, 'no json')).status).toBe(404);
    expect((await post(own, `"${'x'.repeat(4_000_001)}"`)).status).toBe(404);
    expect(said).toHaveLength(1);
  });

  it.each(['/', '/changes', '/paged.js', '/wrong/', `/${'x'.repeat(32)}/`, '//', '/%2e%2e/', '/..', '*'])(
    'refuses without the token: %s',
    async (at) => {
      expect((await ask({ path: at })).status).toBe(403);
    },
  );

  it('refuses an address that is whole, as to a proxy', async () => {
    expect((await ask({ path: `http://attacker.example${url.pathname}` })).status).toBe(403);
  });

  it.each(['nothing', '../../etc/passwd', '__proto__', 'constructor', 'paged.js/', 'texts/a.md'])(
    'has nothing else behind the token: %s',
    async (name) => {
      expect((await ask({ path: url.pathname + name })).status).toBe(404);
    },
  );

  it('answers HEAD without a body', async () => {
    expect(await ask({ method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });

  it.each(['', 'paged.js', 'desk.js', 'desk.css', 'pages.js', 'sans.woff2', 'page', 'nothing'])(
    'guards every answer: %s',
    async (name) => {
      const { headers } = await ask({ path: url.pathname + name });
      const policy = headers['content-security-policy'] ?? '';
      for (const rule of ["default-src 'none'", "script-src 'self'", "base-uri 'none'"]) expect(policy).toContain(rule);
      const isAlone = ['', 'pages.js', 'nothing'].includes(name);
      expect(policy).toContain(`frame-ancestors '${isAlone ? 'none' : 'self'}'`);
      expect(headers['x-frame-options']).toBe(isAlone ? 'DENY' : 'SAMEORIGIN');
      expect(policy).not.toMatch(/script-src[^;]*unsafe/);
      expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' });
    },
  );

  it('says so when a file of its folders is saved', async () => {
    const before = made;
    await new Promise((resolve) => setTimeout(resolve, 300));
    writeFileSync(path.join(root, 'texts', 'a.md'), 'words');
    await expect.poll(() => made, { timeout: 5000 }).toBeGreaterThan(before);
  });
});

it('says that a port is taken', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const serving = serveLive('.')({ port: (other.address() as AddressInfo).port, paths: [] }, pages);
  await expect(serving).rejects.toBeInstanceOf(ToolError);
  other.close();
});
