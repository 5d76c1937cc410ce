import { spawn } from 'node:child_process';
import { access, constants, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ToolError, type ToolCall, type ToolResult } from '../model/world.js';
import { temporaryStart } from './delivery/left-behind.js';
import { cacheFolder } from './kept.js';
import { OWN_FOLDER } from './own.js';
import { steadyEnvironment } from './steady.js';
import { trusted } from './trusted.js';

const MINUTE = 60_000;

/** Runs a tool in the folder, or in one made of `files`, and waits for it. Throws ToolError where it cannot start or outlives its time. */
export async function runTool(root: string, call: ToolCall): Promise<ToolResult> {
  if (call.files === undefined) return started(root, call);
  const folder = await mkdtemp(temporaryStart('tool'));
  try {
    for (const [name, words] of call.files) await lay(path.join(folder, ...name.split('/')), words);
    return await started(folder, call);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function lay(target: string, words: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, words);
}

function started(cwd: string, call: ToolCall): Promise<ToolResult> {
  const timeout = call.timeoutMs ?? MINUTE;
  return new Promise((resolve, reject) => {
    const child = spawn(call.command, [...call.args], {
      cwd,
      timeout,
      windowsHide: true,
      env: steadyEnvironment(call.env),
    });
    const out: Uint8Array[] = [];
    const err: Uint8Array[] = [];
    child.stdout.on('data', (bytes: Uint8Array) => out.push(bytes));
    child.stderr.on('data', (bytes: Uint8Array) => err.push(bytes));
    child.on('error', (cause) => {
      reject(new ToolError(call.command, `${call.command} could not be started`, cause));
    });
    child.on('close', (code, signal) => {
      if (signal !== null) reject(new ToolError(call.command, endedBy(call.command, signal, timeout)));
      else resolve({ code: code ?? 0, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() });
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(call.input ?? '');
  });
}

function endedBy(command: string, signal: string, timeoutMs: number): string {
  const late = signal === 'SIGTERM' ? `: it did not end within ${String(timeoutMs / 1000)} seconds` : '';
  return `${command} was ended by ${signal}${late}`;
}

/**
 * Finds a tool: where the user names it (`IMPRIMATUR_VALE` for `vale`), in this package, in the user's cache, in the
 * packages beside this one, then on the PATH. A manuscript brings text, never programs: a place in its folder is passed over.
 */
export async function findTool(root: string, name: string): Promise<string | undefined> {
  // The program that runs this tool.
  if (name === 'node') return process.execPath;
  if (name === 'verapdf.jar') return ownJar(root);
  const named = process.env[settingOf(name)];
  if (named !== undefined && named !== '') return named;
  if (name === 'languagetool') return ownJars(root);
  const home = process.env['JAVA_HOME'] ?? '';
  const places = [
    ...TOOLS(),
    path.join(OWN_FOLDER, 'node_modules', '.bin'),
    ...(name === 'java' && home !== '' ? [path.join(home, 'bin')] : []),
    ...(process.env['PATH'] ?? '').split(path.delimiter),
  ];
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  for (const place of await trusted(root, places)) {
    for (const ending of endings) {
      const file = path.join(place, name + ending);
      if (await canRun(file)) return file;
    }
  }
  return undefined;
}

/** Where the scripts that set tools up put them. */
const TOOLS = (): string[] => [path.join(OWN_FOLDER, '.imprimatur', 'tools'), path.join(cacheFolder(), 'tools')];

/** The folder of jars that `scripts/set-up-languagetool.mjs` names when all of them are there. */
async function ownJars(root: string): Promise<string | undefined> {
  for (const place of await trusted(root, TOOLS())) {
    const name = (await readdir(place).catch(() => [])).find((file) => /^languagetool-\d[\d.]*$/.test(file));
    if (name !== undefined) return path.join(place, name);
  }
  return undefined;
}

/** Where `scripts/set-up-verapdf.mjs` puts it. */
async function ownJar(root: string): Promise<string | undefined> {
  for (const place of await trusted(root, TOOLS())) {
    const name = (await readdir(place).catch(() => [])).find((file) => /^cli-[\d.]+\.jar$/.test(file));
    if (name !== undefined) return path.join(place, name);
  }
  return undefined;
}

function settingOf(name: string): string {
  return `IMPRIMATUR_${name.toUpperCase().replace(/\W/g, '_')}`;
}

/** Whether this user may run a file. */
export async function canRun(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}
