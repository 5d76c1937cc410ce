import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import { filesBelow, ROOT, textAt } from './rooms.js';
import { Runner } from './run.js';
import type { Reach } from './reached-by.js';

interface Kept {
  readonly key: string;
  readonly reached: readonly string[];
  readonly tookMs: number;
}

const KEPT = path.join(ROOT, 'node_modules', '.imprimatur', 'reach.json');

/**
 * Runs every test once on the sources as they are, in so many processes; what a test reaches is kept until it or what it
 * imports changes. A test file that fails as it is judges nothing, and is named.
 */
export async function firstRun(tests: readonly string[], jobs: number): Promise<Reach[]> {
  const kept = readKept();
  const keys = new Map(tests.map((test) => [test, keyOf(test)]));
  const due = tests.filter((test) => kept[test]?.key !== keys.get(test));
  const waiting = [...due];
  const work = async (): Promise<void> => {
    const folder = mkdtempSync(path.join(tmpdir(), 'mutants-'));
    const runner = new Runner({ MUTANTS_REACH: folder });
    try {
      for (let test = waiting.shift(); test !== undefined; test = waiting.shift()) {
        const nth = due.length - waiting.length;
        process.stderr.write(`\rRunning the tests as they are: ${String(nth)} of ${String(due.length)} `);
        const found = await runOne(test, { runner, folder });
        if (found !== undefined) keep(kept, test, { key: keys.get(test) ?? '', ...found });
      }
    } finally {
      await runner.end();
      rmSync(folder, { recursive: true, force: true });
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  return tests.flatMap((test) => {
    const one = kept[test];
    return one?.key === keys.get(test) && one !== undefined
      ? [{ test, reached: new Set(one.reached), tookMs: one.tookMs }]
      : [];
  });
}

function keep(kept: Record<string, Kept>, test: string, one: Kept): void {
  kept[test] = one;
  mkdirSync(path.dirname(KEPT), { recursive: true });
  writeFileSync(KEPT, JSON.stringify(kept));
}

async function runOne(
  test: string,
  { runner, folder }: { runner: Runner; folder: string },
): Promise<Omit<Kept, 'key'> | undefined> {
  const told = filesBelow('src').filter((file) => /(?<!\.d)\.ts$/.test(file) && !file.includes('/in-page/'));
  const answer = await runner.ask({ told, tests: [test] }, 300_000);
  const reached = readReach(folder);
  if (answer !== undefined && answer.failed === undefined)
    return { reached: [...reached], tookMs: answer.took[test] ?? 0 };
  const why = answer === undefined ? 'it takes more than five minutes' : (answer.why ?? 'it ended');
  process.stderr.write(`\n${test} judges nothing, for it fails as it is: ${why}\n`);
  return undefined;
}

function readReach(folder: string): Set<string> {
  const names = readdirSync(folder).map((name) => path.join(folder, name));
  const reached = names.flatMap((name) => JSON.parse(readFileSync(name, 'utf8')) as string[]);
  for (const name of names) rmSync(name);
  return new Set(reached);
}

function readKept(): Record<string, Kept> {
  try {
    return JSON.parse(readFileSync(KEPT, 'utf8')) as Record<string, Kept>;
  } catch {
    return {};
  }
}

/** A digest of a test file and of everything it imports from the repository. */
function keyOf(test: string): string {
  const seen = new Set<string>();
  const hash = createHash('sha256');
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = textAt(file);
    hash.update(file).update(text);
    for (const { fileName } of ts.preProcessFile(text).importedFiles) {
      if (fileName.startsWith('.')) visit(path.posix.join(path.posix.dirname(file), fileName).replace(/\.js$/, '.ts'));
    }
  };
  visit(test);
  return hash.digest('hex');
}
