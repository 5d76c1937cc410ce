import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { blobOf } from '../../src/model/hash.js';
import { historyOf, textsAt } from '../../src/system/history.js';

let root = '';

function git(...args: string[]): string {
  const own = [
    '-c',
    'user.name=A',
    '-c',
    'user.email=a@example.org',
    '-c',
    'commit.gpgsign=false',
    '-c',
    'tag.gpgsign=false',
  ];
  return spawnSync('git', [...own, ...args], { cwd: root, encoding: 'utf8' }).stdout.trim();
}

function commit(name: string, words: string): void {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), words);
  git('add', '.');
  git('commit', '-qm', `Add ${name}`);
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'history-'));
  git('init', '-q');
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('what git says of a folder', () => {
  it('is the commit, the last version and the files below it, by their own names', async () => {
    commit('guide/imprimatur.yaml', 'publications: [a]\n');
    git('tag', 'v0.2.0');
    git('tag', '-a', 'v0.3.0-draft.1', '-m', 'Draft');
    git('tag', 'other');
    commit('guide/Länder/ü.md', 'Words.\n');
    const history = await historyOf(path.join(root, 'guide'));
    expect(history?.commit).toBe(git('rev-parse', 'HEAD'));
    expect(history?.tag).toEqual({ name: 'v0.3.0-draft.1', since: 1 });
    const blob = blobOf(new TextEncoder().encode('Words.\n'), 40);
    expect([...(history?.blobs ?? [])]).toContainEqual(['Länder/ü.md', blob]);
    expect([...(history?.blobs.keys() ?? [])].sort()).toEqual(['Länder/ü.md', 'imprimatur.yaml']);
  });

  it('is nothing where nothing was committed, and outside a repository', async () => {
    expect(await historyOf(root)).toBeUndefined();
    rmSync(path.join(root, '.git'), { recursive: true });
    expect(await historyOf(root)).toBeUndefined();
  });

  it.runIf(process.platform !== 'win32')('runs nothing that the folder’s own settings name', async () => {
    commit('a.md', 'Words.\n');
    const planted = path.join(root, 'planted');
    const script = path.join(root, 'run.sh');
    writeFileSync(script, `#!/bin/sh\necho run >> '${planted}'\ncat\n`);
    chmodSync(script, 0o755);
    writeFileSync(path.join(root, '.gitattributes'), '* filter=x diff=x\n');
    writeFileSync(
      path.join(root, '.git', 'config'),
      `[core]\n\trepositoryformatversion = 1\n\tfsmonitor = ${script}\n\tpager = ${script}\n\tsshCommand = ${script}\n` +
        `[filter "x"]\n\tclean = ${script}\n\tsmudge = ${script}\n[diff "x"]\n\ttextconv = ${script}\n` +
        `[alias]\n\trev-parse = !${script}\n\tls-tree = !${script}\n[protocol "ext"]\n\tallow = always\n` +
        `[remote "origin"]\n\turl = ext::${script}\n\tpromisor = true\n[extensions]\n\tpartialClone = origin\n`,
    );
    mkdirSync(path.join(root, '.git', 'hooks'), { recursive: true });
    for (const hook of ['post-index-change', 'reference-transaction', 'fsmonitor-watchman']) {
      writeFileSync(path.join(root, '.git', 'hooks', hook), `#!/bin/sh\necho hook >> '${planted}'\n`);
      chmodSync(path.join(root, '.git', 'hooks', hook), 0o755);
    }
    writeFileSync(path.join(root, 'a.md'), 'Other words.\n');
    expect((await historyOf(root))?.commit).toMatch(/^[0-9a-f]{40}$/);
    rmSync(path.join(root, '.git', 'objects'), { recursive: true });
    mkdirSync(path.join(root, '.git', 'objects'));
    expect(await historyOf(root)).toBeUndefined();
    expect(existsSync(planted)).toBe(false);
  });
});

it('gives the texts of a version that was named, and of no other', async () => {
  commit('manuscript/one.md', 'The first words — é.\n');
  commit('manuscript/two.md', '');
  commit('other.md', 'Elsewhere.\n');
  git('tag', 'v0.1.0');
  commit('manuscript/one.md', 'The second words.\n');
  const isAsked = (path: string): boolean => path.startsWith('manuscript/');
  expect(await textsAt(root, 'v0.1.0', isAsked)).toEqual(
    new Map([
      ['manuscript/one.md', 'The first words — é.\n'],
      ['manuscript/two.md', ''],
    ]),
  );
  expect(await textsAt(root, 'v9.9.9', isAsked)).toBeUndefined();
  expect(await textsAt(root, '--help', isAsked)).toBeUndefined();
});
