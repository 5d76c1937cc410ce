import { expect, it } from 'vitest';
import { printPairs, type Pair } from './pairs.js';

// `npm run pairs` prints three hundred.
it('prints the same PDF, byte by byte, with what is withheld in the sources and without', async () => {
  const pairs: Pair[] = [];
  await printPairs(20, 7, (pair) => void pairs.push(pair));
  expect(pairs.map(({ refused }) => refused)).toEqual(Array.from({ length: 20 }, () => []));
}, 600_000);
