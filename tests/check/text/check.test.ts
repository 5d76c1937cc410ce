import { expect, test } from 'vitest';
import { checkText } from '../../../src/check/text/check.js';
import { MemoryWorld } from '../../../src/system/memory.js';
import { sourcesOf } from '../../sources.js';
import { chapterOf, editionOf, found } from './edition.js';

test('door 2 measures, reports each thing once for two editions, and says that Vale is absent', async () => {
  const chapter = chapterOf(
    'Reports doubled in 2022.\n\n<!-- allow text/uncited-statistic "tripled": told by the host of the meeting -->\n\nThey tripled.',
  );
  const world = new MemoryWorld();
  const first = await checkText(world, editionOf([chapter]), { sources: sourcesOf() });
  await checkText(world, editionOf([chapter]), { sources: sourcesOf() });
  expect(found(chapter)).toEqual(['1 text/uncited-statistic']);
  expect(first.vale.ran).toBe(false);
  expect(first.uncitedStatistics).toBe(1);
  expect(first.summary).toMatch(/^guide \(internal\): 6 words, 3\.0 per sentence, .* 1 uncited statistics$/);
});
