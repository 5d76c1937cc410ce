import { z } from 'zod';
import type { Manuscript } from '../model/manuscript.js';
import type { World } from '../model/world.js';

/** The page of each label by publication, as printed when its internal edition was last built. */
export type LastPages = ReadonlyMap<string, ReadonlyMap<string, string>>;

const recordSchema = z.object({ pagesByLabel: z.record(z.string(), z.string()) });

/** Reads the build records of a folder; a publication without one that can be read has no pages. */
export async function pagesIn(world: World, { config, publications }: Manuscript): Promise<LastPages> {
  const found = await Promise.all(
    publications.map(async ({ facts: { name, fileName } }) => {
      const bytes = await world.read(`${config.output}/internal/${fileName}.json`).catch(() => undefined);
      return [name, new Map(Object.entries(labelsIn(bytes)))] as const;
    }),
  );
  return new Map(found);
}

function labelsIn(bytes: Uint8Array | undefined): Readonly<Record<string, string>> {
  if (bytes === undefined) return {};
  try {
    return recordSchema.parse(JSON.parse(new TextDecoder().decode(bytes))).pagesByLabel;
  } catch {
    return {};
  }
}
