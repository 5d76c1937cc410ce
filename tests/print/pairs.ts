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

/** So many publications stand in one folder, and are printed by one build: one browser, one citation style, one reading. */
const TOGETHER = 20;

/** Prints so many pairs, each with two places that are withheld, and says what came of each. */
export async function printPairs(count: number, seed: number, told: (pair: Pair) => void): Promise<void> {
  const random = numbers(seed);
  const all = Array.from({ length: count }, (_, index) => ({
    name: `r${String(index)}`,
    places: [0, 1].map(() => NAMES[Math.floor(random() * NAMES.length)] ?? 'passage'),
    index,
  }));
  for (let at = 0; at < count; at += TOGETHER) await printTogether(all.slice(at, at + TOGETHER), told);
}

interface Made {
  readonly name: string;
  readonly places: readonly string[];
  readonly index: number;
}

/** A publication that is stopped before it is printed would stop the others: they are built again without it. */
async function printTogether(some: readonly Made[], told: (pair: Pair) => void): Promise<void> {
  const root = mkdtempSync(path.join(tmpdir(), 'pairs-'));
  const world = new RealWorld(root, () => undefined);
  try {
    lay(root, some);
    const { findings } = await build(world, ORDER);
    const broken = findings.filter(({ gate }) => gate === 'withdraw' || gate === 'stop');
    const stops = broken.some(({ gate }) => gate === 'stop');
    const left: Made[] = [];
    for (const one of some) {
      const own = broken.filter(({ file }) => file.startsWith(`manuscript/${one.name}/`));
      if (stops && own.length === 0) left.push(one);
      else told({ places: one.places, refused: own.map(({ rule, line }) => `${rule}:${String(line)}`) });
    }
    if (left.length > 0 && left.length < some.length) await printTogether(left, told);
    else if (left.length > 0)
      throw new Error(`Stopped by no publication: ${broken.map(({ message }) => message).join('; ')}`);
  } finally {
    await world.close();
    rmSync(root, { recursive: true, force: true });
  }
}

const ORDER = { publications: [], editions: ['public'], purpose: 'screen', formats: ['pdf'], proof: 'full' } as const;

function lay(root: string, some: readonly Made[]): void {
  const files: [string, string][] = some.flatMap(({ name, places, index }): [string, string][] => {
    const parts = places.map((place, id) => {
      const words = { open: `Open words ${String(index)}`, more: `more of them ${String(id)}` };
      return PLACES[place]?.({ ...words, hidden: `zebrafinch${String(index)} quietly`, id: id + 1 }).marked ?? '';
    });
    return [
      [
        `manuscript/${name}/publication.yaml`,
        'title: A report\nkind: Report\nstatus: Draft\nversion: First draft\ndate: 1 May 2026\nform: brief\nparts:\n  body: [one.md]\n',
      ],
      [
        `manuscript/${name}/one.md`,
        `---\ntitle: One\n---\n\nA first sentence.\n\n${parts.join('\n\nA sentence between.\n\n')}\n`,
      ],
    ];
  });
  files.push(['imprimatur.yaml', `publications: [${some.map(({ name }) => name).join(', ')}]\n`]);
  files.push(['bibliography/references.json', JSON.stringify(WORKS)]);
  for (const [name, words] of files) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), words);
  }
}
