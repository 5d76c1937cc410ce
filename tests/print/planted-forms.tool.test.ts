import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../../src/commands/run.js';
import type { Finished } from '../../src/model/finished.js';
import { EXIT } from '../../src/model/terminal.js';
import { RealWorld } from '../../src/system/real.js';
import { listening } from '../terminal.js';

const HIDDEN = 'zebrafinch';

type Plant = (bytes: Uint8Array) => Uint8Array;

const changed =
  (from: string, to: string): Plant =>
  (bytes) => {
    expect(strFromU8(bytes)).toContain(from);
    return strToU8(strFromU8(bytes).replace(from, to));
  };
const inPart =
  (name: string, plant: Plant): Plant =>
  (bytes) => {
    const parts = unzipSync(bytes);
    return zipSync({ ...parts, [name]: plant(parts[name] ?? new Uint8Array()) });
  };
/** Each channel in a publication of its own: what its file has behind its name, where it must be found, and how it came there. */
const CHANNELS: Readonly<Record<string, readonly [after: string, where: string, plant: Plant]>> = {
  notes: [
    '.pptx',
    'words of ppt/notesSlides/notesSlide2.xml',
    inPart('ppt/notesSlides/notesSlide2.xml', changed('Say', HIDDEN)),
  ],
  cells: [
    '.pptx',
    'words of xl/worksheets/sheet1.xml of ppt/embeddings/book2.xlsx',
    inPart('ppt/embeddings/book2.xlsx', inPart('xl/worksheets/sheet1.xml', changed('Here', HIDDEN))),
  ],
  field: [
    '.docx',
    'names and addresses of word/document.xml',
    inPart('word/document.xml', changed('<w:alias w:val="', `<w:alias w:val="${HIDDEN} `)),
  ],
  values: ['-figures/fig-values.csv', 'words', changed('Here', HIDDEN)],
};

const root = mkdtempSync(path.join(tmpdir(), 'planted-forms-'));
const world = new RealWorld(root, () => undefined);
const PUBLIC = path.join(root, 'build', 'public');
const MANNER = { command: 'build', format: 'text', strict: false, notes: true, withoutVale: true } as const;
const ORDER = {
  publications: [],
  editions: ['public'],
  purpose: 'screen',
  formats: ['docx', 'pptx', 'figures'],
} as const;

function write(name: string, words: string): void {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), words);
}

const CHAPTER = (name: string) => `---
title: Cooperation
---

::::slide{title="Few answer"}
:::figure{#fig-${name} src="bars.yaml" title="Answers" source="own count" width="text"}
:::

:::notes
Say what was counted:non-public[ by a ${HIDDEN}]{originator="Liaison officer" basis="In confidence"}.
:::
::::

:::template{title="A form"}
| Field | Entry |
|---|---|
| Reference | |
:::
`;

beforeAll(() => {
  const names = Object.keys(CHANNELS);
  write('imprimatur.yaml', `publications: [${names.join(', ')}]\n`);
  write('bibliography/references.json', '[]');
  write(
    'manuscript/bars.yaml',
    'kind: bars\nalt: Bars of two values.\nunit: replies\nbars:\n  - { label: Here, value: 9 }\n  - { label: There, value: 2 }\n',
  );
  for (const name of names) {
    write(
      `manuscript/${name}/publication.yaml`,
      'title: A report\nkind: Report\nstatus: Draft\nversion: First draft\ndate: 1 May 2026\nform: brief\nparts:\n  body: [one.md]\n',
    );
    write(`manuscript/${name}/one.md`, CHAPTER(name));
  }
});

afterAll(async () => {
  await world.close();
  rmSync(root, { recursive: true, force: true });
});

async function built(plants: typeof CHANNELS) {
  const planted = (finished: readonly Finished[]): Promise<Finished[]> =>
    Promise.resolve(
      finished.map((one) => {
        const [after = '?', , plant] = plants[one.publication] ?? [];
        const files = one.files.map((file) =>
          plant !== undefined && file.path.endsWith(`${one.publication}${after}`)
            ? { ...file, bytes: plant(file.bytes) }
            : file,
        );
        return { ...one, files };
      }),
    );
  const terminal = listening();
  const code = await run(world, ORDER, { terminal, manner: MANNER, stages: { planted } });
  return { code, said: terminal.says.join('\n') };
}

it('Word files, decks and figures pass, and a word planted in any channel of them deletes all that is public', async () => {
  const clean = await built({});
  expect(clean.said).not.toMatch(/check\/(?:leak|unproved-edition)/);
  expect(clean.code).not.toBe(EXIT.leak);
  expect(clean.said).not.toMatch(/ error /);
  expect(readdirSync(PUBLIC)).toContain('notes.pptx');
  const certificate = readFileSync(path.join(PUBLIC, 'certificate.json'), 'utf8');
  for (const [name, [after]] of Object.entries(CHANNELS)) expect(certificate).toContain(`${name}${after}`);
  const { code, said } = await built(CHANNELS);
  expect(code).toBe(EXIT.leak);
  expect(said).not.toContain(HIDDEN);
  const told = [...said.matchAll(/build\/public\/(\S+ \([^)]*\)), expected none/g)].map(([, where]) => where);
  for (const [name, [after, where]] of Object.entries(CHANNELS)) expect(told).toContain(`${name}${after} (${where})`);
  const left = existsSync(PUBLIC) ? readdirSync(PUBLIC, { recursive: true, withFileTypes: true }) : [];
  expect(left.filter((one) => one.isFile())).toEqual([]);
}, 300_000);
