import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { watch } from 'chokidar';
import type { Serve } from '../model/terminal.js';
import { readPackageFile } from './own.js';

const LOOPBACK = '127.0.0.1';
const SETTLE_MS = 120;

/** Serves on the loopback address only: nobody else on the network sees an internal edition. */
export function serveLive(root: string): Serve {
  return async (port, make) => {
    let page = make();
    const readers = new Set<ServerResponse>();
    const server = createServer((request, response) => {
      if (request.url === '/changes') listen(readers, response);
      else if (request.url === '/paged.js') void sendScript(response);
      else if (request.url === '/') void sendPage(response, () => page);
      else response.writeHead(404).end();
    });
    const watcher = watch(watched(root), { ignoreInitial: true, awaitWriteFinish: { stabilityThreshold: SETTLE_MS } });
    watcher.on('all', () => {
      page = make();
      void page.then(() => {
        for (const reader of readers) reader.write('data: changed\n\n');
      });
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, LOOPBACK, resolve);
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
