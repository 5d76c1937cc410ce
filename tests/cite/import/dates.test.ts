import { describe, expect, it } from 'vitest';
import { dateOf } from '../../../src/cite/import/dates.js';
import { inOrder, nameOf } from '../../../src/cite/import/names.js';

describe('dateOf', () => {
  it.each<readonly [string, readonly (readonly number[])[]]>([
    ['2020', [[2020]]],
    ['2020-05-18', [[2020, 5, 18]]],
    [
      '2020-05/2020-06',
      [
        [2020, 5],
        [2020, 6],
      ],
    ],
    ['2018/2019', [[2018], [2019]]],
    ['2020~', [[2020]]],
    ['2020-05-XX', [[2020, 5]]],
    ['2020/..', [[2020]]],
    ['2020-21', [[2020, 21]]],
    ['2022/03/15/', [[2022, 3, 15]]],
    ['2018///', [[2018]]],
    ['2021/Nov/05', [[2021, 11, 5]]],
    ['3 May 2024', [[2024, 5, 3]]],
    ['May 3, 2024', [[2024, 5, 3]]],
    ['Sept. 2024', [[2024, 9]]],
    ['2024-03-01T10:00:00Z', [[2024, 3, 1]]],
  ])('reads %s', (words, parts) => {
    expect(dateOf(words)).toEqual({ 'date-parts': parts });
  });

  it('keeps words that are no date, and makes none of nothing', () => {
    expect(dateOf('around the turn of the century')).toEqual({ raw: 'around the turn of the century' });
    expect([dateOf(''), dateOf(undefined)]).toEqual([undefined, undefined]);
  });
});

describe('names of libraries', () => {
  it.each([
    ['Roe, Anna', { family: 'Roe', given: 'Anna' }],
    ['King, Jr., Martin', { family: 'King', suffix: 'Jr.', given: 'Martin' }],
    ['King, Martin, Jr.', { family: 'King', suffix: 'Jr.', given: 'Martin' }],
    ['Ministry of Justice, Thailand', { literal: 'Ministry of Justice, Thailand' }],
    ['UNICEF Office of Research, Innocenti,', { literal: 'UNICEF Office of Research, Innocenti' }],
    ['Bank, Anna', { family: 'Bank', given: 'Anna' }],
    ['Europol', { literal: 'Europol' }],
  ])('%s', (words, name) => {
    expect(nameOf(words)).toEqual(name);
  });

  it.each([
    ['Anna B. Roe', { given: 'Anna B.', family: 'Roe' }],
    ['Ludwig van der Berg', { given: 'Ludwig', 'non-dropping-particle': 'van der', family: 'Berg' }],
    ['Internet Watch Foundation', { literal: 'Internet Watch Foundation' }],
    ['INTERPOL', { literal: 'INTERPOL' }],
  ])('in their own order: %s', (words, name) => {
    expect(inOrder(words)).toEqual(name);
  });
});
