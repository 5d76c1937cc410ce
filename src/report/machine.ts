import { z } from 'zod';
import { EDITIONS } from '../model/edition.js';
import type { Finding } from '../model/finding.js';
import { hashOf } from '../model/hash.js';
import { LETTERS } from '../model/letter.js';
import { visible } from '../model/visible.js';

const finding = z.strictObject({
  file: z.string().describe('Relative to the folder, with /'),
  line: z.number().int().min(1),
  column: z.number().int().min(1),
  endLine: z.number().int().min(1).optional(),
  endColumn: z.number().int().min(1).optional(),
  severity: z.enum(['error', 'warning', 'info']),
  gate: z
    .enum(['stop', 'stamp', 'withdraw', 'pass'])
    .describe('stop: nothing is printed; stamp: printed as a draft; withdraw: public editions are deleted; pass'),
  rule: z.string(),
  letter: z.enum(LETTERS).describe('Accuracy, Brevity, Clarity or Distance'),
  message: z.string(),
  why: z.string(),
  mend: z.string(),
  advice: z.string().describe('The same as `mend`'),
  url: z.string(),
  actual: z.string().optional(),
  expected: z.array(z.string()).optional(),
  fix: z.string().optional().describe('What `check --fix` writes instead of the words from the place to its end'),
});

const span = z.strictObject({ from: z.number().optional(), to: z.number().optional() });

const state = z.enum(['target', 'limit', 'beyond', 'none']).describe('none: the text gives nothing to measure');

const letter = z.strictObject({
  state,
  findings: z.number().int(),
  measures: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      value: z.number().nullable().describe('Shares run from 0 to 1'),
      state,
      target: span.describe('Ends included; open where one is absent'),
      limit: span,
    }),
  ),
});

const exception = z.strictObject({
  file: z.string(),
  line: z.number().int().min(1),
  rule: z.string(),
  text: z.string().optional(),
  reason: z.string(),
  findings: z.number().int().describe('How many it takes away'),
});

/** What `--format json` prints: one object on stdout. Its JSON Schema is `docs/schema/report.json`. */
export const reportSchema = z.strictObject({
  command: z.enum(['build', 'check']),
  exitCode: z.number().int().min(0).max(4),
  findings: z.array(finding),
  files: z.array(
    z.strictObject({
      path: z.string(),
      publication: z.string(),
      edition: z.enum(['public', 'internal']),
      pages: z.number().int(),
      pagesWithoutRegister: z.number().int().optional(),
      bytes: z.number().int(),
    }),
  ),
  language: z
    .array(z.looseObject({}))
    .describe('Figures of each publication and edition: words, sentence length, Flesch …'),
  vale: z.enum(['ran', 'missing']),
  grammar: z.enum(['ran', 'missing', 'unasked']).describe('LanguageTool, of `check --full`'),
  scores: z
    .record(z.string(), z.partialRecord(z.enum(EDITIONS), z.partialRecord(z.enum(LETTERS), letter)))
    .describe('By publication, edition and letter'),
  exceptions: z.array(exception).describe('What authors except from a rule, with their reasons'),
});

export type Report = z.infer<typeof reportSchema>;

/** SARIF 2.1.0, for code hosts that show findings beside the text; its run has the letters of each publication among its properties. */
export function sarif(findings: readonly Finding[], scores: Report['scores'] = {}): object {
  const level = { error: 'error', warning: 'warning', info: 'note' } as const;
  return {
    version: '2.1.0',
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: [
      {
        tool: {
          driver: { name: 'imprimatur', rules: [...new Set(findings.map(({ rule }) => rule))].map((id) => ({ id })) },
        },
        ...(Object.keys(scores).length === 0 ? {} : { properties: { scores } }),
        results: withFingerprints(findings).map(({ one, fingerprint }) => ({
          ruleId: one.rule,
          partialFingerprints: { 'imprimatur/v1': fingerprint },
          level: level[one.severity],
          message: { text: visible(wordsOf(one)) },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: addressOf(one.file) },
                region: regionOf(one),
              },
            },
          ],
        })),
      },
    ],
  };
}

/**
 * What names a finding from run to run, whatever is put above it: its rule, its file, what it says without the lines that it names, and
 * which one of those it is in the file.
 */
function withFingerprints(findings: readonly Finding[]): { readonly one: Finding; readonly fingerprint: string }[] {
  const counts = new Map<string, number>();
  return findings.map((one) => {
    const said = `${one.message} ${one.actual ?? ''}`.replace(/(?<=\.\w+):\d+(?::\d+)?/g, '');
    const base = [one.rule, one.file, said].join('\u0000');
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    return { one, fingerprint: hashOf(`${base}\u0000${String(count)}`).slice(0, 32) };
  });
}

/** A path as a relative reference (RFC 3986): the slashes stay, every other sign that an address cannot hold is escaped. */
function addressOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function regionOf({ line, column, endLine, endColumn }: Finding): Record<string, number> {
  const end = endLine === undefined || endColumn === undefined ? {} : { endLine, endColumn };
  return { startLine: line, startColumn: column, ...end };
}

function wordsOf({ message, mend }: Finding): string {
  return mend === '' ? `${message}.` : `${message}. ${mend}`;
}

/** Workflow commands that a continuous-integration run shows at the lines of a pull request. */
export function github(findings: readonly Finding[]): string[] {
  const kind = { error: 'error', warning: 'warning', info: 'notice' } as const;
  return findings.map((one) => {
    const words = dataOf(`${one.rule}: ${wordsOf(one)}`);
    return `::${kind[one.severity]} file=${propertyOf(one.file)},line=${String(one.line)},col=${String(one.column)}::${words}`;
  });
}

/** As the workflow commands of GitHub Actions escape what stands behind the last `::`. */
function dataOf(words: string): string {
  return visible(words).replace(/%/g, '%25');
}

/** As they escape a property. */
function propertyOf(words: string): string {
  return dataOf(words).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
