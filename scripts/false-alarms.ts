// Measures false alarms of the last search: pieces that nobody withheld and no edition holds are looked for in finished public files.
// Usage: npx tsx scripts/false-alarms.ts FOLDER TEXT [COUNT] [SEED]
// FOLDER is a manuscript with its outputs in build/public; TEXT a file whose paragraphs are taken as if they were withheld there.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { searchFor } from '../src/check/print/check-leaks.js';
import { knownIn } from '../src/check/told/known.js';
import { neverWritten } from '../src/prove.js';
import { CERTIFICATE_WORDS } from '../src/release/certificate.js';
import { saidByTool } from '../src/beside/said.js';
import { settle } from '../src/settle.js';
import { RealWorld } from '../src/system/real.js';
import { loadStyles } from '../src/write/page/styles.js';
import { randomFrom } from './random.js';

const [folder = '.', text = '', count = '200', seed = '1'] = process.argv.slice(2);
const ORDER = { publications: [], editions: ['public'], purpose: 'screen', formats: [] } as const;
const random = randomFrom(Number(seed));
const world = new RealWorld(path.resolve(folder), () => undefined);
const any = <T>(all: readonly T[], otherwise: T): T => all[Math.floor(random() * all.length)] ?? otherwise;

const paragraphs = readFileSync(text, 'utf8')
  .split(/\n\s*\n/)
  .map((one) => one.replace(/\s+/g, ' ').trim())
  .filter((one) => one.length > 40);
const words = paragraphs.join(' ').match(/\p{L}{3,}/gu) ?? [];
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

/** What an author may withhold, by kind. */
const KINDS: Readonly<Record<string, () => string>> = {
  paragraph: () => any(paragraphs, ''),
  sentence: () => any(any(paragraphs, '').split(/(?<=[.!?])\s/), ''),
  'three words': () => [0, 0, 0].map(() => any(words, 'x')).join(' '),
  'name of two words': () => `${capital(any(words, 'x'))} ${capital(any(words, 'y'))}`,
  number: () => String(Math.floor(10 ** (1 + random() * 4))),
  'number with a word': () => `${String(2 + Math.floor(random() * 998))} ${any(words, 'x').toLowerCase()}`,
  date: () =>
    `${String(1 + Math.floor(random() * 28))} ${any(['January', 'May', 'October'], 'May')} ${String(2010 + Math.floor(random() * 16))}`,
};

try {
  const { own, texts } = await neverWritten(world, await settle(world, ORDER, { draw: true, judge: false }), {
    purpose: 'screen',
    only: [],
    styles: await loadStyles(world),
  });
  const folios = Array.from({ length: 400 }, (_, index) => String(index + 1)).join(' \u00B6 ');
  const home = path.join(folder, 'build', 'public');
  const files = readdirSync(home).map((name) => ({
    path: name,

    bytes: readFileSync(path.join(home, name)),
  }));
  for (const [kind, make] of Object.entries(KINDS)) {
    const pieces = [...new Set(Array.from({ length: Number(count) }, make))];
    const found = new Map<string, string>();
    for (const file of files) {
      const searched = await searchFor({
        withheld: pieces,
        own: [own, folios, CERTIFICATE_WORDS].join(' \u00B6 '),
        known: knownIn(texts),
        said: await saidByTool(world),
      })(file);
      for (const leak of searched?.leaks ?? []) found.set(`${file.path} (${leak.where})`, leak.words);
    }
    const told = [...found].map(([where, one]) => `${where}: ${one}`).join('; ');
    process.stdout.write(`${kind}: ${String(pieces.length)} pieces, ${String(found.size)} alarms ${told}\n`);
  }
} finally {
  await world.close();
}
