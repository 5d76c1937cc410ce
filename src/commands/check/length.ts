import { z } from 'zod';
import type { TextReport } from '../../check/text/check.js';
import type { LastPrint } from '../../model/chapter-length.js';
import type { Terminal } from '../../model/terminal.js';
import type { World } from '../../model/world.js';
import { lengthLines } from '../../report/length.js';
import { folderConfig } from '../folder.js';

const counts = z.record(z.string(), z.number());
const recordSchema = z.object({ pagesByChapter: counts, wordsByChapter: counts });

/** Says about how long each publication will be, in the edition that its promise is given for; nothing where it was never printed. */
export async function tellLengths(world: World, terminal: Terminal, reports: readonly TextReport[]): Promise<void> {
  for (const report of reports) {
    const { lengths, publication, edition } = report;
    if (edition === 'internal' && reports.some((one) => one.publication === publication && one.edition === 'public'))
      continue;
    const last = await lastPrint(world, report);
    if (last === undefined) continue;
    for (const line of lengthLines({ ...lengths, last })) terminal.say(`${publication}, ${edition} · ${line}`);
  }
}

/** The build record of an edition; undefined where there is none, or one that cannot be read or knows no words. */
async function lastPrint(world: World, { lengths, edition }: TextReport): Promise<LastPrint | undefined> {
  const output = (await folderConfig(world))?.output ?? 'build';
  const bytes = await world.read(`${output}/${edition}/${lengths.fileName}.json`).catch(() => undefined);
  if (bytes === undefined) return undefined;
  try {
    return recordSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
}
