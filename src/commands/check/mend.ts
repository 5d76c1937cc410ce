import type { Finding } from '../../model/finding.js';
import type { Terminal } from '../../model/terminal.js';
import type { World } from '../../model/world.js';
import { diffOf } from '../../report/diff.js';
import { mended } from '../../report/mended.js';

/** Whether files are written, or the changes shown. */
export type Fixing = 'write' | 'show';

interface Mending {
  readonly findings: readonly Finding[];
  readonly texts: ReadonlyMap<string, string>;
  readonly fix: Fixing;
}

/**
 * Makes the repairs that need no judgement, file by file and each file whole, or prints them as a unified diff on stdout. A file
 * that was changed since it was read is left as it is, and said. Returns how many places were written.
 */
export async function mend(world: World, terminal: Terminal, { findings, texts, fix }: Mending): Promise<number> {
  let [places, files] = [0, 0];
  for (const [path, source] of texts) {
    const own = findings.filter((one) => one.file === path && one.fix !== undefined);
    const { text, count } = mended(source, own);
    if (count === 0) continue;
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
