import { spawn } from 'node:child_process';
import path from 'node:path';

/**
 * Starts a build or release of a folder in a process of its own, and kills it when it is about to write the output of this number; which
 * output that is.
 */
export async function killedBefore(
  root: string,
  number: number,
  command: 'build' | 'release' = 'build',
): Promise<string> {
  const driver = path.join(import.meta.dirname, 'stopped-build.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', driver, root, String(number), command], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = await new Promise<string>((resolve) => {
    child.stdout.on('data', (bytes: Buffer) => {
      resolve(bytes.toString().trim());
    });
    child.on('close', () => {
      resolve('ended by itself');
    });
  });
  child.kill('SIGKILL');
  return said;
}
