import { blobOf } from '../model/hash.js';
import type { Manuscript } from '../model/manuscript.js';
import { revisionFrom, type History, type Revision } from '../model/revision.js';
import type { World } from '../model/world.js';

/** The files that are no sources though they stand in the folder. */
const CONFIG = 'imprimatur.yaml';

/** From which commit the sources come, and whether all are as they were committed; undefined outside version control. */
export async function revisionOf(world: World, manuscript: Manuscript): Promise<Revision | undefined> {
  const history = await world.history();
  if (history?.blobs.has(CONFIG) !== true) return undefined;
  return revisionFrom(history, await isDirty(world, manuscript, history));
}

async function isDirty(world: World, { sources }: Manuscript, { blobs }: History): Promise<boolean> {
  const committed = new Map([...blobs].map(([path, blob]) => [path.normalize('NFC'), blob]));
  const here = new Set([...sources.texts.keys(), ...[...sources.others].map((path) => path.normalize('NFC'))]);
  const gone = [...committed.keys()].some((path) => path.startsWith(`${sources.folder}/`) && !here.has(path));
  if (gone && sources.faults.size === 0) return true;
  for (const [path, { bytes }] of sources.texts) if (!isAs(bytes, committed.get(path))) return true;
  for (const path of sources.others) {
    const bytes = await world.read(path).catch(() => undefined);
    if (bytes !== undefined && !isAs(bytes, committed.get(path.normalize('NFC')))) return true;
  }
  return false;
}

/** Whether bytes are those of a blob; line ends may have been changed when it was checked out. */
function isAs(bytes: Uint8Array, blob: string | undefined): boolean {
  if (blob === undefined) return false;
  return blobOf(bytes, blob.length) === blob || blobOf(withoutReturns(bytes), blob.length) === blob;
}

function withoutReturns(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte, index) => byte !== 13 || bytes[index + 1] !== 10);
}
