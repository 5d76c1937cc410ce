import { spawn } from 'node:child_process';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type PublishDiagnosticsParams,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { folderOf } from '../../manuscript.js';

const CLI = path.resolve(import.meta.dirname, '..', '..', '..', 'src', 'cli.ts');
const TEXT = '---\ntitle: One\n---\n\n## Law {#sec-law}\n\nAs @sec-law says, @\n';
const CHAPTER = 'manuscript/report/one.md';

test('an editor opens, changes, is told, completes and renames', { timeout: 120_000 }, async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'imprimatur-lsp-'));
  for (const [file, bytes] of folderOf({ 'one.md': TEXT }).files) {
    await mkdir(path.join(root, path.dirname(file)), { recursive: true });
    await writeFile(path.join(root, file), bytes);
  }
  const server = spawn(process.execPath, ['--import', 'tsx', CLI, '-C', root, 'lsp', '--stdio']);
  const client = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const told: PublishDiagnosticsParams[] = [];
  client.onNotification('textDocument/publishDiagnostics', (found: PublishDiagnosticsParams) => {
    told.push(found);
  });
  client.listen();
  const uri = pathToFileURL(path.join(root, CHAPTER)).href;
  const said = async (code: string): Promise<void> => {
    await expect
      .poll(() => told.some((one) => one.uri === uri && one.diagnostics.some((found) => found.code === code)), {
        timeout: 60_000,
      })
      .toBe(true);
  };

  const { capabilities } = await client.sendRequest<{ capabilities: object }>('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(root).href,
    capabilities: {},
  });
  expect(capabilities).toMatchObject({ hoverProvider: true, renameProvider: { prepareProvider: true } });
  await client.sendNotification('initialized', {});
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text: TEXT.replace('@sec-law says', '@sec-lost says') },
  });
  await said('refer/dangling-reference');

  await client.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: TEXT.replace('says', '~~says~~') }],
  });
  await said('parse/remark');

  const { items } = await client.sendRequest<{ items: { label: string }[] }>('textDocument/completion', {
    textDocument: { uri },
    position: { line: 6, character: 23 },
  });
  expect(items.map(({ label }) => label)).toContain('sec-law');

  const edit = await client.sendRequest<WorkspaceEdit>('textDocument/rename', {
    textDocument: { uri },
    position: { line: 6, character: 6 },
    newName: 'sec-rules',
  });
  expect(edit.changes?.[uri]?.map(({ range }) => range.start.line)).toEqual([4, 6]);

  const ask = (method: string, more: object = {}): Promise<unknown> =>
    client.sendRequest(`textDocument/${method}`, { textDocument: { uri }, ...more });
  const at = { position: { line: 6, character: 6 } };
  expect(await ask('hover', at)).toMatchObject({ contents: { value: expect.stringContaining('Law') as string } });
  expect(await ask('definition', at)).toMatchObject([{ range: { start: { line: 4 } } }]);
  expect(await ask('references', { ...at, context: { includeDeclaration: true } })).toHaveLength(2);
  expect(await ask('documentHighlight', at)).toHaveLength(2);
  expect(await ask('prepareRename', at)).toMatchObject({ start: { line: 6, character: 4 } });
  expect(await ask('documentSymbol')).toMatchObject([{ name: 'Law' }]);
  expect(await ask('foldingRange')).toMatchObject([{ startLine: 0 }, { startLine: 4 }]);
  expect(await ask('semanticTokens/full')).toMatchObject({ data: expect.arrayContaining([4]) as number[] });
  const chosen = { range: { start: { line: 6, character: 0 }, end: { line: 6, character: 2 } } };
  expect(await ask('codeAction', { ...chosen, context: { diagnostics: [] } })).toMatchObject(
    expect.arrayContaining([expect.objectContaining({ title: 'Mark as non-public' })]) as object[],
  );
  const answer = { command: 'imprimatur.answer', arguments: ['C-009', 'noted'] };
  const refused = new Promise((resolve) => client.onNotification('window/showMessage', resolve));
  await client.sendRequest('workspace/executeCommand', answer);
  expect(await refused).toMatchObject({ message: expect.stringContaining('Unexpected C-009') as string });

  const code = new Promise((resolve) => server.once('exit', resolve));
  await client.sendRequest('shutdown');
  await client.sendNotification('exit');
  expect(await code).toBe(0);
  await rm(root, { recursive: true });
});
