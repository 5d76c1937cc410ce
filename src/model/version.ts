import { z } from 'zod';

const facts = z.object({ version: z.string() });

/** The version that a `package.json` gives. Throws where it gives none. */
export function versionIn(bytes: Uint8Array): string {
  return facts.parse(JSON.parse(new TextDecoder().decode(bytes))).version;
}
