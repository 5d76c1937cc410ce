// What veraPDF finds in PDFs.
import { spawnSync } from 'node:child_process';
import { z } from 'zod';
import { veraPdf } from './set-up-verapdf.mjs';

/** The profiles that our PDFs are held against: PDF/UA-1 and PDF/A-2a. */
export const PROFILES = ['ua1', '2a'] as const;

const resultSchema = z.object({
  details: z.object({
    ruleSummaries: z
      .array(
        z.object({ clause: z.string(), testNumber: z.number(), failedChecks: z.number(), description: z.string() }),
      )
      .default([]),
  }),
});

const reportSchema = z.object({
  report: z.object({
    jobs: z.array(
      z.object({
        itemDetails: z.object({ name: z.string() }),
        validationResult: z.union([resultSchema, z.array(resultSchema)]).optional(),
      }),
    ),
  }),
});

/** The failed rules of a file: `7.1 t3 x12: …`. */
export interface Validated {
  readonly file: string;
  readonly failed: readonly string[];
}

/** Each file held against a profile, in their order; undefined where veraPDF is not set up. Throws where it does not run. */
export function validated(profile: (typeof PROFILES)[number], files: readonly string[]): Validated[] | undefined {
  const jar = veraPdf();
  if (jar === undefined) return undefined;
  const args = ['--flavour', profile, '--format', 'json', '--maxfailuresdisplayed', '1', ...files];
  const done = spawnSync('java', ['-Xmx1500m', '-jar', jar, ...args], { encoding: 'utf8', maxBuffer: 1e8 });
  if (done.error !== undefined) throw done.error;
  const { jobs } = reportSchema.parse(JSON.parse(done.stdout)).report;
  return files.map((file, index) => {
    const { validationResult } = jobs[index] ?? {};
    const [result] = [validationResult ?? []].flat();
    const rules = result?.details.ruleSummaries;
    const failed = rules?.map(
      (rule) => `${rule.clause} t${String(rule.testNumber)} x${String(rule.failedChecks)}: ${rule.description}`,
    );
    return { file, failed: failed ?? ['The file was not read.'] };
  });
}
