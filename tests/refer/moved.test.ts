import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { keep } from '../../src/commands/paragraphs/keep.js';
import { EXIT } from '../../src/model/terminal.js';
import { matched } from '../../src/refer/match.js';
import { publicationSchema } from '../../src/read/schema.js';
import { MemoryWorld } from '../../src/system/memory.js';
import { folderOf } from '../manuscript.js';
import { foundIn } from '../settled.js';
import { listening } from '../terminal.js';

const one = (number: string, anchor: string, label?: string) => ({ number, anchor, label });
const numbers = (before: ReturnType<typeof one>[], after: ReturnType<typeof one>[]) =>
  matched(before, after).map((pair) => `${pair.before.number}→${pair.after?.number ?? '-'}`);

describe('matched', () => {
  it('finds paragraphs by their words, wherever they stand now', () => {
    expect(numbers([one('1', 'a'), one('2', 'b')], [one('1', 'b'), one('2', 'x'), one('3', 'a')])).toEqual([
      '1→3',
      '2→1',
    ]);
  });

  it('finds by its label what was written anew', () => {
    expect(numbers([one('1', 'a', 'para-x')], [one('1', 'b'), one('2', 'c', 'para-x')])).toEqual(['1→2']);
  });

  it('finds what was written anew between the same neighbours, where there are as many', () => {
    const before = [one('1', 'a'), one('2', 'b'), one('3', 'c')];
    expect(numbers(before, [one('1', 'a'), one('2', 'x'), one('3', 'c')])).toEqual(['1→1', '2→2', '3→3']);
    expect(numbers(before, [one('1', 'a'), one('2', 'x'), one('3', 'y'), one('4', 'c')])).toEqual([
      '1→1',
      '2→-',
      '3→4',
    ]);
  });

  it('gives no paragraph to two, and keeps all where nothing was moved', () => {
    const anchors = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 });
    fc.assert(
      fc.property(anchors, anchors, (before, after) => {
        const [was, is] = [before, after].map((all) => all.map((anchor, at) => one(String(at + 1), anchor)));
        const found = matched(was ?? [], is ?? []).flatMap((pair) => pair.after ?? []);
        expect(new Set(found).size).toBe(found.length);
        const same = matched(was ?? [], was ?? []);
        expect(same.every((pair) => pair.after?.number === pair.before.number)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

const PAPER = (more = '') => `title: A paper
kind: Paper
form: un-document
status: Draft
version: Final
date: 1 May 2026
editions: [public]
document: { organ: A body, symbol: X/1${more} }
parts: { body: [one.md] }
`;
const NAME = 'manuscript/report/publication.yaml';
const KEPT = 'manuscript/report/paragraphs.yaml';

function folder(chapter: string, more: Readonly<Record<string, string>> = {}): MemoryWorld {
  return folderOf({ 'one.md': chapter }, { [NAME]: PAPER(', paragraphs: paragraphs.yaml'), ...more });
}

const FIRST = 'One stands.\n\nTwo stands.\n\nThree stands.\n\nFour stands.\n';

describe('paragraphs keep', () => {
  it('writes the numbers down, and a build then tells which of them moved', async () => {
    const world = folder(FIRST);
    expect((await foundIn(world, 'public')).map(({ rule }) => rule)).toEqual(['refer/unkept-paragraphs']);
    const terminal = listening();
    expect(await keep(world, terminal, [])).toBe(EXIT.clean);
    expect(terminal.says[0]).toContain(`${KEPT}  4 paragraphs as of Final, 1 May 2026`);
    const kept = new TextDecoder().decode(await world.read(KEPT));
    const again = async (chapter: string) => {
      const found = await foundIn(folder(chapter, { [KEPT]: kept }), 'public');
      return found.map(({ rule, line, message }) => `${rule} ${String(line)} ${message}`);
    };
    expect(await again(FIRST)).toEqual([]);
    expect(await again(FIRST.replace('Two', 'New words.\n\nTwo'))).toEqual([
      'refer/moved-paragraph 9 Unexpected number 3–5 of what was published as 2–4 (Final, 1 May 2026), expected 2–4',
    ]);
    expect(await again(FIRST.replace('Two stands.\n\n', ''))).toEqual([
      'refer/moved-paragraph 7 Unexpected number 2–3 of what was published as 3–4 (Final, 1 May 2026), expected 3–4',
      'refer/moved-paragraph 7 Unexpected loss of paragraph 2 (Final, 1 May 2026), expected its words. Other words stand under it now',
    ]);
  });

  it('writes nothing of a text with errors, or where no publication keeps numbers', async () => {
    const broken = folder('See @para-none.\n');
    expect(await keep(broken, listening(), [])).toBe(EXIT.errors);
    const without = folderOf({ 'one.md': FIRST }, { [NAME]: PAPER() });
    expect(await keep(without, listening(), [])).toBe(EXIT.usage);
    expect([...broken.files.keys(), ...without.files.keys()].filter((path) => path === KEPT)).toEqual([]);
  });
});

describe('the head of a document', () => {
  it('is asked for by its form, and by no other', () => {
    const headless = PAPER().replace(/^document:.*\n/mu, '');
    const report = PAPER().replace('un-document', 'report');
    for (const config of [headless, report])
      expect(publicationSchema.safeParse(parse(config)).error?.issues.map(({ path }) => path)).toEqual([['document']]);
    expect(publicationSchema.safeParse(parse(PAPER())).success).toBe(true);
  });
});

it('tells unprinted-paragraph of a label where paragraphs have no number', async () => {
  const found = await foundIn(folderOf({ 'one.md': 'One stands. {#para-one}\n\nSee @para-one.\n' }), 'public');
  expect(found.map(({ rule, line }) => `${rule} ${String(line)}`)).toEqual(['refer/unprinted-paragraph 5']);
});
