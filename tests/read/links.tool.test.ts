import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findingsOf } from '../../src/model/finding.js';
import { BrokenConfiguration } from '../../src/model/manuscript.js';
import { read } from '../../src/read/read.js';
import { RealWorld } from '../../src/system/real.js';
import { folderOf } from '../manuscript.js';

let top: string;
const inside = (file: string): string => path.join(top, 'folder', ...file.split('/'));

beforeEach(() => {
  top = mkdtempSync(path.join(tmpdir(), 'read-'));
  const { files } = folderOf({ 'one.md': 'Text.', 'two.md': 'Text.' }, { 'manuscript/glossary.yaml': '{}' });
  for (const [file, bytes] of files) {
    mkdirSync(path.dirname(inside(file)), { recursive: true });
    writeFileSync(inside(file), bytes);
  }
});

afterEach(() => {
  rmSync(top, { recursive: true });
});

async function found(): Promise<string[]> {
  const files = await read(new RealWorld(path.join(top, 'folder'), () => undefined)).then(
    ({ sources }) => [...sources.texts.values()].map(({ file }) => file),
    (error: unknown) => (error instanceof BrokenConfiguration ? error.files : []),
  );
  return files.flatMap(findingsOf).map(({ file, rule, message }) => `${file} ${rule} ${message}`);
}

describe('a file that the folder names and that is a link out of it', () => {
  it.each([
    ['imprimatur.yaml', 'imprimatur.yaml'],
    ['manuscript/report/publication.yaml', 'imprimatur.yaml'],
    ['manuscript/report/one.md', 'manuscript/report/publication.yaml'],
    ['bibliography/references.json', 'imprimatur.yaml'],
    ['manuscript/glossary.yaml', 'imprimatur.yaml'],
  ])('is a finding that names it: %s', async (file, on) => {
    writeFileSync(path.join(top, 'other'), '{}');
    rmSync(inside(file));
    symlinkSync(path.join(top, 'other'), inside(file));
    expect(await found()).toContainEqual(
      expect.stringMatching(`^${on} .*/missing-file Unexpected link ${file} that leads out of the folder`),
    );
  });
});

describe.skipIf(process.platform === 'win32')('a file that the folder names and that is a pipe', () => {
  it.each(['manuscript/report/one.md', 'imprimatur.yaml', 'bibliography/references.json', 'manuscript/glossary.yaml'])(
    'is a finding, and nothing waits: %s',
    async (file) => {
      rmSync(inside(file));
      execFileSync('mkfifo', [inside(file)]);
      expect(await found()).toContainEqual(
        expect.stringMatching(`/missing-file Unexpected pipe at ${file}, expected a regular file`),
      );
    },
  );
});
