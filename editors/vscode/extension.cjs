'use strict';
// Starts the tool's own language server, and shows the pages in the browser of the desk. All that is known stands in the server.
const { spawn } = require('node:child_process');
const vscode = require('vscode');
const { LanguageClient, TransportKind } = require('vscode-languageclient/node');

let client;
let preview;

function settings() {
  const own = vscode.workspace.getConfiguration('imprimatur');
  const [command = 'npx', ...args] = own.get('command', ['npx', 'imprimatur']);
  return { command, args, edition: own.get('edition', 'internal') };
}

/** The folder with the configuration that is nearest to the top. */
async function folder() {
  const [found] = (await vscode.workspace.findFiles('**/imprimatur.yaml', '**/node_modules/**', 20)).sort(
    (one, other) => one.path.split('/').length - other.path.split('/').length,
  );
  return found === undefined ? undefined : vscode.Uri.joinPath(found, '..').fsPath;
}

async function start() {
  const cwd = await folder();
  if (cwd === undefined) return;
  const { command, args } = settings();
  // A shell finds npx.cmd on Windows; what it is given are the user's own settings.
  const options = { cwd, shell: process.platform === 'win32' };
  client = new LanguageClient(
    'imprimatur',
    'Imprimatur',
    { command, args: [...args, 'lsp', '--stdio'], transport: TransportKind.stdio, options },
    {
      documentSelector: [
        { scheme: 'file', language: 'markdown' },
        { scheme: 'file', language: 'yaml' },
      ],
      synchronize: { fileEvents: vscode.workspace.createFileSystemWatcher('**/*.{md,yaml,yml,json,mmd,csv,svg}') },
    },
  );
  await client.start();
  // The page beside comes to the line of the cursor.
  vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections: [first] }) => {
    const { uri, languageId } = textEditor.document;
    if (languageId !== 'markdown' || first === undefined) return;
    void client?.sendNotification('imprimatur/cursor', { uri: uri.toString(), line: first.active.line });
  });
}

/** The first line that the tool prints is the address; it opens in the browser, because the page stands in no frame. */
async function showPages() {
  const cwd = await folder();
  if (cwd === undefined) {
    void vscode.window.showInformationMessage('No imprimatur.yaml in this workspace. Make one with: imprimatur init');
    return;
  }
  preview?.kill();
  const { command, args, edition } = settings();
  preview = spawn(command, [...args, 'preview', '--edition', edition, '--port', '0'], {
    cwd,
    shell: process.platform === 'win32',
  });
  let words = '';
  preview.stdout.on('data', (bytes) => {
    words += bytes;
    const [, address] = /^(http:\/\/\S+)\n/.exec(words) ?? [];
    if (address === undefined) return;
    words = ' ';
    void vscode.env.openExternal(vscode.Uri.parse(address));
  });
}

exports.activate = async (context) => {
  context.subscriptions.push(
    vscode.commands.registerCommand('imprimatur.preview', showPages),
    vscode.commands.registerCommand('imprimatur.restart', async () => {
      await client?.stop();
      await start();
    }),
  );
  await start();
};

exports.deactivate = async () => {
  preview?.kill();
  await client?.stop();
};
