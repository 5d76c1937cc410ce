import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { remember, rememberEach, rememberTable, type Input, type Step } from '../../src/model/remember.js';
import type { SharedBrowser } from '../../src/model/world.js';
import { MemoryWorld } from '../../src/system/memory.js';

const numbers: Step<number> = { name: 'numbers', browser: false, read: (kept) => z.number().parse(kept) };
const drawings: Step<string> = { name: 'drawings', browser: true, read: (kept) => z.string().parse(kept) };

/** A World whose tool and browser are named; it has no page to draw on. */
class NamedWorld extends MemoryWorld {
  tool = '1';
  version = '147';
  override async toolPrint(): Promise<string> {
    return this.tool;
  }
  override async browser(): Promise<SharedBrowser> {
    const facts = { name: 'Chrome', version: this.version, found: 'package', pinned: true } as const;
    return { browser: undefined as unknown as SharedBrowser['browser'], facts };
  }
}

/** How often `make` ran for these inputs, one after another. */
async function runsFor(world: MemoryWorld, given: readonly (readonly Input[])[], step = numbers): Promise<number> {
  let runs = 0;
  for (const inputs of given) await remember(world, { step, inputs }, async () => (runs += 1));
  return runs;
}

describe('remember', () => {
  it('makes once what has the same inputs, and gives it back', async () => {
    const world = new NamedWorld();
    expect(await remember(world, { step: numbers, inputs: ['a'] }, async () => 7)).toBe(7);
    expect(await remember(world, { step: numbers, inputs: ['a'] }, async () => 8)).toBe(7);
  });

  it.each<[string, readonly Input[], readonly Input[]]>([
    ['one sign', ['a'], ['b']],
    ['where one input ends', ['ab', 'c'], ['a', 'bc']],
    ['their number', ['a'], ['a', '']],
    ['words and bytes', ['a'], [new TextEncoder().encode('a')]],
  ])('makes again where inputs differ by %s', async (_, one, other) => {
    expect(await runsFor(new NamedWorld(), [one, other])).toBe(2);
  });

  it('makes again for another step, another tool and, where it draws, another browser', async () => {
    const world = new NamedWorld();
    expect(await runsFor(world, [['a']])).toBe(1);
    expect(await runsFor(world, [['a']], { ...numbers, name: 'others' })).toBe(1);
    world.version = '148';
    expect(await runsFor(world, [['a']])).toBe(0);
    world.tool = '2';
    expect(await runsFor(world, [['a']])).toBe(1);
    const drawn = async (): Promise<string> =>
      remember(world, { step: drawings, inputs: ['a'] }, async () => world.version);
    expect(await drawn()).toBe('148');
    world.version = '149';
    expect(await drawn()).toBe('149');
  });

  it.each(['{}', 'no JSON', '"7"', ''])('makes again what was kept in another shape: %s', async (words) => {
    const world = new NamedWorld();
    await remember(world, { step: numbers, inputs: ['a'] }, async () => 7);
    for (const key of world.kept.keys()) await world.keep(key, words);
    expect(await remember(world, { step: numbers, inputs: ['a'] }, async () => 8)).toBe(8);
    expect(await remember(world, { step: numbers, inputs: ['a'] }, async () => 9)).toBe(8);
  });

  it('keeps no failure', async () => {
    const world = new NamedWorld();
    const none = async (): Promise<number | undefined> => undefined;
    expect(await remember(world, { step: numbers, inputs: ['a'] }, none)).toBeUndefined();
    expect(world.kept.size).toBe(0);
  });

  it('asks once for all items that are not known, and answers in order', async () => {
    const world = new NamedWorld();
    const asked: (readonly number[])[] = [];
    const squares = (items: readonly string[]): Promise<(number | undefined)[]> =>
      rememberEach(world, { step: numbers, items: items.map((item) => [item]) }, async (missing) => {
        asked.push(missing);
        return missing.map((index) => Number(items[index]) ** 2);
      });
    expect(await squares(['2', '3'])).toEqual([4, 9]);
    expect(await squares(['5', '2', '4', '3'])).toEqual([25, 4, 16, 9]);
    expect(await squares(['4', '5'])).toEqual([16, 25]);
    expect(asked).toEqual([
      [0, 1],
      [0, 2],
    ]);
  });
});

describe('rememberTable', () => {
  const step: Step<Record<string, number>> = {
    name: 'lengths',
    browser: false,
    read: (kept) => z.record(z.string(), z.number()).parse(kept),
  };
  const lengthsIn = async (world: MemoryWorld, words: readonly string[], most = 10): Promise<string[]> => {
    const made: string[] = [];
    const table = await rememberTable(world, { step, inputs: ['face'], most });
    for (const word of words) table.of(word, () => made.push(word) && word.length);
    await table.keep();
    return made;
  };

  it('makes what no earlier run has kept', async () => {
    const world = new NamedWorld();
    expect(await lengthsIn(world, ['a', 'bb', 'a'])).toEqual(['a', 'bb']);
    expect(await lengthsIn(world, ['bb', 'ccc'])).toEqual(['ccc']);
    expect(await lengthsIn(world, ['a', 'bb', 'ccc'])).toEqual([]);
  });

  it('begins anew where too much was kept', async () => {
    const world = new NamedWorld();
    await lengthsIn(world, ['a', 'b', 'c'], 2);
    expect(await lengthsIn(world, ['a'], 2)).toEqual(['a']);
  });
});
