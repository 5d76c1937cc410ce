import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const state = z.object({ state: z.enum(['target', 'limit', 'beyond', 'none']) });

const resultSchema = z.object({
  ruleId: z.string().default(''),
  level: z.string().default('warning'),
  message: z.object({ text: z.string() }),
  partialFingerprints: z.record(z.string(), z.string()).default({}),
  locations: z.array(
    z.object({
      physicalLocation: z.object({
        artifactLocation: z.object({ uri: z.string() }),
        region: z.object({ startLine: z.number() }).optional(),
      }),
    }),
  ),
});

const sarifSchema = z.object({
  runs: z.array(
    z.object({
      properties: z
        .object({ scores: z.record(z.string(), z.record(z.string(), z.record(z.string(), state))) })
        .optional(),
      results: z.array(resultSchema),
    }),
  ),
});

type Log = z.infer<typeof sarifSchema>;
type Result = z.infer<typeof resultSchema>;

/** What a summary says of findings. */
export interface Findings {
  /** `0 errors, 2 warnings (−1), 3 notes`, the change since the report that is compared with in brackets. */
  readonly count: (publication: string) => string;
  /** ● ◐ ○ of a letter of the public edition; – where nothing was measured. */
  readonly mark: (publication: string, letter: string) => string;
  /** Errors and warnings that were not there before, a line each; none where there is nothing to compare with. */
  readonly fresh: readonly string[];
}

const MARKS = { target: '●', limit: '◐', beyond: '○', none: '–' } as const;
const LEVELS = ['error', 'warning', 'note'] as const;

/** Reads the report of findings, and the one that it is compared with where there is one. */
export function readFindings(now: string, before: string): Findings {
  const [own, old] = [read(now), read(before)];
  const [results, known] = [resultsIn(own), resultsIn(old)];
  const prints = new Set(known.map(printOf));
  const fresh = results.filter((one) => one.level !== 'note' && !prints.has(printOf(one)));
  return {
    count: (publication) => {
      if (own === undefined) return 'not checked';
      const told = LEVELS.map((level) => {
        const [is, was] = [results, known].map((all) => all.filter((one) => isOf(one, publication, level)).length);
        const change = (is ?? 0) - (was ?? 0);
        return `${counted(is ?? 0, level)}${old === undefined || change === 0 ? '' : ` (${signed(change)})`}`;
      });
      return told.join(', ');
    },
    mark: (publication, letter) => {
      const letters = own?.runs[0]?.properties?.scores[publication]?.['public'];
      return MARKS[letters?.[letter]?.state ?? 'none'];
    },
    fresh: old === undefined ? [] : fresh.map(lineOf),
  };
}

function read(file: string): Log | undefined {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return text === '' ? undefined : sarifSchema.parse(JSON.parse(text));
}

function resultsIn(log: Log | undefined): Result[] {
  return log?.runs.flatMap((run) => run.results) ?? [];
}

function printOf({ partialFingerprints }: Result): string {
  return JSON.stringify(partialFingerprints);
}

/** Findings of shared files belong to no publication alone. */
function isOf({ locations, level }: Result, publication: string, asked: string): boolean {
  const uri = locations[0]?.physicalLocation.artifactLocation.uri ?? '';
  return level === asked && uri.includes(`/${publication}/`);
}

function counted(count: number, level: string): string {
  return `${String(count)} ${level}${count === 1 ? '' : 's'}`;
}

function signed(change: number): string {
  return change > 0 ? `+${String(change)}` : `−${String(-change)}`;
}

function lineOf({ locations, level, ruleId, message }: Result): string {
  const { artifactLocation, region } = locations[0]?.physicalLocation ?? {};
  const place = `${artifactLocation?.uri ?? ''}:${String(region?.startLine ?? 1)}`;
  return `\`${place}\` ${level} \`${ruleId}\` ${message.text.split('\n')[0]?.replace(/([*_<|`])/g, '\\$1') ?? ''}`;
}
