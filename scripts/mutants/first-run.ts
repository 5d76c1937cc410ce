import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import { filesBelow, ROOT, textAt } from './rooms.js';
import { Runner } from './run.js';

/** What a test file runs when nothing is changed. */
export interface Reach {
  readonly test: string;
  /** Names of functions, as `reachOf` gives them. */
  readonly reached: ReadonlySet<string>;
  readonly tookMs: number;
}

interface Kept {
  readonly key: string;
  readonly reached: readonly string[];
  readonly tookMs: number;
}

const KEPT = path.join(ROOT, 'node_modules', '.imprimatur', 'reach.json');

/** Runs every test once on the sources as they are; what a test reaches is kept until it or what it imports changes. Throws where one fails. */
export async function firstRun(tests: readonly string[]): Promise<Reach[]> {
  const keys = new Map(tests.map((test) => [test, keyOf(test)]));
  const kept = readKept();
  const due = tests.filter((test) => kept[test]?.key !== keys.get(test));
  if (due.length > 0) {
    const runs = await runAll(due);
    for (const { test, reached, tookMs } of runs)
      kept[test] = { key: keys.get(test) ?? '', reached: [...reached], tookMs };
    mkdirSync(path.dirname(KEPT), { recursive: true });
    writeFileSync(KEPT, JSON.stringify(kept));
  }
  return tests.map((test) => {
    const { reached = [], tookMs = 0 } = kept[test] ?? {};
    return { test, reached: new Set(reached), tookMs };
  });
}

async function runAll(tests: readonly string[]): Promise<Reach[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mutants-'));
  const runner = new Runner({ MUTANTS_REACH: folder });
  const told = filesBelow('src').filter((file) => /(?<!\.d)\.ts$/.test(file) && !file.includes('/in-page/'));
  const runs: Reach[] = [];
  try {
    for (const test of tests) {
      process.stderr.write(`\rRunning the tests as they are: ${String(runs.length + 1)} of ${String(tests.length)} `);
      const answer = await runner.ask({ told, tests: [test] }, 300_000);
      if (answer === undefined) throw new Error(`${test} takes more than five minutes`);
      if (answer.failed !== undefined) throw new Error(`${test} fails as it is: ${answer.why ?? ''}`);
      runs.push({ test, reached: readReach(folder), tookMs: answer.took[test] ?? 0 });
    }
    return runs;
  } finally {
    await runner.end();
    rmSync(folder, { recursive: true, force: true });
  }
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
