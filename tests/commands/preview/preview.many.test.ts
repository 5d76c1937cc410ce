import { describe, expect, it } from 'vitest';
import { preview } from '../../../src/commands/preview/preview.js';
import type { Answer, LivePages, Serving } from '../../../src/model/live.js';
import { ToolError, type ToolCall } from '../../../src/model/world.js';
import { EXIT, type ExitCode } from '../../../src/model/terminal.js';
import type { MemoryWorld } from '../../../src/system/memory.js';
import { BrokenConfiguration } from '../../../src/model/manuscript.js';
import { read } from '../../../src/read/read.js';
import { findingsOf } from '../../../src/model/finding.js';
import { folderOf } from '../../manuscript.js';
import { listening } from '../../terminal.js';

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
      editor: [],
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

/** Previews a folder of one publication; `work` asks for its pages while they are served. */
async function previewed(
  world: MemoryWorld,
  work: (pages: LivePages) => Promise<void>,
  { publication, edition = 'public', editor = [] }: Partial<Asked> = {},
): Promise<{ code: ExitCode; said: readonly string[] }> {
  const heard = listening();
  const code = await preview(world, heard, {
    ...{ publication, edition, editor, port: 0 },
    serve: async (_serving, pages) => {
      await work(pages);
      return { url: 'http://127.0.0.1:1/token/', ended: Promise.resolve() };
    },
  });
  return { code, said: heard.says };
}

interface Asked {
  readonly publication: string;
  readonly edition: 'public' | 'internal';
  readonly editor: readonly string[];
}

const textOf = (answer: Answer | undefined): string => String(answer?.body ?? 'nothing');
/** What the pages of an edition are set from. */
async function partsOf(pages: LivePages, view: string): Promise<string> {
  const { sheets } = dataOf<{ sheets?: { parts: string[] } }>(await pages.get(`${view}/pages.json`));
  return textOf(await pages.post(`${view}/pieces`, sheets?.parts ?? []));
}
const dataOf = <T>(answer: Answer | undefined): T => JSON.parse(textOf(answer)) as T;

describe('the desk', () => {
  const chapterPath = 'manuscript/report/one.md';

  it('makes the pages again after a save, and ends when its author ends it', async () => {
    const world = folderOf({ 'one.md': 'The first words. :non-public[quiet]{originator="A"}' });
    const { code, said } = await previewed(world, async (pages) => {
      const first = await partsOf(pages, 'report/public');
      expect(first).toContain('The first words.');
      expect(first).not.toContain('quiet');
      await world.write(chapterPath, '---\ntitle: T\n---\n\nThe second words.\n');
      expect(await partsOf(pages, 'report/public')).toBe(first);
      pages.saved(chapterPath);
      expect(await partsOf(pages, 'report/public')).toContain('The second words.');
    });
    expect(code).toBe(EXIT.clean);
    expect(said.at(-1)).toMatch(/^Open http:\/\/127\.0\.0\.1:1\/token\/ to see report \(public\)/);
  });

  it('sends no word of what is withheld with the public edition, and all of it with the internal one', async () => {
    const world = folderOf({ 'one.md': 'Open words. :non-public[harbour seven]{originator="Agency"} See @fig-x.' });
    await previewed(world, async (pages) => {
      expect(await partsOf(pages, 'report/public')).not.toMatch(/harbour|Agency/);
      for (const file of ['pages.json', 'findings.json'])
        expect(textOf(await pages.get(`report/public/${file}`))).not.toMatch(/harbour|Agency/);
      expect(await partsOf(pages, 'report/internal')).toContain('harbour seven');
      expect(dataOf<{ register: unknown[] }>(await pages.get('report/internal/pages.json')).register).toHaveLength(1);
    });
  });

  it('says where the words of each element stand, and which chapters there are', async () => {
    await previewed(folderOf({ 'one.md': 'Words of a paragraph.' }), async (pages) => {
      expect(await partsOf(pages, 'report/public')).toContain('data-at=\\"sec-one 5 1\\"');
      const { chapters } = dataOf<{ chapters: object[] }>(await pages.get('report/public/pages.json'));
      expect(chapters).toMatchObject([{ id: 'sec-one', path: chapterPath, part: 'body', number: '1' }]);
    });
  });

  it('tells the errors of a text in the margin and in the terminal, and shows it nevertheless', async () => {
    const { said } = await previewed(folderOf({ 'one.md': 'See @fig-nowhere.' }), async (pages) => {
      expect(await partsOf(pages, 'report/public')).toContain('See ');
      const { findings } = dataOf<{ findings: object[] }>(await pages.get('report/public/findings.json'));
      expect(findings).toContainEqual(expect.objectContaining({ rule: 'refer/dangling-reference', line: 5 }));
    });
    expect(said.some((line) => line.includes('refer/dangling-reference'))).toBe(true);
    expect(said.some((line) => /^1 error/.test(line))).toBe(true);
  });

  it('says what is wrong with a configuration at its line, and is mended by the next save', async () => {
    const world = folderOf({ 'one.md': 'Good words.' });
    const { said } = await previewed(world, async (pages) => {
      await world.write('imprimatur.yaml', 'publicatons: [report]\n');
      expect(dataOf(await pages.get('report/public/pages.json'))).toMatchObject({
        broken: { file: 'imprimatur.yaml', line: 1 },
        chapters: [],
      });
      await world.write('imprimatur.yaml', 'publications: [report]\n');
      pages.saved(chapterPath);
      expect(await partsOf(pages, 'report/public')).toContain('Good words.');
    });
    expect(said[0]).toContain('yaml/unknown-key');
  });

  it('says that there is no such publication, and that nothing of one is public', async () => {
    await previewed(
      folderOf({ 'one.md': 'Words.' }),
      async (pages) => {
        expect(dataOf(await pages.get('brief/public/pages.json'))).toMatchObject({
          broken: { message: expect.stringContaining('Unexpected publication') as string },
        });
      },
      { publication: 'brief' },
    );
    const quiet = folderOf({ 'one.md': '---\ntitle: T\ndistribution: internal\n---\n\nQuiet.' });
    await previewed(quiet, async (pages) => {
      expect(await partsOf(pages, 'report/public')).not.toContain('Quiet.');
      const about = textOf(await pages.get('report/public/pages.json'));
      expect(about).toContain('of which every chapter is internal');
      expect(about).not.toContain('Quiet');
    });
  });

  it('says what failed on the way, and goes on', async () => {
    const world = folderOf({ 'one.md': 'Words.' });
    const { said } = await previewed(world, async (pages) => {
      world.read = () => Promise.reject(new Error('the disk <is> gone'));
      expect(dataOf(await pages.get('report/public/pages.json'))).toMatchObject({ failed: 'the disk <is> gone' });
    });
    expect(said[0]).toBe('the disk <is> gone');
  });

  it.each([
    'other/public/pages.json',
    'report/secret/pages.json',
    'report/public/pages.json/x',
    'report/public/one.md',
    'one.md',
  ])('has nothing at %s', async (path) => {
    await previewed(folderOf({ 'one.md': 'Words.' }), async (pages) => {
      expect(await pages.get(path)).toBeUndefined();
    });
  });
});

describe('the desk, when a save comes between', () => {
  it('gives the pieces of pages that were named before it', async () => {
    const world = folderOf({ 'one.md': 'The first words.' });
    await previewed(world, async (pages) => {
      const { sheets } = dataOf<{ sheets: { parts: string[] } }>(await pages.get('report/public/pages.json'));
      await world.write('manuscript/report/one.md', '---\ntitle: T\n---\n\nThe second words.\n');
      pages.saved('manuscript/report/one.md');
      const pieces = dataOf<object>(await pages.post('report/public/pieces', sheets.parts));
      expect(Object.keys(pieces).sort()).toEqual([...sheets.parts].sort());
      expect(await partsOf(pages, 'report/public')).toContain('The second words.');
    });
  });

  it('says what failed while words were judged, and tries again when it is asked', async () => {
    const world = folderOf({ 'one.md': 'See @fig-nowhere.' });
    const { said } = await previewed(world, async (pages) => {
      const recall = world.recall.bind(world);
      world.recall = () => Promise.reject(new ToolError('vale', 'it did not end within 120 seconds'));
      expect(dataOf(await pages.get('report/public/findings.json'))).toMatchObject({
        failed: 'it did not end within 120 seconds',
        findings: [],
      });
      world.recall = recall;
      const { failed, findings } = dataOf<{ failed?: string; findings: object[] }>(
        await pages.get('report/public/findings.json'),
      );
      expect(failed).toBeUndefined();
      expect(findings).toContainEqual(expect.objectContaining({ rule: 'refer/dangling-reference' }));
    });
    expect(said).toContain('it did not end within 120 seconds');
  });
});

describe('what changed since the version that was named last', () => {
  const text = (words: string): string => `---\ntitle: One\n---\n\nThis stays as it is here.\n\n${words}\n`;
  const changed = async (old: string, now: string, view: string) => {
    const world = folderOf({ 'one.md': text(now) });
    const files = [...world.files].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)] as const);
    world.committed = { commit: 'a'.repeat(40), tag: { name: 'v0.1.0', since: 1 }, blobs: new Map() };
    world.versions.set('v0.1.0', new Map([...files, ['manuscript/report/one.md', text(old)]]));
    let answer = '';
    await previewed(world, async (pages) => {
      answer = textOf(await pages.get(`report/${view}/changes.json`));
    });
    return answer;
  };

  it('stands at its line, with the words put in and taken out, and how many more there are', async () => {
    const old =
      'The office answers each request in writing within a day of the call.\n\nThis goes away altogether now.';
    const now =
      'The office answers each request in writing within two days of the call.\n\nAnd this is wholly new in here.';
    const found = JSON.parse(await changed(old, now, 'internal')) as { changes: { change: string }[] };
    expect(found).toMatchObject({ since: 'v0.1.0', words: 2 });
    expect(found.changes.map(({ change }) => change).sort()).toEqual(['added', 'deleted', 'edited']);
    expect(found.changes[0]).toMatchObject({ change: 'edited', file: 'manuscript/report/one.md', line: 7, column: 1 });
  });

  it('is nothing where no version is named', async () => {
    await previewed(folderOf({ 'one.md': 'Words.' }), async (pages) => {
      expect(dataOf(await pages.get('report/internal/changes.json'))).toEqual({ changes: [], words: 0 });
    });
  });

  it.each([
    ['then', 'Open. :non-public[harbour seven]{originator="Agency"}', 'Open.'],
    [
      'now',
      'Open words and harbour seven stand here.',
      'Open words stand. :non-public[harbour seven]{originator="Agency"}',
    ],
  ])('has no word beside the public edition that is withheld %s', async (_, old, now) => {
    expect(await changed(old, now, 'public')).not.toMatch(/harbour|Agency/);
    expect(await changed(old, now, 'internal')).toMatch(/harbour/);
  });
});

describe('what the desk does', () => {
  const chapterPath = 'manuscript/report/one.md';
  const text = '---\ntitle: One\n---\n\nThe QRS met here.\n';
  const rule = 'text/undefined-acronym';
  const placeOf = async (pages: LivePages): Promise<number> => {
    const { findings } = dataOf<{ findings: { rule: string }[] }>(await pages.get('report/public/findings.json'));
    return findings.findIndex((one) => one.rule === rule);
  };

  it('writes an exception with its reason above the block, and nothing without one', async () => {
    const world = folderOf({ 'one.md': text });
    await previewed(world, async (pages) => {
      const finding = await placeOf(pages);
      expect(await pages.post('report/public/allow', { finding })).toBeUndefined();
      expect(dataOf(await pages.post('report/public/allow', { finding, reason: 'it --comes later' }))).toEqual({
        done: true,
      });
    });
    const written = new TextDecoder().decode(await world.read(chapterPath));
    expect(written).toBe(text.replace('The', `<!-- allow ${rule}: it –comes later -->\n\nThe`));
  });

  it('leaves a file as it is that was changed meanwhile', async () => {
    const world = folderOf({ 'one.md': text });
    await previewed(world, async (pages) => {
      const finding = await placeOf(pages);
      await world.write(chapterPath, 'other words');
      expect(dataOf(await pages.post('report/public/allow', { finding, reason: 'because it is so' }))).toMatchObject({
        done: false,
      });
    });
    expect(new TextDecoder().decode(await world.read(chapterPath))).toBe('other words');
  });

  it('opens files of the manuscript in the editor, and no others', async () => {
    const world = folderOf({ 'one.md': text });
    const ran: string[][] = [];
    const run = ({ command, args }: ToolCall) => {
      ran.push([command, ...args]);
      return Promise.resolve({ code: 0, stdout: '', stderr: '' });
    };
    Object.assign(world, { run });
    await previewed(
      world,
      async (pages) => {
        await pages.post('open', { file: chapterPath, line: 5, column: 2 });
        for (const file of ['/etc/passwd', '../secret', '--version', 'manuscript/report/none.md'])
          expect(await pages.post('open', { file, line: 1, column: 1 })).toBeUndefined();
        expect(await pages.post('open', { file: chapterPath, line: 'x' })).toBeUndefined();
      },
      { editor: ['code', '-g'] },
    );
    expect(ran.filter(([command]) => command === 'code')).toEqual([['code', '-g', `${chapterPath}:5:2`]]);
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
