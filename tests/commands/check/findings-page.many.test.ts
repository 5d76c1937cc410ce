import { describe, expect, it } from 'vitest';
import { run } from '../../../src/commands/run.js';
import { EDITIONS, type Edition } from '../../../src/model/edition.js';
import { MemoryWorld } from '../../../src/system/memory.js';
import { PLACES } from '../../leak/places.js';
import { folderOf, laidInto } from '../../manuscript.js';
import { listening } from '../../terminal.js';

const MATTER = { open: 'Open words', more: 'more of them', hidden: 'zebrafinch quetzal', id: 1 };
const WORLD = new MemoryWorld();
const MANNER = { command: 'check', format: 'text', strict: false, notes: true, withoutVale: true } as const;

/** What `check` leaves in the folder of findings, by name. */
async function left(text: string, editions: readonly Edition[] = EDITIONS): Promise<Map<string, string>> {
  const world = laidInto(WORLD, folderOf({ 'one.md': text }));
  const order = { publications: [], editions, purpose: 'screen', formats: ['pdf'] } as const;
  await run(world, order, { terminal: listening(), manner: MANNER });
  const paths = await world.list('build/findings');
  const texts = await Promise.all(paths.map(async (path) => new TextDecoder().decode(await world.read(path))));
  return new Map(paths.map((path, index) => [path.replace('build/findings/', ''), texts[index] ?? '']));
}

/** What only an internal reader may see of `MATTER`. */
const CLOSED = /zebrafinch|quetzal|Liaison officer|In confidence/i;

describe('the report of a public edition', () => {
  it.each(Object.entries(PLACES))('tells nothing that is withheld: %s', async (_name, place) => {
    const files = await left(place(MATTER).marked);
    expect(files.get('report.html') ?? '').not.toMatch(CLOSED);
    expect(files.get('history.jsonl') ?? '').not.toMatch(CLOSED);
  });
});
