import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
  type ShowDocumentParams,
} from 'vscode-languageserver/node';
import { folderOf } from '../../manuscript.js';
import { openDesk, type OpenedDesk } from './opened-desk.js';

const CLI = path.resolve(import.meta.dirname, '..', '..', '..', 'src', 'cli.ts');
const CHAPTER = 'manuscript/report/one.md';
const LONG = 'The words of this paragraph fill a line of the page and more. '.repeat(60);
const TEXT = `---\ntitle: One\n---\n\nOpening words.\n\n${LONG}\n\n${LONG}\n\nLast words.\n`;

let root: string;
let uri: string;
let desk: OpenedDesk;
let server: ChildProcessWithoutNullStreams;
let client: ProtocolConnection;
const asked: ShowDocumentParams[] = [];

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'imprimatur-both-'));
  for (const [file, bytes] of folderOf({ 'one.md': TEXT }).files) {
    await mkdir(path.join(root, path.dirname(file)), { recursive: true });
    await writeFile(path.join(root, file), bytes);
  }
  uri = pathToFileURL(path.join(root, CHAPTER)).href;
  desk = await openDesk(root, '--edition', 'public');
  server = spawn(process.execPath, ['--import', 'tsx', CLI, '-C', root, 'lsp', '--stdio']);
  client = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  client.onRequest('window/showDocument', (one: ShowDocumentParams) => {
    asked.push(one);
    return { success: true };
  });
  client.listen();
  const capabilities = { window: { showDocument: { support: true } } };
  await client.sendRequest('initialize', { processId: process.pid, rootUri: pathToFileURL(root).href, capabilities });
  await client.sendNotification('initialized', {});
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text: TEXT },
  });
}, 120_000);

afterAll(async () => {
  await client.sendRequest('shutdown');
  await client.sendNotification('exit');
  await desk.close();
  await rm(root, { recursive: true });
});

const FRAME = `document.querySelector('#frames iframe:not(.waiting)')`;
const pages = () => desk.tab.evaluate(`${FRAME}?.contentDocument?.body.textContent ?? ''`);
const change = (text: string) =>
  client.sendNotification('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text }] });

test(
  'shows what is typed and not saved, and the disk again when the text is closed',
  { timeout: 120_000 },
  async () => {
    await expect.poll(desk.said, { timeout: 60_000 }).toMatch(/^Up to date/);
    // The line between the two stands a moment after both have started.
    await expect
      .poll(
        async () => {
          await change(TEXT.replace('Last words', 'Typed words'));
          return pages();
        },
        { timeout: 60_000, interval: 2_000 },
      )
      .toContain('Typed words');
    expect(await readFile(path.join(root, CHAPTER), 'utf8')).toBe(TEXT);
    await change(TEXT);
    await expect.poll(pages, { timeout: 60_000 }).toContain('Last words');
  },
);

test('comes to the line of the cursor, and opens in the editor what is clicked', { timeout: 120_000 }, async () => {
  await expect.poll(desk.said, { timeout: 60_000 }).toMatch(/^Up to date/);
  const scroll = () => desk.tab.evaluate(`${FRAME}.contentWindow.scrollY`);
  expect(await scroll()).toBe(0);
  const position = { line: TEXT.split('\n').indexOf('Last words.'), character: 2 };
  await client.sendRequest('textDocument/documentHighlight', { textDocument: { uri }, position });
  await expect.poll(scroll, { timeout: 30_000 }).toBeGreaterThan(300);
  const bar = await desk.tab.evaluate(`${FRAME}.contentDocument.querySelector('.desk-cursor') !== null`);
  expect(bar).toBe(true);

  await desk.tab.evaluate(
    `[...${FRAME}.contentDocument.querySelectorAll('p')].find((one) => one.textContent.startsWith('Last words')).click()`,
  );
  await expect.poll(() => asked, { timeout: 30_000 }).toHaveLength(1);
  expect(asked[0]).toMatchObject({ uri, selection: { start: { line: position.line, character: 0 } } });
});
