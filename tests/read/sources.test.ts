import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../src/model/finding.js';
import { BrokenConfiguration } from '../../src/model/manuscript.js';
import { sourceAt, type Sources } from '../../src/model/sources.js';
import { UnusableFile } from '../../src/model/world.js';
import { read } from '../../src/read/read.js';
import type { MemoryWorld } from '../../src/system/memory.js';
import { assembled, folderOf } from '../manuscript.js';

const CONFIG = 'manuscript/report/publication.yaml';

/** The findings of reading a folder, also where it cannot be read. */
async function found(world: MemoryWorld): Promise<string[]> {
  const files = await read(world).then(
    ({ sources }) => [...sources.texts.values()].map(({ file }) => file),
    (error: unknown) => {
      if (error instanceof BrokenConfiguration) return error.files;
      throw error;
    },
  );
  return files.flatMap(findingsOf).map(({ file, line, rule, message }) => `${file}:${String(line)} ${rule} ${message}`);
}

const textOf = async (world: MemoryWorld, path: string) => new TextDecoder().decode(await world.read(path));

describe('the sources of a folder', () => {
  async function sourcesOf(more: Readonly<Record<string, string>>): Promise<Sources> {
    return (await read(folderOf({ 'one.md': 'Text.' }, more))).sources;
  }

  it('are every text of the manuscript and its lists, each once, and the names of what is no text', async () => {
    const sources = await sourcesOf({
      'manuscript/figures/a.svg': '<svg/>',
      'manuscript/figures/a.png': 'x',
      'manuscript/notes.MD': 'x',
      'elsewhere/b.md': 'x',
      'styles/vale/Own/Words.yml': 'a: b',
      '.vale.ini': 'x',
    });
    expect([...sources.texts.keys()].sort()).toEqual([
      '.vale.ini',
      'bibliography/references.json',
      'imprimatur.yaml',
      'manuscript/figures/a.svg',
      'manuscript/notes.MD',
      'manuscript/report/one.md',
      CONFIG,
      'styles/vale/Own/Words.yml',
    ]);
    expect([...sources.others]).toEqual(['manuscript/figures/a.png']);
    expect(sources.folder).toBe('manuscript');
  });

  it('have names that not case or Unicode form alone tells apart', async () => {
    const told = await found(
      folderOf(
        { 'one.md': 'Text.' },
        { 'manuscript/report/One.md': 'x', 'manuscript/é.yaml': 'a: b', 'manuscript/e\u0301.yaml': 'a: b' },
      ),
    );
    expect(told.filter((one) => one.includes('read/twin-files'))).toEqual([
      'imprimatur.yaml:1 read/twin-files Unexpected files `manuscript/e\u0301.yaml` and `manuscript/é.yaml`, which differ in the Unicode form of a letter alone, expected one of them',
      'imprimatur.yaml:1 read/twin-files Unexpected files `manuscript/report/One.md` and `manuscript/report/one.md`, which differ in case alone, expected one of them',
    ]);
  });

  it('read each file once', async () => {
    const world = folderOf({ 'one.md': 'Text.' }, { 'manuscript/glossary.yaml': '{}' });
    const asked: string[] = [];
    const plain = world.read.bind(world);
    world.read = (path, atMost) => {
      asked.push(path);
      return plain(path, atMost);
    };
    await read(world);
    expect(asked.filter((path, index) => world.files.has(path) && asked.indexOf(path) !== index)).toEqual([]);
  });

  it('are found under either Unicode form of a name, and keep the name of the disk', async () => {
    const [composed, parted] = ['r\u00E9sum\u00E9.md', 're\u0301sume\u0301.md'];
    const world = folderOf({ [parted]: '---\ntitle: A summary\n---\n\nText.\n' });
    await world.write(CONFIG, (await textOf(world, CONFIG)).replace(parted, composed));
    const { findings, publications } = await assembled(world);
    expect(findings).toEqual([]);
    expect(publications[0]?.chapters[0]?.file.path).toBe(`manuscript/report/${parted}`);
    const { sources } = await read(world);
    expect(sourceAt(sources, `manuscript/report/${composed}`)?.path).toBe(`manuscript/report/${parted}`);
    expect(sourceAt(sources, 'manuscript/report/none.md')).toBeUndefined();
  });
});

describe('a file that may not be used', () => {
  function unusable(path: string): MemoryWorld {
    const world = folderOf({ 'one.md': 'Text.' }, { 'manuscript/glossary.yaml': '{}' });
    const plain = world.read.bind(world);
    const reason = `Unexpected pipe ${path}, expected a regular file`;
    world.read = (asked, atMost) =>
      asked === path ? Promise.reject(new UnusableFile(path, reason)) : plain(asked, atMost);
    return world;
  }

  it.each([
    ['the configuration', 'imprimatur.yaml', 'imprimatur.yaml:1'],
    ['a publication', CONFIG, 'imprimatur.yaml:1'],
    ['a chapter', 'manuscript/report/one.md', `${CONFIG}:7`],
    ['the bibliography', 'bibliography/references.json', 'imprimatur.yaml:1'],
  ])('is told with its reason where it is named: %s', async (_name, path, place) => {
    const said = await found(unusable(path));
    expect(said).toEqual([`${place} read/missing-file Unexpected pipe ${path}, expected a regular file`]);
  });

  it('is another matter than a fault of the disk, which is not hidden', async () => {
    const world = folderOf({ 'one.md': 'Text.' });
    world.read = () => Promise.reject(new Error('gone'));
    await expect(read(world)).rejects.toThrow('gone');
  });

  it.each(['manuscript/glossary.yaml', 'manuscript/tor.yaml', '.vale.ini'])(
    'is said where it is there and too large, whatever it is for: %s',
    async (path) => {
      const world = folderOf({ 'one.md': 'Text.' }, { [path]: ' '.repeat(10_000_001) });
      expect(await found(world)).toContainEqual(
        expect.stringMatching(`read/missing-file Unexpected file ${path} of 10.0`),
      );
    },
  );

  it('may be too large to be a text', async () => {
    const world = folderOf({ 'one.md': 'Text.' }, { 'manuscript/glossary.yaml': ' '.repeat(10_000_001) });
    const asked: (number | undefined)[] = [];
    const plain = world.read.bind(world);
    world.read = (path, atMost) => {
      asked.push(atMost);
      return plain(path, atMost);
    };
    await read(world).catch(() => undefined);
    expect(new Set(asked)).toEqual(new Set([10_000_000]));
  });
});

describe('what is named and is not there', () => {
  it.each([
    [
      'an outline',
      `${CONFIG}:8`,
      'outline: agreed.yaml\n',
      'Unexpected outline agreed.yaml, expected the file manuscript/report/agreed.yaml',
    ],
  ])('is told where it is named: %s', async (_name, place, line, reason) => {
    const world = folderOf({ 'one.md': 'Text.' });
    await world.write(CONFIG, `${await textOf(world, CONFIG)}${line}`);
    expect(await found(world)).toEqual([`${place} read/missing-file ${reason}`]);
  });

  it('is told with the file that was meant, where one is near', async () => {
    const world = folderOf({ 'introduction.md': 'Text.' });
    await world.write(CONFIG, (await textOf(world, CONFIG)).replace('introduction.md', 'introducton.md'));
    const { sources } = await read(world);
    const [finding] = [...sources.texts.values()].flatMap(({ file }) => findingsOf(file));
    expect(finding).toMatchObject({ rule: 'read/missing-file', mend: 'Did you mean `introduction.md`?' });
  });

  it('is no glossary, no requirements and no words of one’s own: nobody must have them', async () => {
    expect(await found(folderOf({ 'one.md': 'Text.' }))).toEqual([]);
  });
});

describe('the names of outputs', () => {
  async function named(first: string, second: string): Promise<string[]> {
    const config = await textOf(folderOf({ 'one.md': 'x' }), CONFIG);
    const of = (name: string) => (name === '' ? config : `${config}file: ${name}\n`);
    return found(
      folderOf(
        { 'one.md': 'x' },
        {
          'imprimatur.yaml': 'publications:\n  - report\n  - second\n',
          [CONFIG]: of(first),
          'manuscript/second/publication.yaml': of(second),
          'manuscript/second/one.md': '---\ntitle: T\n---\n\nx\n',
        },
      ),
    );
  }

  it('differ by more than case', async () => {
    expect(await named('Guide', 'guide')).toEqual([
      'imprimatur.yaml:3 read/one-output-name Unexpected output name `guide` of manuscript/second/publication.yaml, which manuscript/report/publication.yaml has too (`Guide`), expected one of its own',
    ]);
    expect(await named('', 'REPORT')).toHaveLength(1);
    expect(await named('guide', 'brief')).toEqual([]);
    expect(await named('', '')).toEqual([]);
  });
});
