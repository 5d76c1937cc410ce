import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const sarifSchema = z.object({
  runs: z.array(
    z.object({
      results: z.array(
        z.object({
          level: z.string().default('warning'),
          locations: z.array(
            z.object({ physicalLocation: z.object({ artifactLocation: z.object({ uri: z.string() }) }) }),
          ),
        }),
      ),
    }),
  ),
});

/** Counts findings of a publication in a SARIF report: "0 errors, 2 warnings, 3 notes"; those of shared files belong to each. */
export function countFindings(file: string): (publication: string) => string {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (text === '') return () => 'not checked';
  const results = sarifSchema.parse(JSON.parse(text)).runs.flatMap((run) => run.results);
  return (publication) => {
    const own = results.filter(({ locations }) => {
      const uri = locations[0]?.physicalLocation.artifactLocation.uri ?? '';
      return uri.includes(`/${publication}/`);
    });
    const count = (level: string): string => String(own.filter((one) => one.level === level).length);
    return `${count('error')} errors, ${count('warning')} warnings, ${count('note')} notes`;
  };
}
