import { z } from 'zod';
import { hashOf } from '../model/hash.js';
import type { World } from '../model/world.js';

/** What is taken from a certificate: it stands only where nothing withheld was found. */
const certificateSchema = z.object({
  verdict: z.literal('nothing withheld was found'),
  files: z.array(z.object({ file: z.string(), sha256: z.string() })),
});

/** What the last search of public files for withheld words said, and what stands beside it now; nothing where none was made. */
export interface Searched {
  readonly files?: number;
  /** Files that are not as they were searched, or are no more. */
  readonly changed?: number;
}

/** Reads the certificate of the last build below the folder `output`, which only a build without a leak leaves, and holds its files against it. */
export async function lastSearch(world: World, output: string): Promise<Searched> {
  const folder = `${output}/public`;
  const bytes = await world.read(`${folder}/certificate.json`).catch(() => undefined);
  const files = bytes === undefined ? undefined : filesIn(new TextDecoder().decode(bytes));
  if (files === undefined) return {};
  const same = await Promise.all(
    files.map(async ({ file, sha256 }) => {
      const found = await world.read(`${folder}/${file}`).catch(() => undefined);
      return found !== undefined && hashOf(found) === sha256;
    }),
  );
  return { files: files.length, changed: same.filter((one) => !one).length };
}

function filesIn(text: string) {
  try {
    return certificateSchema.parse(JSON.parse(text)).files;
  } catch {
    return undefined;
  }
}
