import type { Finding } from '../../model/finding.js';
import { laidOver } from '../../model/laid-over.js';
import type { Terminal } from '../../model/terminal.js';
import type { World } from '../../model/world.js';
import { diffOf } from '../../report/diff.js';
import { mended } from '../../report/mended.js';

/** Whether files are written, or the changes shown. */
export type Fixing = 'write' | 'show';

/** What was found, and the texts that it was found in, by path. */
interface Read {
  readonly findings: readonly Finding[];
  readonly texts: ReadonlyMap<string, string>;
}

interface Mending extends Read {
  readonly fix: Fixing;
  /** Reads again, with the texts that are mended so far. */
  readonly again: (world: World) => Promise<Read>;
}

/** A repair can bring another to light (“the the the”), a few times at most. */
const ROUNDS = 5;

/**
 * Makes the repairs that need no judgement until there is none left, and writes each file whole, or prints all as a unified diff on
 * stdout. A file that was changed since it was read is left as it is, and said. Returns how many places were written.
 */
export async function mend(world: World, terminal: Terminal, { fix, again, ...read }: Mending): Promise<number> {
  const changed = new Map<string, Changed>();
  let now: Read = read;
  for (let round = 0; round < ROUNDS; round += 1) {
    if (!mendAll(now, changed)) break;
    now = await again(laidOver(world, new Map([...changed].map(([path, { text }]) => [path, text]))));
  }
  let [places, files] = [0, 0];
  for (const [path, { text, count }] of changed) {
    const source = read.texts.get(path) ?? '';
    if (fix === 'show') terminal.out(diffOf(path, source, text));
    else if (new TextDecoder('utf-8', { ignoreBOM: true }).decode(await world.read(path)) !== source) {
      terminal.say(`${path}: changed while it was read, so nothing is mended there; run again.`);
      continue;
    } else await world.write(path, text);
    places += count;
    files += 1;
  }
  const done = fix === 'write' ? 'Mended' : 'Would mend';
  terminal.say(
    `${done} ${String(places)} place${places === 1 ? '' : 's'} in ${String(files)} file${files === 1 ? '' : 's'}.`,
  );
  return fix === 'write' ? places : 0;
}

/** A text as it is mended so far, and in how many places. */
interface Changed {
  readonly text: string;
  readonly count: number;
}

/** Mends every text once more; false where nothing was left to mend. */
function mendAll({ findings, texts }: Read, changed: Map<string, Changed>): boolean {
  let any = false;
  for (const [path, source] of texts) {
    const own = findings.filter((one) => one.file === path && one.fix !== undefined);
    const { text, count } = mended(source, own);
    if (count === 0) continue;
    changed.set(path, { text, count: count + (changed.get(path)?.count ?? 0) });
    any = true;
  }
  return any;
}
