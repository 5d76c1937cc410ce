// Prints public editions twice, with what is withheld in their sources and without, and compares every byte.
// Usage: npm run pairs -- [COUNT] [SEED] [TALLY]; each pair is a line of the file TALLY as soon as it is made.
import { printPairs, type Pair } from '../tests/print/pairs.js';
import { noteIn } from './tally.js';

const [, , count = '300', seed = '1', tally = ''] = process.argv;
const counts = { same: 0, stopped: 0, refused: 0 };

function told({ places, refused }: Pair): void {
  const kind =
    refused.length === 0 ? 'same' : refused.some((rule) => rule.startsWith('check/')) ? 'refused' : 'stopped';
  counts[kind] += 1;
  noteIn(tally, { seed, kind, places, refused });
  if (kind !== 'same') process.stdout.write(`${kind}: ${places.join(' + ')}: ${refused.join(', ')}\n`);
}

const start = performance.now();
await printPairs(Number(count), Number(seed), told);
const seconds = ((performance.now() - start) / 1000).toFixed(0);
const { same, stopped, refused } = counts;
process.stdout.write(
  `${count} pairs in ${seconds} s: ${String(same)} the same, ${String(stopped)} stopped before printing, ${String(refused)} refused by the proof\n`,
);
process.exitCode = refused === 0 ? 0 : 1;
