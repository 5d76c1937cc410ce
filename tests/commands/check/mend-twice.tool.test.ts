import fc from 'fast-check';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../../../src/commands/run.js';
import { findVale } from '../../../src/check/text/vale/vale-run.js';
import { RealWorld } from '../../../src/system/real.js';
import { folderOf } from '../../manuscript.js';
import { listening } from '../../terminal.js';

const ORDER = { publications: [], editions: ['public'], purpose: 'screen', formats: ['pdf'] } as const;
const MANNER = { command: 'check', format: 'text', strict: false, notes: true, withoutVale: false } as const;

/** What a repair is known for, and what stands between. */
const WORDS = [
  ...['organised', 'Organised', 'reorganised', 'behavior', 'the the', 'of of', 'percent', '40%', '2.5 %', '12 percent'],
  ...['December 5, 2025', '5th of May', 'Sept. 5, 2025', '5 May, 2024', '1990’s', ' ,', '..', '  ', '   ', 'colour'],
  ...['The court', 'said', 'that', 'States', 'children', 'in', '2024', '.', ',', '—', 'é', '😀', 'a', 'it', '\n'],
];

const prose = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 })
  .map((words) => words.join(' ').trim() || 'x');
const line = prose.map((words) => words.replaceAll('\n', ' ').replace(/^[\s.,—]+/, '') || 'x');

/** What is nobody’s to change: it must stand in the text as it stood. */
const KEPT: readonly ((words: string) => string)[] = [
  (words) => `“${words}”`,
  (words) => `> ${words}`,
  (words) => `## ${words}`,
  (words) => `\`\`\`\n${words}\n\`\`\``,
  (words) => `*${words.trim()}*`,
  (words) => `\`${words}\``,
  (words) => `| ${words} | b |\n|---|---|\n| ${words} | c |`,
  () => '[@organised-behavior-2024, p. 3]',
  () => '[the page](https://a.org/organised/40%25)',
];

const piece = fc.oneof(
  prose.map((words) => ({ text: words, kept: '' })),
  fc.tuple(line, fc.integer({ min: 0, max: KEPT.length - 1 })).map(([words, which]) => {
    const kept = KEPT[which]?.(words) ?? '';
    return { text: /^[>#|`*]/.test(kept) ? kept : `The court said ${kept} in it.`, kept };
  }),
);

const CHAPTERS = fc.sample(fc.array(piece, { minLength: 2, maxLength: 6 }), { numRuns: 60, seed: 9 });
const nameOf = (index: number): string => `c${String(index).padStart(3, '0')}.md`;

let root = '';
let hasVale = false;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'mend-twice-'));
  const chapters = CHAPTERS.map(
    (pieces, index) => [nameOf(index), pieces.map(({ text }) => text).join('\n\n')] as const,
  );
  for (const [name, bytes] of folderOf(Object.fromEntries(chapters)).files) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), bytes);
  }
  const world = new RealWorld(root, () => undefined);
  hasVale = (await findVale(world)) !== undefined;
  await world.close();
});
afterAll(() => rm(root, { recursive: true }));

/** Mends the folder; its chapters as they are then, and how many places were mended. */
async function fixed(): Promise<{ texts: string[]; mended: number }> {
  const world = new RealWorld(root, () => undefined);
  const heard = listening();
  await run(world, ORDER, { terminal: heard, manner: { ...MANNER, fix: 'write' } });
  await world.close();
  const read = (index: number) => readFile(path.join(root, 'manuscript', 'report', nameOf(index)), 'utf8');
  const texts = await Promise.all(CHAPTERS.map((_, index) => read(index)));
  const [, count = '0'] = /Mended (\d+) place/.exec(heard.says.join('\n')) ?? [];
  return { texts, mended: Number(count) };
}

it('mended twice is mended once, and what is quoted, titled, code or a key stays, whatever stands beside it', async (test) => {
  if (!hasVale) test.skip();
  const once = await fixed();
  expect(once.mended).toBeGreaterThan(50);
  for (const [index, pieces] of CHAPTERS.entries())
    for (const { kept } of pieces) expect(once.texts[index]).toContain(kept);
  const twice = await fixed();
  expect(twice.texts).toEqual(once.texts);
  expect(twice.mended).toBe(0);
}, 120_000);
