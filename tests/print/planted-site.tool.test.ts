import { strFromU8, strToU8 } from 'fflate';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/commands/run.js';
import type { Finished } from '../../src/model/finished.js';
import { EXIT } from '../../src/model/terminal.js';
import { certificateSchema } from '../../src/release/certificate.js';
import { RealWorld } from '../../src/system/real.js';
import { listening } from '../terminal.js';
import { MANUSCRIPT, WITHHELD_WORDS } from '../write/parts/manuscript.js';

const HIDDEN = 'zebprose';
const root = mkdtempSync(path.join(tmpdir(), 'planted-site-'));
const world = new RealWorld(root, () => undefined);
const PUBLIC = path.join(root, 'build', 'public');
const MANNER = { command: 'build', format: 'text', strict: false, notes: false, withoutVale: true } as const;
const ORDER = { publications: [], editions: ['public'], purpose: 'screen', formats: ['epub', 'web'] } as const;

/** Each channel by the file that it is in, and how a withheld word comes there. */
const CHANNELS: Readonly<Record<string, (words: string) => string>> = {
  'report-web/assets/found.js': (words) => words.replace('quaprose', `quaprose ${HIDDEN}`),
  'report-web/assets/terms.js': (words) => words.replace('quameaning', HIDDEN),
  'report-web/one.html': (words) => words.replace('<div>3</div>', `<div>${HIDDEN}</div>`),
  'report-web/sop-keep.html': (words) => words.replace('aria-label="', `aria-label="${HIDDEN} `),
  'report-web/recommendations.html': (words) => words.replace('data-for="', `data-for="${HIDDEN} `),
  'report-web/changes.html': (words) => words.replace('quachange', HIDDEN),
};

async function built(channels: typeof CHANNELS) {
  const planted = (finished: readonly Finished[]): Promise<Finished[]> =>
    Promise.resolve(
      finished.map((one) => ({
        ...one,
        files: one.files.map((file) => {
          const plant = channels[file.path.replace('build/public/', '')];
          return plant === undefined ? file : { ...file, bytes: strToU8(plant(strFromU8(file.bytes))) };
        }),
      })),
    );
  const terminal = listening();
  const code = await run(world, ORDER, { terminal, manner: MANNER, stages: { planted } });
  return { code, said: terminal.says.join('\n') };
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = found.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  return names.map((name) => name.split(path.sep).join('/')).sort();
}

beforeAll(() => {
  for (const [name, words] of Object.entries(MANUSCRIPT)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), words);
  }
});

afterAll(async () => {
  await world.close();
  rmSync(root, { recursive: true, force: true });
});

describe('a public site and book', () => {
  it('are certified file for file, and hold nothing that is withheld', async () => {
    expect((await built({})).code).toBe(EXIT.clean);
    const { files } = certificateSchema.parse(JSON.parse(readFileSync(path.join(PUBLIC, 'certificate.json'), 'utf8')));
    const there = filesIn(PUBLIC).filter((name) => name !== 'certificate.json');
    expect(files.map(({ file }) => file)).toEqual(there);
    expect(there).toEqual(expect.arrayContaining(['report.epub', ...Object.keys(CHANNELS)]));
    expect(there.some((name) => name.startsWith('report-web/pictures/'))).toBe(true);
    const all = there.map((name) => `${name} ${readFileSync(path.join(PUBLIC, name), 'latin1')}`).join('\n');
    expect(WITHHELD_WORDS.filter((word) => all.includes(word))).toEqual([]);
  }, 120_000);

  it('are deleted where a withheld word came into any of their channels', async () => {
    const { code, said } = await built(CHANNELS);
    expect(code).toBe(EXIT.leak);
    expect(said).not.toContain(HIDDEN);
    for (const file of Object.keys(CHANNELS)) expect(said).toContain(`build/public/${file} (`);
    expect(filesIn(PUBLIC)).toEqual([]);
  }, 120_000);
});
