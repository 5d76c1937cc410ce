import { expect, it } from 'vitest';
import { loadStyle } from '../../../src/cite/style/style.js';
import { MemoryWorld } from '../../../src/system/memory.js';

const works = [{ id: 'a', type: 'book', title: 'A work', publisher: 'Press' }];

/** A world in which something is kept for each key of another one. */
function worldAfter(first: MemoryWorld, kept: object): MemoryWorld {
  const world = new MemoryWorld();
  for (const key of first.kept.keys()) world.kept.set(key, new TextEncoder().encode(JSON.stringify(kept)));
  return world;
}

it('prints what was kept for the same works, and anew where it has another shape or the works are others', async () => {
  const first = new MemoryWorld();
  const printed = await loadStyle(first).print(works);
  expect(printed.entries[0]?.html).toContain('A work');
  const before = loadStyle(worldAfter(first, { cites: [['a', '(Kept)']], entries: [{ key: 'a', html: 'Kept.' }] }));
  expect((await before.print(works)).entries).toEqual([{ key: 'a', html: 'Kept.' }]);
  expect((await before.print([{ ...works[0], id: 'b', type: 'report' }])).cites.get('b')).toContain('A Work');
  expect(await loadStyle(worldAfter(first, { cites: 1 })).print(works)).toEqual(printed);
});
