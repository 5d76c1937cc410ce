import { unzipSync } from 'fflate';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkedBooks } from '../../scripts/books.js';
import { epubCheck } from '../../scripts/set-up-epubcheck.mjs';
import { init } from '../../src/commands/init.js';
import { LIKE_NAMES } from '../../src/commands/likes/names.js';
import { formsOf } from '../../src/forms.js';
import type { Form } from '../../src/model/form.js';
import { EXIT } from '../../src/model/terminal.js';
import { settle } from '../../src/settle.js';
import { RealWorld } from '../../src/system/real.js';
import { buildAll, quiet } from '../print/building.js';

const root = mkdtempSync(path.join(tmpdir(), 'forms-'));
const books: string[] = [];

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/** Builds the public edition of each kind of publication that `init` makes, as its user would, in every form for readers. */
describe('a folder that init makes', () => {
  it.each(LIKE_NAMES)(
    'like %s is built in each form, and nothing is found',
    async (like) => {
      const folder = path.join(root, like);
      const world = new RealWorld(folder, () => undefined);
      const said: string[] = [];
      await init(world, quiet(said), { folder, like });
      const formats = ['pdf', 'docx', 'epub', 'web'] as const;
      const code = await buildAll(world, said, { editions: ['public'], formats });
      await world.close();
      expect([code, said.filter((line) => /  (?:error|warning)  /.test(line))]).toEqual([EXIT.clean, []]);
      const made = readdirSync(path.join(folder, 'build', 'public'));
      const names = made.map((name) => name.replace(/^[^.-]+(?:-(?!web)[^.-]+)*/, '')).sort();
      expect(names).toEqual(expect.arrayContaining(['-web', '.docx', '.epub', '.pdf']));
      books.push(
        ...made.filter((name) => name.endsWith('.epub')).map((name) => path.join(folder, 'build', 'public', name)),
      );
    },
    120_000,
  );
});

/** The publications of this repository, written and not kept: what is in build/ stays. */
describe('the example', () => {
  const repository = path.resolve(import.meta.dirname, '..', '..');
  const order = { editions: ['public'], purpose: 'screen' } as const;

  async function written(
    folder: string,
    asked: Readonly<Record<string, readonly Form[]>>,
  ): Promise<Map<string, Uint8Array>> {
    const world = new RealWorld(path.join(repository, folder), () => undefined);
    const publications = Object.keys(asked);
    const { texts, findings } = await settle(
      world,
      { ...order, publications, formats: [] },
      { draw: true, judge: false },
    );
    const files = new Map<string, Uint8Array>();
    for (const text of texts) {
      const formats = asked[text.facts.name] ?? [];
      for (const { after, bytes } of await formsOf(world, text, { ...order, formats, texts, before: [] }))
        files.set(`${text.facts.name}${after}`, bytes);
    }
    await world.close();
    expect(findings().filter(({ severity }) => severity === 'error')).toEqual([]);
    for (const [name, bytes] of files) if (name.endsWith('.epub')) books.push(keep(name, bytes));
    return files;
  }

  function keep(name: string, bytes: Uint8Array): string {
    const file = path.join(root, name);
    writeFileSync(file, bytes);
    return file;
  }

  it('guide, brief and deck: a toolkit of both with recommendations for each addressee, books, slides with notes', async () => {
    const files = await written('', { guide: ['epub', 'web'], brief: ['epub'], deck: ['pptx'] });
    const recommendations = new TextDecoder().decode(files.get('guide-web/recommendations.html'));
    for (const addressee of [
      'Governments and parliaments',
      'Police, prosecutors and central authorities',
      'Private sector',
    ])
      expect(recommendations).toContain(`data-for="${addressee}"`);
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(['guide-web/ocsea-brief.html', 'brief.epub', 'deck.pptx']),
    );
    const slides = unzipSync(files.get('deck.pptx') ?? new Uint8Array(), {
      filter: ({ name }) => /^ppt\/(?:notesS|s)lides\/[^/]*$/.test(name),
    });
    const count = (part: string): number =>
      Object.keys(slides).filter((name) => name.startsWith(`ppt/${part}/`)).length;
    expect(count('notesSlides')).toBeGreaterThanOrEqual(5);
  }, 120_000);

  it('of everything that a page can hold: as a book', async () => {
    expect([...(await written('tests/print/torture', { report: ['epub'] })).keys()]).toEqual(['report.epub']);
  }, 120_000);

  it('of a document of a body: as a book, as a toolkit and as a Word file', async () => {
    const files = await written('examples/needs-assessment', { assessment: ['epub', 'web', 'docx'] });
    const page = [...files].find(([name]) => /-web\/(?!index|search)[^/]*\.html$/.test(name))?.[1];
    expect([...new TextDecoder().decode(page).matchAll(/class="own-number"/g)]).toHaveLength(41);
  }, 120_000);
});

it.skipIf(epubCheck() === undefined)(
  'their books break no rule of EPUB 3 (where epubcheck is set up)',
  () => {
    expect(books.every((book) => existsSync(book))).toBe(true);
    expect(checkedBooks(books)?.flatMap(({ failed }) => failed)).toEqual([]);
  },
  120_000,
);
