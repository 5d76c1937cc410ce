import { spawn } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { ToolError, type ToolCall, type ToolResult } from '../model/world.js';
import { OWN_FOLDER } from './own.js';

const MINUTE = 60_000;

/** Runs a tool in the folder and waits for it. Throws ToolError where it cannot start or outlives its time. */
export function runTool(root: string, call: ToolCall): Promise<ToolResult> {
  const cwd = path.resolve(root, ...(call.cwd ?? '.').split('/'));
  return new Promise((resolve, reject) => {
    const child = spawn(call.command, [...call.args], { cwd, timeout: call.timeoutMs ?? MINUTE, windowsHide: true });
    const out: Uint8Array[] = [];
    const err: Uint8Array[] = [];
    child.stdout.on('data', (bytes: Uint8Array) => out.push(bytes));
    child.stderr.on('data', (bytes: Uint8Array) => err.push(bytes));
    child.on('error', (cause) => {
      reject(new ToolError(call.command, `${call.command} could not be started`, cause));
    });
    child.on('close', (code, signal) => {
      if (signal !== null) reject(new ToolError(call.command, `${call.command} was ended by ${signal}`));
      else resolve({ code: code ?? 0, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() });
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(call.input ?? '');
  });
}

/** Finds a tool: in the folder's own tools, in the packages of the folder and of this tool, then on the PATH. */
export async function findTool(root: string, name: string): Promise<string | undefined> {
  const places = [
    path.join(root, '.imprimatur', 'tools'),
    path.join(OWN_FOLDER, '.imprimatur', 'tools'),
    path.join(root, 'node_modules', '.bin'),
    path.join(OWN_FOLDER, 'node_modules', '.bin'),
    ...(process.env['PATH'] ?? '').split(path.delimiter),
  ];
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  for (const place of places) {
    for (const ending of endings) {
      const file = path.join(place, name + ending);
      if (place !== '' && (await canRun(file))) return file;
    }
  }
  return undefined;
}

async function canRun(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
