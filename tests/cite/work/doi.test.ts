import { describe, expect, it } from 'vitest';
import { doiOf, printedDoi } from '../../../src/cite/work/doi.js';

describe('printedDoi', () => {
  it.each([
    ['https://doi.org/d4vb59', 'd4vb59'],
    ['10/d4vb59', 'd4vb59'],
    ['https://doi.org/10/d4vb59', 'd4vb59'],
    ['doi:10/d4vb59', 'd4vb59'],
    ['10.1234/a', '10.1234/a'],
    ['https://www.doi.org/10.1234/a', '10.1234/a'],
    ['http://dx.doi.org/10.1234/a', '10.1234/a'],
    ['doi.org/10.1234/a', '10.1234/a'],
    ['DOI: 10.1234/a', '10.1234/a'],
    ['DOI 10.1234/a', '10.1234/a'],
    ['https://doi.org/10.1234%2Fa', '10.1234/a'],
    ['10.1234%2fa%28b%29', '10.1234/a(b)'],
    ['10.1234/abcd.', '10.1234/abcd'],
  ])('prints one form of %s', (given, wanted) => {
    if (wanted !== undefined) expect(printedDoi({ id: 'k', type: 'book', DOI: given })).toBe(wanted);
    if (given.startsWith('http')) expect(printedDoi({ id: 'k', type: 'book', URL: given })).toBe(wanted);
  });

  it('takes no other address for a DOI, and no word', () => {
    expect(doiOf({ id: 'k', type: 'book', URL: 'https://example.org/10.1234/a' })).toBeUndefined();
    expect(doiOf({ id: 'k', type: 'book', DOI: 'd4vb59' })).toBe('d4vb59');
  });
});
