import { describe, expect, it } from 'vitest';
import { publicPage } from './public-page.js';
import { PLACES } from './places.js';

const MATTER = { open: 'Open words', more: 'more of them', hidden: 'zebrafinch', id: 1 };

describe('a public edition equals that of a text in which what is withheld was never written', () => {
  it.each(Object.entries(PLACES))('%s', async (_name, place) => {
    const { marked, never } = place(MATTER);
    const [made, wanted] = [await publicPage(marked), await publicPage(never)];
    expect(made.errors).toEqual([]);
    expect(made.html).toBe(wanted.html);
    expect(made.html).not.toContain('zebrafinch');
  });
});
