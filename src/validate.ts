import { z } from 'zod';
import type { World } from './model/world.js';

const summarySchema = z.object({
  report: z.object({
    jobs: z.array(
      z.object({
        validationResult: z
          .union([
            z.object({ details: z.object({ failedRules: z.number() }) }),
            z.array(z.object({ details: z.object({ failedRules: z.number() }) })),
          ])
          .optional(),
      }),
    ),
  }),
});

const PROFILES = ['ua1', '2a'];

/** Rules of PDF/UA-1 and PDF/A-2a that PDFs fail by veraPDF; undefined where it, or Java, is not there. Throws ToolError where it does not run. */
export async function failedRules(world: World, pdfs: readonly Uint8Array[]): Promise<number | undefined> {
  const [java, jar] = [await world.findTool('java'), await world.findTool('verapdf.jar')];
  if (java === undefined || jar === undefined) return undefined;
  const files = new Map(pdfs.map((bytes, index) => [`${String(index)}.pdf`, bytes] as const));
  let failed = 0;
  for (const profile of PROFILES) {
    const args = ['-Xmx1500m', '-jar', jar, '--flavour', profile, '--format', 'json', ...files.keys()];
    const { stdout } = await world.run({ command: java, args, files, timeoutMs: 600_000 });
    const { jobs } = summarySchema.parse(JSON.parse(stdout)).report;
    for (const index of pdfs.keys()) failed += failedIn(jobs[index]?.validationResult);
  }
  return failed;
}

type Result = z.infer<typeof summarySchema>['report']['jobs'][number]['validationResult'];

/** A file that was not read has failed. */
function failedIn(result: Result): number {
  const [one] = [result ?? []].flat();
  return one?.details.failedRules ?? 1;
}
