import { expect, it } from 'vitest';
import { besideSearch } from '../../src/beside/search.js';
import { settle } from '../../src/settle.js';
import { folderOf } from '../manuscript.js';

const PUBLICATION =
  'title: Another\nkind: Report\nstatus: Draft\nversion: First\ndate: 1 May 2026\nparts:\n  body: [two.md]\n';
const HIDDEN =
  'Open gannets.\n\n:::non-public{originator="A"}\nThe Wombat and the Quokka.\n:::\n\nThe wombat is open too.';

async function leaks(page: string): Promise<string[]> {
  const world = folderOf(
    { 'one.md': 'Words of the first.' },
    {
      'imprimatur.yaml': 'publications: [report, other]\n',
      'manuscript/other/publication.yaml': PUBLICATION,
      'manuscript/other/two.md': `---\ntitle: Two\n---\n\n${HIDDEN}\n`,
    },
  );
  const order = { publications: ['report'], editions: ['public'], purpose: 'screen', formats: [] } as const;
  const search = await besideSearch(world, await settle(world, order, { draw: false, judge: false }));
  const searched = await search({ form: 'html', bytes: new TextEncoder().encode(page) });
  return searched?.leaks.map(({ words }) => words) ?? ['unread'];
}

it('a page of one publication may hold the public words of every other, and nothing that any withholds', async () => {
  expect(await leaks('<p>A wombat among gannets.</p>')).toEqual([]);
  expect(await leaks('<p>A quokka among gannets.</p>')).toEqual(['quokka']);
});
