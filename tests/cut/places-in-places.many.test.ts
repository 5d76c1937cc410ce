import { expect, it } from 'vitest';
import { MemoryWorld } from '../../src/system/memory.js';
import { folderOf, laidInto } from '../manuscript.js';
import { chaptersOfPlaces } from './places-in-places.js';
import { twice } from './twice.js';

/** One of so many is tried; each with `IMPRIMATUR_ALL_PLACES=1`. */
const EVERY = process.env['IMPRIMATUR_ALL_PLACES'] === undefined ? 11 : 1;

/** What begins an item or a note together with a quotation or a list cannot be cut by lines alone: the proof refuses the edition. */
const REFUSED = /^(?:quote|item\d?|subItemMore|allwords) in (?:.*item.*|note), \d$/;

it('the public page is that of a text never written, wherever a mark stands', async () => {
  const world = new MemoryWorld();
  const [leaks, others]: [string[], string[]] = [[], []];
  for (const [name, text] of chaptersOfPlaces().filter((_, index) => index % EVERY === 0)) {
    const { pages, uncut, findings } = await twice(laidInto(world, folderOf({ 'one.md': text }, {})));
    const { first = '', second } = pages[0] ?? {};
    if (findings.some(({ rule, severity }) => severity === 'error' && rule !== 'check/uncut-mark')) continue;
    if (first.includes('zebra')) leaks.push(name);
    if (uncut.length > 0 || first !== second) others.push(name);
  }
  expect(leaks).toEqual([]);
  expect(others.filter((name) => !REFUSED.test(name))).toEqual([]);
});
