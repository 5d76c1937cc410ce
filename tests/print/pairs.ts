import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from '../../src/pipeline.js';
import { RealWorld } from '../../src/system/real.js';
import { PLACES } from '../leak/places.js';

/** What came of a manuscript whose public edition was printed twice: with what is withheld in its sources, and without. */
export interface Pair {
  readonly places: readonly string[];
  /** The rules that refused it; [] where both PDFs are the same, byte by byte. */
  readonly refused: readonly string[];
}

const WORKS = ['hidden-work', 'open-work'].map((id) => ({ id, type: 'report', title: `Title of ${id}` }));
const NAMES = Object.keys(PLACES).filter((name) => !/figure/.test(name));

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let at = seed;
  return () => {
    at = (at + 0x6d2b79f5) | 0;
    let mixed = Math.imul(at ^ (at >>> 15), 1 | at);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Prints so many pairs in one browser, each with two places that are withheld, and says what came of each. */
export async function printPairs(count: number, seed: number, told: (pair: Pair) => void): Promise<void> {
  const root = mkdtempSync(path.join(tmpdir(), 'pairs-'));
  const world = new RealWorld(root, () => undefined);
  const random = numbers(seed);
  try {
    for (let index = 0; index < count; index += 1) {
      const places = [0, 1].map(() => NAMES[Math.floor(random() * NAMES.length)] ?? 'passage');
      lay(root, places, index);
      const order = {
        publications: [],
        editions: ['public'],
        purpose: 'screen',
        formats: ['pdf'],
        proof: 'full',
      } as const;
      const { findings } = await build(world, order);
      const refused = findings.filter(({ gate }) => gate === 'withdraw' || gate === 'stop');
      told({ places, refused: refused.map(({ rule, line }) => `${rule}:${String(line)}`) });
    }
  } finally {
    await world.close();
    rmSync(root, { recursive: true, force: true });
  }
}

function lay(root: string, places: readonly string[], index: number): void {
  const parts = places.map((name, id) => {
    const words = { open: `Open words ${String(index)}`, more: `more of them ${String(id)}` };
    return PLACES[name]?.({ ...words, hidden: `zebrafinch${String(index)} quietly`, id: id + 1 }).marked ?? '';
  });
  const files = {
    'imprimatur.yaml': 'publications: [report]\n',
    'manuscript/report/publication.yaml':
      'title: A report\nkind: Report\nstatus: Draft\nversion: First draft\ndate: 1 May 2026\nform: brief\nparts:\n  body: [one.md]\n',
    'manuscript/report/one.md': `---\ntitle: One\n---\n\nA first sentence.\n\n${parts.join('\n\nA sentence between.\n\n')}\n`,
    'bibliography/references.json': JSON.stringify(WORKS),
  };
  for (const [name, words] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), words);
  }
}
