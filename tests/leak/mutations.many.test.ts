import { describe, expect, it } from 'vitest';
import { mutationsOf } from './mutations.js';
import { chaptersOf } from './public-page.js';
import { PLACES } from './places.js';

const HIDDEN = 'zebrafinch';
const MATTER = { open: 'Open words', more: 'more of them', hidden: HIDDEN, id: 1 };

/** Mutations of each mark that are tried here; `scripts/mutated-marks.ts` tries all. */
const TRIED = 200;

/** A few in any order, the same in every run. */
function some(all: readonly string[]): string[] {
  const step = Math.max(1, Math.floor(all.length / TRIED));
  return all.filter((_, index) => index % step === 0).slice(0, TRIED);
}

/** Places that are spelled as another one is. */
const ALIKE = /^words: (?!① ¤ ②\.$)|instead|^(?:citation|reference|link|comment) |^words (?:of|under)/;

describe('a mark that is nearly right is never published', () => {
  it.each(Object.entries(PLACES).filter(([name]) => !ALIKE.test(name)))('%s', async (_name, place) => {
    const { marked } = place(MATTER);
    const texts = some(mutationsOf(marked, HIDDEN));
    expect(texts.length).toBeGreaterThan(100);
    const published = await chaptersOf(texts, HIDDEN);
    expect(published).toEqual([]);
  });
});
