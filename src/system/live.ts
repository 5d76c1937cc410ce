import { randomBytes } from 'node:crypto';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { watch } from 'chokidar';
import type { Serve } from '../model/terminal.js';
import { ToolError } from '../model/world.js';
import { HEADERS, pass, type Gate } from './live-gate.js';
import { readOwnFile, readPackageFile } from './own.js';

const LOOPBACK = '127.0.0.1';
const SETTLE_MS = 120;

/** Serves on the loopback address only, to whoever knows the token: nobody else sees an internal edition. */
export function serveLive(root: string): Serve {
  return async ({ port, paths }, make) => {
    const readers = new Set<ServerResponse>();
    const server = createServer();
    await listenOn(server, port);
    const gate: Gate = { port: (server.address() as AddressInfo).port, token: randomBytes(24).toString('base64url') };
    let page = make();
    const assets = new Map([...SHIPPED, ['', { type: 'text/html', read: () => page }]]);
    server.on('request', (request, response) => {
      const passed = pass(request, gate);
      if ('status' in passed) refuse(response, passed.status, passed.why);
      else if (passed.path === 'changes' && request.method === 'GET') listen(readers, response);
      else void send(response, assets.get(passed.path));
    });
    const watched = paths.map((one) => path.join(root, ...one.split('/')));
    const watcher = watch(watched, {
      ignoreInitial: true,
      followSymlinks: false,
      awaitWriteFinish: { stabilityThreshold: SETTLE_MS },
    });
    watcher.on('all', () => {
      // One at a time: a page that is being made is finished before the next is begun.
      page = page.then(make, make);
      void page.then(() => {
        for (const reader of readers) reader.write('data: changed\n\n');
      });
    });
    const ended = ending().then(async () => {
      await watcher.close();
      for (const reader of readers) reader.end();
      server.close();
    });
    return { url: `http://${LOOPBACK}:${String(gate.port)}/${gate.token}/`, ended };
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

function listen(readers: Set<ServerResponse>, response: ServerResponse): void {
  response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' });
  readers.add(response);
  response.on('close', () => readers.delete(response));
}

interface Asset {
  readonly type: string;
  read(): Promise<string | Uint8Array>;
}

const SHIPPED = new Map<string, Asset>([
  ['paged.js', { type: 'text/javascript', read: () => readPackageFile('pagedjs/dist/paged.polyfill.js') }],
  ['preview.js', { type: 'text/javascript', read: () => readOwnFile('styles/preview/preview.js') }],
  ['preview.css', { type: 'text/css', read: () => readOwnFile('styles/preview/preview.css') }],
]);

async function send(response: ServerResponse, asset: Asset | undefined): Promise<void> {
  if (asset === undefined) {
    refuse(response, 404, 'Nothing is here.');
    return;
  }
  const body = await asset.read();
  response.writeHead(200, { ...HEADERS, 'content-type': `${asset.type}; charset=utf-8` }).end(body);
}

function refuse(response: ServerResponse, status: number, why: string): void {
  const allow = status === 405 ? { allow: 'GET, HEAD' } : {};
  response.writeHead(status, { ...HEADERS, ...allow, 'content-type': 'text/plain; charset=utf-8' }).end(`${why}\n`);
}
