import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/commands/clean.js';
import { EXIT } from '../../src/model/terminal.js';
import { RealWorld } from '../../src/system/real.js';
import { folderOf } from '../manuscript.js';
import { listening } from '../terminal.js';

/** What stands in the folder of outputs after `clean`, and what was said. */
async function cleaned(files: readonly string[], settings = 'publications: [report]\n') {
  const world = folderOf({ 'one.md': 'Text.' }, { 'imprimatur.yaml': settings });
  const sources = new Set(world.files.keys());
  for (const file of files) await world.write(file, 'words');
  const heard = listening();
  expect(await clean(world, heard)).toBe(EXIT.clean);
  const left = [...world.files.keys()].filter((file) => !sources.has(file));
  expect([...sources].every((file) => world.files.has(file))).toBe(true);
  return { left, said: heard.says.join('\n') };
}

describe('clean', () => {
  it('leaves what is kept for the user, unless that is asked for too', async () => {
    const world = folderOf({ 'one.md': 'Text.' });
    await world.keep('a drawing', 'x'.repeat(1_500_000));
    const heard = listening();
    await clean(world, heard);
    expect(await world.recall('a drawing')).toBeDefined();
    await clean(world, heard, { cache: true });
    expect(await world.recall('a drawing')).toBeUndefined();
    expect(heard.says).toContain('Removed 1 files (1.5 MB) that earlier runs kept for you');
  });

  it('removes what builds made', async () => {
    const made = [
      'build/public/report.pdf',
      'build/public/report.html',
      'build/internal/report.json',
      'build/internal/report-review.pdf',
      'build/public/report-press.pdf',
      'build/public/report-web/index.html',
      'build/public/report-figures/fig-a.svg',
      'build/public/certificate.json',
      'build/findings/report.html',
      'build/public/report.pdf.4711-0a1b2c3d.part',
      `.imprimatur/cache/figures/${'0'.repeat(64)}.json`,
      '.imprimatur/vale/.vale.ini',
      '.imprimatur/vale/styles/Imprimatur/Dates.yml',
      '.imprimatur/vale/text-1700000000000/001.txt',
    ];
    expect((await cleaned(made)).left).toEqual([]);
  });

  it.each([
    'docs/own.md',
    'docs/public/own.md',
    'docs/public/reports.pdf',
    'docs/public/report.pdf.md',
    'docs/report.pdf',
    'docs/old/public/report.pdf',
    'docs/internal/another.pdf',
    'docs/certificate.json',
  ])('leaves an author’s own file in the folder of outputs, and says so: %s', async (own) => {
    const { left, said } = await cleaned([own, 'docs/public/report.pdf'], 'publications: [report]\noutput: docs\n');
    expect(left).toEqual([own]);
    expect(said).toContain(own);
  });

  it.each(['.imprimatur/tools/vale', '.imprimatur/vale/notes.txt', '.imprimatur/cache/own.json'])(
    'leaves what it does not know: %s',
    async (own) => {
      expect((await cleaned([own])).left).toEqual([own]);
    },
  );

  it('knows a publication by the name that its facts give it', async () => {
    const world = folderOf({ 'one.md': 'Text.' });
    const facts = 'manuscript/report/publication.yaml';
    await world.write(
      facts,
      `${new TextDecoder().decode(await world.read(facts))}file: Guide.v2\n`.replace('.v2', '-v2'),
    );
    for (const name of ['Guide-v2', 'report']) await world.write(`build/public/${name}.pdf`, '');
    await clean(world, listening());
    expect(await world.list('build')).toEqual(['build/public/report.pdf']);
  });
});

describe('clean in a folder with a link out', () => {
  it.each([
    ['out', 'publications: [report]\noutput: out/public\n'],
    ['build', 'publications: [report]\n'],
    ['.imprimatur', 'publications: [report]\n'],
  ])('removes nothing at the other place, and names the link: %s', async (link, settings) => {
    const top = mkdtempSync(path.join(tmpdir(), 'clean-'));
    const precious = ['public/report.pdf', 'cache/figures/keep.json', 'work/keep.txt'].map((file) =>
      path.join(top, 'precious', file),
    );
    for (const file of [...precious, path.join(top, 'doc', 'imprimatur.yaml')]) {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, file.endsWith('.yaml') ? settings : 'mine');
    }
    symlinkSync('../precious', path.join(top, 'doc', link));
    const world = new RealWorld(path.join(top, 'doc'), () => undefined);
    await expect(clean(world, listening())).rejects.toThrow(`Unexpected link ${link} that leads out of the folder`);
    expect(precious.every(existsSync)).toBe(true);
    rmSync(top, { recursive: true });
  });
});
