// Tries every mutation of every mark: `npx tsx scripts/mutated-marks.ts [part of a place's name]`. Prints those whose withheld
// words a public edition would hold without being refused, and ends with 1 where there is one.
import { mutationsOf } from '../tests/leak/mutations.js';
import { PLACES } from '../tests/leak/places.js';
import { chaptersOf } from '../tests/leak/public-page.js';

const HIDDEN = 'zebrafinch';
const TOGETHER = 200;
const [only = ''] = process.argv.slice(2);

let [tried, published] = [0, 0];
for (const [name, place] of Object.entries(PLACES).filter(([one]) => one.includes(only))) {
  const all = mutationsOf(place({ open: 'Open words', more: 'more of them', hidden: HIDDEN, id: 1 }).marked, HIDDEN);
  const seen: string[] = [];
  for (let at = 0; at < all.length; at += TOGETHER)
    seen.push(...(await chaptersOf(all.slice(at, at + TOGETHER), HIDDEN)));
  for (const text of seen) process.stdout.write(`${name} → ${JSON.stringify(text)}\n`);
  tried += all.length;
  published += seen.length;
  process.stderr.write(`${name}: ${String(all.length)} tried, ${String(seen.length)} published\n`);
}
process.stdout.write(
  `${String(tried)} mutations of ${String(Object.keys(PLACES).length)} marks: ${String(published)} published\n`,
);
process.exitCode = published > 0 ? 1 : 0;
