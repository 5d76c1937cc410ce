import { describe, expect, it } from 'vitest';
import { inWords } from '../../../src/cite/order/in-words.js';
import { cited, type Entry } from '../edition.js';
import { group, on, person } from '../rows.js';

/** The list of books by these authors or of these titles, as far as the year. */
async function listOf(heads: readonly (Entry | readonly Entry[] | string)[]): Promise<string[]> {
  const entries = heads.map((head, index) => ({
    id: `k${String(index)}`,
    type: 'book',
    publisher: 'P',
    issued: on(2010),
    ...(typeof head === 'string' ? { title: head } : { title: 'T', author: Array.isArray(head) ? head : [head] }),
  }));
  const { list } = await cited([`[${entries.map(({ id }) => `@${id}`).join('; ')}]`], entries);
  return list.map((entry) => entry.replace(/\.? \(2010.*$/, '').replaceAll('*', ''));
}

describe('the order of the list', () => {
  it('is letter by letter, and nothing comes before something (9.44)', async () => {
    const particle = (family: string, given: string, words: string): Entry => ({
      ...person(family, given),
      'non-dropping-particle': words,
    });
    const list = await listOf([
      particle('Yaakov', 'D.', 'ben'),
      person('Benjamin', 'A. S.'),
      particle('Onís', 'C.', 'de'),
      person('Devlin', 'J. T.'),
      person('Denzin', 'N. K.'),
      person('López de Molina', 'G.'),
      person('López', 'M. E.'),
      person('McAdoo', 'Z. C. E.'),
      person('MacNeill', 'E.'),
      person('Girard-Perregaux', 'A. S.'),
      person('Girard', 'J.-B.'),
      person('Santayana', 'F. E.'),
      person('Santa Maria', 'M.'),
      person('San Martin', 'Q. E.'),
    ]);
    expect(list).toEqual([
      'Benjamin, A. S',
      'ben Yaakov, D',
      'Denzin, N. K',
      'de Onís, C',
      'Devlin, J. T',
      'Girard, J.-B',
      'Girard-Perregaux, A. S',
      'López, M. E',
      'López de Molina, G',
      'MacNeill, E',
      'McAdoo, Z. C. E',
      'San Martin, Q. E',
      'Santa Maria, M',
      'Santayana, F. E',
    ]);
  });

  it('takes numerals and ordinals at the beginning for their words (9.49)', async () => {
    expect(
      await listOf(['21st century policing', '5Rights for all', 'Fish', 'Fixed', 'Turtles', 'Twenty two']),
    ).toEqual(['Fish', '5Rights for all', 'Fixed', 'Turtles', '21st century policing', 'Twenty two']);
  });

  it('puts one author before several, and initials before the names of others', async () => {
    const [a, b] = [person('Zimmer', 'Q.'), person('Abel', 'A.')];
    expect(
      await listOf([
        [person('Luna', 'M.'), a],
        person('Luna', 'M. E.'),
        [person('Luna', 'M.'), b],
        person('Luna', 'M.'),
      ]),
    ).toEqual(['Luna, M', 'Luna, M., & Abel, A', 'Luna, M., & Zimmer, Q', 'Luna, M. E']);
  });

  it('passes over articles of titles and groups, but not over names that look like them', async () => {
    expect(
      await listOf([
        group('The World Bank'),
        'The zebra book',
        'An awful lot',
        'A banality',
        person('An', 'B.'),
        person('The', 'C.'),
        person('A', 'Z.'),
      ]),
    ).toEqual(['A, Z', 'An, B', 'An awful lot', 'A banality', 'The, C', 'The World Bank', 'The zebra book']);
  });

  it('reads a numeral at the beginning as its words', async () => {
    expect(
      await listOf([
        group('Fourth Estate'),
        group('404 Media'),
        group('Free Press'),
        '24 hours in the net',
        group('Twitter'),
      ]),
    ).toEqual(['404 Media', 'Fourth Estate', 'Free Press', '24 hours in the net', 'Twitter']);
  });

  it('gives the letters of a year in the same order (9.47)', async () => {
    const work = (id: string, title: string): Entry => ({
      id,
      type: 'book',
      author: [person('Smith', 'A.')],
      title,
      publisher: 'P',
      issued: on(2014),
    });
    const { list } = await cited(
      ['[@a; @b; @e; @f]'],
      [
        work('a', 'Interesting things'),
        work('b', 'A litany of special things'),
        work('e', 'An awful lot of special things'),
        work('f', 'The banality of special things'),
      ],
    );
    expect(list).toEqual([
      'Smith, A. (2014a). *An awful lot of special things*. P.',
      'Smith, A. (2014b). *The banality of special things*. P.',
      'Smith, A. (2014c). *Interesting things*. P.',
      'Smith, A. (2014d). *A litany of special things*. P.',
    ]);
  });
});

describe('inWords', () => {
  it.each([
    [0, 'zero'],
    [24, 'twenty four'],
    [404, 'four hundred four'],
    [2015, 'two thousand fifteen'],
    [120_000, 'one hundred twenty thousand'],
  ])('%i', (number, words) => {
    expect(inWords(number)).toBe(words);
  });
});
