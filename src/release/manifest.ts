import { z } from 'zod';
import { EDITIONS } from '../model/edition.js';

/** The name of the manifest in the folder of a release. */
export const MANIFEST = 'manifest.json';

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const counts = z.strictObject({ errors: z.number(), warnings: z.number(), notes: z.number() });
const named = z.strictObject({ name: z.string(), version: z.string() });

/**
 * What stands in `build/release/<version>/manifest.json`: from what a release was made, with what, how it was checked, and its files.
 * That of the public editions tells nothing of what is withheld, not even whether anything is: its inputs are the sources as they
 * would be had nobody written it, and its findings those of the public texts.
 */
export const manifestSchema = z.strictObject({
  manifest: z.literal(1),
  edition: z.enum(EDITIONS),
  version: z.string().describe('v0.3.0'),
  revision: z.string().describe('As printed: v0.3.0+g1a2b3c4'),
  commit: z.string(),
  passport: z.string().describe('The number that is printed in the imprint'),
  deliverable: z.string().optional(),
  tool: named,
  browser: named,
  system: z.string().describe('Node, system and processor'),
  fonts: z.array(named),
  inputs: z.array(z.strictObject({ file: z.string(), sha256: digest })),
  doors: z.array(z.strictObject({ door: z.string(), passed: z.boolean(), said: z.string() })),
  publications: z.array(
    z.strictObject({
      publication: z.string(),
      title: z.string(),
      deliverable: z.string().optional(),
      status: z.string(),
      version: z.string(),
      date: z.string(),
      pages: z.number().int(),
      words: z.number().int().optional(),
    }),
  ),
  findings: z
    .strictObject({ A: counts, B: counts, C: counts, D: counts })
    .describe('By the four questions: accuracy, brevity, clarity, distance'),
  files: z.array(
    z.strictObject({
      file: z.string(),
      sha256: digest,
      bytes: z.number().int(),
      publication: z.string(),
      purpose: z.string(),
      pages: z.number().int(),
    }),
  ),
});

export type Manifest = z.infer<typeof manifestSchema>;
