import { spawn } from 'node:child_process';
import path from 'node:path';
import { once } from 'node:events';
import { expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..', '..');

it('a reader who goes away ends a run without a trace', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(ROOT, 'src', 'cli.ts'), '--help'], { cwd: ROOT });
  const said: string[] = [];
  child.stdout.destroy();
  child.stderr.on('data', (words: Buffer) => said.push(words.toString()));
  const [code] = (await once(child, 'close')) as [number];
  expect({ code, said: said.join('') }).toEqual({ code: 0, said: '' });
});
