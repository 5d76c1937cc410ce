// Compares the public pages of many generated chapters, in which every kind of place is withheld, with those of the same
// chapters in which it was never written: `npx tsx scripts/never-written.ts [chapters] [seed]` (100,000, and a seed of the day).
// It prints each chapter whose pages differ, holds a withheld word or is refused, and ends with 1 where there is one.
import fc from 'fast-check';
import { manuscripts, type Manuscript } from '../tests/leak/documents.js';
import { publicPage } from '../tests/leak/public-page.js';

/** Chapters that are read together. */
const TOGETHER = 40;

const [count = 100_000, seed = Math.floor(Date.now() / 86_400_000)] = process.argv.slice(2).map(Number);

/** What is wrong with a manuscript; '' where nothing is. */
async function faultOf({ marked, never, hidden }: Manuscript): Promise<string> {
  const [made, wanted] = [await publicPage(...marked), await publicPage(...never)];
  const errors = [...made.errors, ...wanted.errors];
  if (errors.length > 0) return errors.join('; ');
  const seen = hidden.filter((word) => made.html.includes(word));
  if (seen.length > 0) return `it holds ${seen.join(', ')}`;
  return made.html === wanted.html ? '' : differenceOf(made.html, wanted.html);
}

function differenceOf(made: string, wanted: string): string {
  let at = 0;
  while (made.charAt(at) === wanted.charAt(at)) at += 1;
  const around = (page: string): string => JSON.stringify(page.slice(Math.max(0, at - 80), at + 80));
  return `it reads ${around(made)}, expected ${around(wanted)}`;
}

let [done, failed] = [0, 0];
const began = Date.now();
for (let round = 0; done < count; round += 1) {
  const [manuscript] = fc.sample(manuscripts(TOGETHER, TOGETHER), { numRuns: 1, seed: seed * 100_000 + round });
  if (manuscript === undefined) break;
  done += manuscript.marked.length;
  const whole = await faultOf(manuscript);
  if (whole !== '') {
    const before = failed;
    for (const [index, marked] of manuscript.marked.entries()) {
      const never = manuscript.never[index] ?? '';
      const fault = await faultOf({ marked: [marked], never: [never], hidden: manuscript.hidden });
      if (fault === '') continue;
      failed += 1;
      process.stdout.write(`\n${marked}\n→ ${fault}\n`);
    }
    if (failed === before) process.stdout.write(`\nRound ${String(round)}, all chapters together → ${whole}\n`);
    failed = Math.max(failed, before + 1);
  }
  if (round % 25 === 0) process.stderr.write(`${String(done)} chapters, ${String(failed)} failed\n`);
}
const seconds = ((Date.now() - began) / 1000).toFixed(0);
process.stdout.write(
  `${String(done)} chapters in ${seconds} seconds (seed ${String(seed)}): ${String(failed)} failed\n`,
);
process.exitCode = failed > 0 ? 1 : 0;
