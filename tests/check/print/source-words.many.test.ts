import { describe, expect, it } from 'vitest';
import { PLACES } from '../../leak/places.js';
import { lostFrom } from './words-lost.js';

describe('the words of the source', () => {
  it.each(Object.entries(PLACES))('are all on the page where some are withheld: %s', async (_name, place) => {
    const { marked } = place({ open: 'Open words', more: 'more of them', hidden: 'zebrafinch', id: 1 });
    expect(await lostFrom(marked, 'public')).toEqual([]);
    expect(await lostFrom(marked, 'internal')).toEqual([]);
  });
});
