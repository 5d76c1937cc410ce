import { describe, expect, it } from 'vitest';
import { withPages } from '../../src/commands/preview-page.js';
import { preview } from '../../src/commands/preview.js';
import type { Finding } from '../../src/model/finding.js';
import { EXIT, type ExitCode, type Serving } from '../../src/model/terminal.js';
import type { MemoryWorld } from '../../src/system/memory.js';
import { BrokenConfiguration } from '../../src/model/manuscript.js';
import { read } from '../../src/read/read.js';
import { findingsOf } from '../../src/model/finding.js';
import { folderOf } from '../manuscript.js';
import { listening } from '../terminal.js';

const finding = (message: string): Finding => ({
  file: 'manuscript/report/</template><script>.md',
  line: 1,
  column: 1,
  severity: 'error',
  rule: 'assemble/any',
  letter: 'A',
  gate: 'stop',
  message,
  why: '',
  mend: '',
  url: '',
});

const scriptsOf = (html: string): string[] => [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);

describe('what the preview adds to a page', () => {
  it.each([
    '<html lang="en</head><script>alert(1)</script>"><head><title>T</title></head><body><p>x</p></body></html>',
    '<html><head><title>&lt;/head></title></head><body><p title="</head></body><script>alert(1)</script>">x</p></body></html>',
    '<html><head><style>/* </head> */</style></head><body><img alt="<head></head>"><p>x</p></body></html>',
  ])('stands in its head, wherever the words of a tag stand: %s', (html) => {
    const page = withPages(`<!DOCTYPE html>${html}`, []);
    const inAttribute = /"[^"]*<script>[^"]*"/g;
    expect(scriptsOf(page.replace(inAttribute, '""'))).toEqual([
      '<script src="preview.js">',
      '<script src="paged.js">',
    ]);
    expect(page.indexOf('src="paged.js"')).toBeLessThan(page.indexOf('<body'));
  });

  it.each([
    "$' $` $& $1",
    '</template><script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"><svg onload=alert(1)>',
  ])('says a finding in its own words: %s', (words) => {
    const page = withPages('<!DOCTYPE html><html><head></head><body>Text</body></html>', [finding(words)]);
    expect(page).toContain(words.replace(/&/g, '&#x26;').replace(/</g, '&#x3C;'));
    expect(scriptsOf(page)).toHaveLength(2);
    expect(page).not.toMatch(/<(img|svg)/);
  });
});

describe('a preview', () => {
  it('watches the folders that the configuration names', async () => {
    const settings = 'publications: [report]\nmanuscript: docs/text\nbibliography: sources/all.json\n';
    const world = folderOf({ 'one.md': 'Text.' }, { 'imprimatur.yaml': settings });
    let asked: Serving = { port: 0, paths: [] };
    const heard = listening();
    await preview(world, heard, {
      publication: undefined,
      edition: 'internal',
      port: 4477,
      serve: (serving) => {
        asked = serving;
        return Promise.resolve({ url: 'http://127.0.0.1:4477/token/', ended: Promise.resolve() });
      },
    });
    expect(asked.paths).toEqual(expect.arrayContaining(['imprimatur.yaml', 'docs/text', 'sources/all.json']));
    expect(asked.paths).not.toContain('manuscript');
    expect(heard.outs).toEqual(['http://127.0.0.1:4477/token/']);
  });
});

describe('the page of a preview', () => {
  interface Shown {
    readonly code: ExitCode;
    readonly pages: readonly string[];
    readonly said: readonly string[];
  }

  /** Previews a folder, and asks for its page once after each change. */
  async function shown(
    world: MemoryWorld,
    changes: readonly (() => Promise<void>)[],
    publication?: string,
  ): Promise<Shown> {
    const heard = listening();
    const pages: string[] = [];
    const code = await preview(world, heard, {
      publication,
      edition: 'public',
      port: 0,
      serve: async (_serving, make) => {
        for (const change of changes) {
          await change();
          pages.push(await make());
        }
        return { url: 'http://127.0.0.1:1/token/', ended: Promise.resolve() };
      },
    });
    return { code, pages, said: heard.says };
  }

  const chapterPath = 'manuscript/report/one.md';
  const nothing = () => Promise.resolve();

  it('is made again after a save, and ends when its author ends it', async () => {
    const world = folderOf({ 'one.md': 'The first words. :non-public[quiet]{originator="A"}' });
    const save = () => world.write(chapterPath, '---\ntitle: T\n---\n\nThe second words.\n');
    const { code, pages, said } = await shown(world, [nothing, save]);
    expect(code).toBe(EXIT.clean);
    expect(pages[0]).toContain('The first words.');
    expect(pages[0]).not.toContain('quiet');
    expect(pages[1]).toContain('The second words.');
    expect(said.at(-1)).toMatch(/^Open http:\/\/127\.0\.0\.1:1\/token\/ to see report \(public\)/);
  });

  it('tells the errors of a text on the page and in the terminal, and is shown nevertheless', async () => {
    const { pages, said } = await shown(folderOf({ 'one.md': 'See @fig-nowhere.' }), [nothing]);
    expect(pages[0]).toContain('See ');
    expect(pages[0]).toContain('<code>manuscript/report/one.md:5</code>');
    expect(said.some((line) => line.includes('refer/dangling-reference'))).toBe(true);
    expect(said.some((line) => /^1 error/.test(line))).toBe(true);
  });

  it('says what is wrong with a configuration, and is mended by the next save', async () => {
    const world = folderOf({ 'one.md': 'Good words.' });
    const spoil = () => world.write('imprimatur.yaml', 'publicatons: [report]\n');
    const mend = () => world.write('imprimatur.yaml', 'publications: [report]\n');
    const { pages, said } = await shown(world, [spoil, mend], 'report');
    expect(pages[0]).toContain('<code>imprimatur.yaml:1</code>');
    expect(said[0]).toContain('yaml/unknown-key');
    expect(pages[1]).toContain('Good words.');
  });

  it('says that there is no such publication', async () => {
    const { pages } = await shown(folderOf({ 'one.md': 'Words.' }), [nothing], 'brief');
    expect(pages[0]).toContain('Unexpected publication');
    expect(pages[0]).not.toContain('Words.');
  });

  it('says that nothing of it is public', async () => {
    const { pages } = await shown(folderOf({ 'one.md': '---\ntitle: T\ndistribution: internal\n---\n\nQuiet.' }), [
      nothing,
    ]);
    expect(pages[0]).not.toContain('Quiet.');
    expect(pages[0]).toContain('of which every chapter is internal');
  });

  it('says what failed on the way, and goes on', async () => {
    const world = folderOf({ 'one.md': 'Words.' });
    const fail = () => {
      world.read = () => Promise.reject(new Error('the disk <is> gone'));
      return Promise.resolve();
    };
    const { pages, said } = await shown(world, [fail], 'report');
    expect(pages[0]).toContain('<p>the disk &#x3C;is> gone</p>');
    expect(said[0]).toBe('the disk <is> gone');
  });
});

describe('the language of a publication', () => {
  const found = async (language: string): Promise<string[]> => {
    const world = folderOf({ 'one.md': 'Text.' });
    const facts = 'manuscript/report/publication.yaml';
    await world.write(
      facts,
      `language: ${JSON.stringify(language)}\n${new TextDecoder().decode(await world.read(facts))}`,
    );
    const files = await read(world).then(
      ({ sources }) => [...sources.texts.values()].map(({ file }) => file),
      (error: unknown) => (error instanceof BrokenConfiguration ? error.files : []),
    );
    return files.flatMap(findingsOf).map(({ line, rule }) => `${String(line)} ${rule}`);
  };

  it.each(['en', 'fr', 'pt-BR', 'zh-Hant-TW', 'de-CH-1996'])('may be %s', async (language) => {
    expect(await found(language)).toEqual([]);
  });

  it.each([
    'en</head><script>alert(1)</script>',
    '',
    'e',
    'en"',
    'en ',
    'english language',
    'en\n',
    `en${'-abcdefgh'.repeat(9)}`,
    '{en}',
  ])('is refused at its line: %j', async (language) => {
    expect(await found(language)).toEqual(['1 yaml/value']);
  });
});
