import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { watch } from 'chokidar';
import type { Serve } from '../model/terminal.js';
import { ToolError } from '../model/world.js';
import { readPackageFile } from './own.js';

const LOOPBACK = '127.0.0.1';
const SETTLE_MS = 120;

/** Serves on the loopback address only: nobody else on the network sees an internal edition. */
export function serveLive(root: string): Serve {
  return async (port, make) => {
    const readers = new Set<ServerResponse>();
    const server = createServer((request, response) => {
      if (request.url === '/changes') listen(readers, response);
      else if (request.url === '/paged.js') void sendScript(response);
      else if (request.url === '/') void sendPage(response, () => page);
      else response.writeHead(404).end();
    });
    await listenOn(server, port);
    let page = make();
    const watcher = watch(watched(root), { ignoreInitial: true, awaitWriteFinish: { stabilityThreshold: SETTLE_MS } });
    watcher.on('all', () => {
      page = make();
      void page.then(() => {
        for (const reader of readers) reader.write('data: changed\n\n');
      });
    });
    const ended = new Promise<void>((resolve) => {
      process.once('SIGINT', resolve);
      process.once('SIGTERM', resolve);
    }).then(async () => {
      await watcher.close();
      for (const reader of readers) reader.end();
      server.close();
    });
    return { url: `http://${LOOPBACK}:${String((server.address() as AddressInfo).port)}/`, ended };
  };
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

function watched(root: string): string[] {
  return ['imprimatur.yaml', 'manuscript', 'bibliography', 'styles'].map((name) => path.join(root, name));
}

function listen(readers: Set<ServerResponse>, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  readers.add(response);
  response.on('close', () => readers.delete(response));
}

async function sendScript(response: ServerResponse): Promise<void> {
  const script = await readPackageFile('pagedjs/dist/paged.polyfill.js');
  response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(script);
}

async function sendPage(response: ServerResponse, page: () => Promise<string>): Promise<void> {
  const html = await page();
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(html);
}
