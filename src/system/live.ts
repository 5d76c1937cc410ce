import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { watch } from 'chokidar';
import type { Answer, LivePages, Serve } from '../model/live.js';
import { screenRoles } from '../model/screen.js';
import { ToolError } from '../model/world.js';
import { headersOf, pass, type Gate } from './live-gate.js';
import { announce } from './desk-place.js';
import { listen, told, write, type Listeners } from './live-listeners.js';
import { readOwnFile, readPackageFile } from './own.js';

const LOOPBACK = '127.0.0.1';
/** In milliseconds: how long a file that is written must rest, and how often it is looked at. */
const [REST_MS, LOOK_MS] = [40, 15];

/** In bytes: a chapter as it is in an editor is the longest that anybody has to say. */
const MOST_SAID = 4_000_000;

/** Serves on the loopback address only, to whoever knows the token: nobody else sees an internal edition. */
export function serveLive(root: string): Serve {
  return async ({ port, paths }, pages) => {
    const listeners: Listeners = { readers: new Set(), editors: new Set() };
    const server = createServer();
    await listenOn(server, port);
    const gate: Gate = { port: (server.address() as AddressInfo).port, token: randomBytes(24).toString('base64url') };
    server.on('request', (request, response) => {
      const passed = pass(request, gate);
      if ('status' in passed) refuse(response, passed.status, passed.why);
      else if (request.method === 'POST')
        void take(request, response, async () => told(listeners, await said(request, pages, passed.path)));
      else if (passed.path === 'changes' && request.method === 'GET') listen(listeners.readers, response);
      else if (passed.path === 'editor' && request.method === 'GET')
        listen(listeners.editors, response, (count) => {
          pages.editors(count);
        });
      else void take(request, response, () => found(pages, passed.path));
    });
    const watched = paths.map((one) => path.join(root, ...one.split('/')));
    const watcher = watch(watched, {
      ignoreInitial: true,
      followSymlinks: false,
      awaitWriteFinish: { stabilityThreshold: REST_MS, pollInterval: LOOK_MS },
    });
    watcher.on('all', (_, file) => {
      pages.saved(path.relative(root, file).split(path.sep).join('/'));
      write(listeners.readers, 'changed');
    });
    const url = `http://${LOOPBACK}:${String(gate.port)}/${gate.token}/`;
    const takeBack = await announce(root, url);
    const ended = ending().then(async () => {
      await takeBack();
      await watcher.close();
      for (const one of [...listeners.readers, ...listeners.editors]) one.end();
      server.close();
    });
    return { url, ended };
  };
}

function ending(): Promise<void> {
  return new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}

/** Throws ToolError where the port is taken: nothing is made or watched then. */
function listenOn(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const taken = cause.code === 'EADDRINUSE' || cause.code === 'EACCES';
      const words = `port ${String(port)} is taken; end what uses it, or name another with --port`;
      reject(taken ? new ToolError('preview', words, cause) : cause);
    });
    server.listen(port, LOOPBACK, resolve);
  });
}

type Asset = readonly [type: string, read: () => Promise<Uint8Array>];

const own = (type: string, name: string): Asset => [type, () => readOwnFile(`styles/preview/${name}`)];
/** The roles of every screen, and what the desk makes of them. */
async function deskStyles(): Promise<Uint8Array> {
  return Buffer.concat([Buffer.from(screenRoles()), await readOwnFile('styles/preview/desk.css')]);
}

const face = (file: string): Asset => ['font/woff2', () => readPackageFile(`@fontsource/${file}`)];

const SHIPPED = new Map<string, Asset>([
  ['', own('text/html', 'desk.html')],
  ['desk.css', ['text/css', deskStyles]],
  ['pages.css', own('text/css', 'pages.css')],
  ['sheets.html', own('text/html', 'sheets.html')],
  ['workshop.css', own('text/css', 'workshop.css')],
  ['workshop.html', own('text/html', 'workshop.html')],
  ['paged-config.js', own('text/javascript', 'paged-config.js')],
  ...[
    'desk',
    'frame',
    'places',
    'sheets',
    'workshop',
    'make',
    'strip',
    'margin',
    'comments',
    'changes',
    'asides',
    'go',
    'keys',
    'writing',
  ].map((name): [string, Asset] => [`${name}.js`, own('text/javascript', `${name}.js`)]),
  ['paged.js', ['text/javascript', () => readPackageFile('pagedjs/dist/paged.polyfill.js')]],
  ['sans.woff2', face('alegreya-sans/files/alegreya-sans-latin-400-normal.woff2')],
  ['sans-bold.woff2', face('alegreya-sans/files/alegreya-sans-latin-700-normal.woff2')],
  ['serif.woff2', face('source-serif-4/files/source-serif-4-latin-400-normal.woff2')],
  ['serif-bold.woff2', face('source-serif-4/files/source-serif-4-latin-600-normal.woff2')],
]);

async function found(pages: LivePages, path: string): Promise<Answer | undefined> {
  const shipped = SHIPPED.get(path);
  if (shipped === undefined) return pages.get(path);
  const [type, read] = shipped;
  return { type, body: await read() };
}

async function said(request: IncomingMessage, pages: LivePages, path: string): Promise<Answer | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > MOST_SAID) return undefined;
    parts.push(part);
  }
  try {
    return await pages.post(path, JSON.parse(Buffer.concat(parts).toString()));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

async function take(
  request: IncomingMessage,
  response: ServerResponse,
  answer: () => Promise<Answer | undefined>,
): Promise<void> {
  try {
    const made = await answer();
    if (made === undefined) {
      refuse(response, 404, 'Nothing is here.');
      return;
    }
    const charset = /^text|json|javascript/.test(made.type) ? '; charset=utf-8' : '';
    response.writeHead(200, { ...headersOf(pathOf(request)), 'content-type': `${made.type}${charset}` });
    response.end(request.method === 'HEAD' ? undefined : made.body);
  } catch (error) {
    refuse(response, 500, error instanceof Error ? error.message : String(error));
  }
}

function refuse(response: ServerResponse, status: number, why: string): void {
  const allow = status === 405 ? { allow: 'GET, HEAD, POST' } : {};
  response
    .writeHead(status, { ...headersOf(''), ...allow, 'content-type': 'text/plain; charset=utf-8' })
    .end(`${why}\n`);
}

/** What stands behind the token. */
function pathOf({ url = '' }: IncomingMessage): string {
  return url.replace(/^\/[^/]*\//, '').replace(/\?.*$/, '');
}
