import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { init } from '../../src/commands/init.js';
import { EDITIONS } from '../../src/model/edition.js';
import { EXIT } from '../../src/model/terminal.js';
import { print } from '../../src/print/print.js';
import { RealWorld } from '../../src/system/real.js';
import { veraPdf } from '../../scripts/set-up-verapdf.mjs';
import { PROFILES, validated } from '../../scripts/vera.js';
import { buildAll, quiet } from './building.js';
import { samplePage } from './sample.js';
import { readTags, spoken, type SpokenTag } from './tags.js';

const root = mkdtempSync(path.join(tmpdir(), 'torture-'));
const folders = { torture: path.join(root, 'torture'), init: path.join(root, 'init') };
const worlds = {
  torture: new RealWorld(folders.torture, () => undefined),
  init: new RealWorld(folders.init, () => undefined),
};
const said: string[] = [];
const built = (name: keyof typeof folders, edition: string, ending = 'pdf'): string =>
  path.join(folders[name], 'build', edition, `report.${ending}`);
const hebrew = path.join(root, 'hebrew.pdf');
let tags: SpokenTag;

/** The public page once more, with a word that is written from the right to the left and a face that has its signs. */
async function printHebrew(): Promise<Uint8Array> {
  const bytes = await worlds.torture.readPackage(
    '@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-400-normal.woff2',
  );
  const face = `@font-face{font-family:H;src:url(data:font/woff2;base64,${Buffer.from(bytes).toString('base64')})}`;
  const html = readFileSync(built('torture', 'public', 'html'), 'utf8')
    .replace('<em>rtl</em>', '<bdi lang="he" dir="rtl" style="font-family:H">שלום לכל ילד</bdi>')
    .replace('</head>', `<style data-pagedjs-ignore>${face}</style></head>`);
  const { pdf } = await print(worlds.torture, {
    ...samplePage(),
    html,
    title: 'What a page can hold, set in one document',
  });
  return pdf;
}

beforeAll(async () => {
  cpSync(path.join(import.meta.dirname, 'torture'), folders.torture, { recursive: true });
  await init(worlds.init, quiet(said), { folder: folders.init });
  for (const name of ['torture', 'init'] as const) {
    const code = await buildAll(worlds[name], said);
    expect([name, code, said.filter((words) => /error/.test(words))]).toEqual([name, EXIT.clean, []]);
  }
  writeFileSync(hebrew, await printHebrew());
  tags = await readTags(readFileSync(hebrew));
}, 400_000);

afterAll(async () => {
  await Promise.all(Object.values(worlds).map((world) => world.close()));
  rmSync(root, { recursive: true, force: true });
});

describe('a document of everything that a page can hold', () => {
  it.skipIf(veraPdf() === undefined)(
    'conforms to PDF/UA-1 and PDF/A-2a, as what init makes does (where veraPDF is set up)',
    () => {
      const made = (['torture', 'init'] as const).flatMap((name) => EDITIONS.map((edition) => built(name, edition)));
      const files = [...made, hebrew];
      for (const profile of PROFILES) {
        const failed = (validated(profile, files) ?? []).map((result) => result.failed);
        expect([profile, failed]).toEqual([profile, files.map(() => [])]);
      }
    },
    300_000,
  );

  it('says in its record that it checked itself', () => {
    const record = JSON.parse(readFileSync(built('torture', 'public', 'json'), 'utf8')) as { conformance: unknown };
    expect(record.conformance).toEqual({ standards: ['PDF/UA-1', 'PDF/A-2a'], state: 'self-checked' });
  });

  it('is read in the order of its text, each note behind its block', () => {
    const words = spoken(tags);
    const order = [
      'Keep the data first.',
      'A note called in a box of messages',
      'Mutual legal assistance (MLA) comes after',
      'Dual criminality',
    ];
    const places = order.map((one) => words.indexOf(one));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  it('reads a note over two pages as one', () => {
    const notes = tags.all('Note');
    const long = notes.filter((note) => spoken(note).length > 2000);
    expect(long).toHaveLength(1);
    expect(new Set(long.flatMap((note) => note.pages())).size).toBe(2);
  });

  it('reads a table over several pages as one, its head once', () => {
    const long = tags.all('Table').find((table) => table.all('TR').length > 20);
    expect(long?.all('TH').filter((head) => spoken(head).trim().toLowerCase() === 'what it holds')).toHaveLength(1);
    expect(long?.all('TR')).toHaveLength(62);
    expect(new Set(long?.pages()).size).toBeGreaterThan(2);
  });

  it('says what each figure shows, and in which language a word is', () => {
    const shown = tags.all('Figure').map((figure) => figure.alternative ?? '');
    expect(shown.filter((words) => words.trim() !== '')).toHaveLength(shown.length);
    expect(shown.length).toBeGreaterThanOrEqual(8);
    expect(
      tags
        .all('Span')
        .filter(({ language }) => language === 'he')
        .map((one) => [...spoken(one)].filter((sign) => /\p{L}/u.test(sign)).length),
    ).toEqual([10]);
  });
});
