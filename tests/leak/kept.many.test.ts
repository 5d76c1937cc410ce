import { expect, it } from 'vitest';
import type { Edition } from '../../src/model/edition.js';
import { check } from '../../src/pipeline.js';
import { folderOf } from '../manuscript.js';

const WORKS = JSON.stringify(
  ['open', 'quiet'].map((id) => ({
    id,
    type: 'book',
    level: 'A',
    title: `The ${id} report`,
    author: [{ family: id === 'open' ? 'Ann' : 'Bea', given: 'C.' }],
    publisher: 'A press',
    issued: { 'date-parts': [[2020]] },
  })),
);
const WITHHELD = ' :non-public[The harbor is watchd [@quiet].]{originator="Agency" basis="Agreement"}';
const text = (more: string): string =>
  `A requst reaches the provider [@open].${more}\n\nIt is answered.\n\n::bibliography\n`;

/** The keys under which a check of some editions keeps what is slow. */
async function keysOf(words: string, editions: readonly Edition[]): Promise<string[]> {
  const world = folderOf({ 'one.md': text(words) }, { 'bibliography/references.json': WORKS });
  const { findings } = await check(world, { publications: [], editions, purpose: 'screen', formats: [] });
  expect(findings.map(({ rule }) => rule)).toContain('text/unknown-word');
  return [...world.kept.keys()].sort();
}

it('keeps for a public edition what would be kept had nobody written what is withheld, and the internal edition apart', async () => {
  const open = await keysOf(WITHHELD, ['public']);
  expect(open).toEqual(await keysOf('', ['public']));
  expect(open.length).toBeGreaterThan(1);
  const both = await keysOf(WITHHELD, ['public', 'internal']);
  expect(both.filter((key) => !open.includes(key)).length).toBeGreaterThan(1);
  expect(both).toEqual(expect.arrayContaining(open));
});
