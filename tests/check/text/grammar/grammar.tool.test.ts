import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkGrammar } from '../../../../src/check/text/grammar/grammar.js';
import { findLanguageTool } from '../../../../src/check/text/grammar/languagetool.js';
import { readingsOf } from '../../../../src/check/text/reading/readings.js';
import { RealWorld } from '../../../../src/system/real.js';
import { sourcesOf } from '../../../sources.js';
import { chapterOf, editionOf, textFindings } from '../edition.js';

const root = mkdtempSync(path.join(tmpdir(), 'grammar-'));
const world = new RealWorld(root, () => undefined);
const tool = await findLanguageTool(world);
const note = typeof tool === 'string' ? ` (skipped: ${tool} is missing; run scripts/set-up-languagetool.mjs)` : '';

afterAll(async () => {
  await world.close();
  rmSync(root, { recursive: true, force: true });
});

describe.skipIf(typeof tool === 'string')(`LanguageTool${note}`, () => {
  it('finds slips at their places, and nothing in what is right', async () => {
    const stamp = String(Date.now());
    const chapter = chapterOf(
      `The officers of unit ${stamp} *have* went home.\n\nThe child did not want to loose her friends.\n\n` +
        `In Viet Nam unit ${stamp} collects material on a collection of child abuse; [@page] it *works*.`,
    );
    expect(await checkGrammar(world, readingsOf(editionOf([chapter]), sourcesOf(), []))).toBe('ran');
    const found = textFindings(chapter).map(({ line, rule, actual }) => `${String(line - 4)} ${rule} ${actual ?? ''}`);
    expect(found).toEqual(['1 text/grammar went', '3 text/confused-word loose']);
  });

  it.skipIf(process.platform === 'win32')('goes when the process that talks to it is killed', async () => {
    const script = `
      import { RealWorld } from ${JSON.stringify(path.resolve('src/system/real.ts'))};
      import { findLanguageTool, matchesOf } from ${JSON.stringify(path.resolve('src/check/text/grammar/languagetool.ts'))};
      const world = new RealWorld(${JSON.stringify(root)}, () => undefined);
      const texts = Array.from({ length: 20000 }, (_, at) => 'Line ' + at + ' of ' + Date.now() + ' are read.');
      console.log('begun');
      await matchesOf(world, await findLanguageTool(world), texts);`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    const java = await until(() => childrenOf(child.pid ?? 0)[0]);
    await new Promise((resolve) => setTimeout(resolve, 500));
    child.kill('SIGKILL');
    await until(() => (isAlive(java) ? undefined : true));
    expect(isAlive(java)).toBe(false);
  });
});

/** Waits for something, at most a minute. */
async function until<T>(look: () => T | undefined): Promise<T> {
  for (let tries = 0; tries < 600; tries += 1) {
    const seen = look();
    if (seen !== undefined) return seen;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('It did not happen within a minute');
}

/** The processes that a process started. */
function childrenOf(pid: number): number[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,comm='], { encoding: 'utf8' });
  return stdout.split('\n').flatMap((line) => {
    const [own, parent, command] = line.trim().split(/\s+/);
    return Number(parent) === pid && /java/.test(command ?? '') ? [Number(own)] : [];
  });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
