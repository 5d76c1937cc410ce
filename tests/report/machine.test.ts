import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import { github, sarif } from '../../src/report/machine.js';

const finding = (more: Partial<Finding> = {}): Finding => ({
  ...{
    file: 'manuscript/report/one.md',
    line: 7,
    column: 3,
    severity: 'error',
    gate: 'stop',
    rule: 'parse/raw-html',
    letter: 'A',
  },
  ...{ message: 'Unexpected x, expected y', why: 'W.', mend: 'Do z.', url: 'docs/rules/x.md' },
  ...more,
});

const MODULES = path.resolve(import.meta.dirname, '..', '..', 'node_modules');

/** The schema of the standard, as its authors publish it; it is of an older draft, whose `id` is now `$id`. */
function official(): object {
  const file = path.join(MODULES, '@microsoft', 'jest-sarif', 'lib', 'schemas', 'sarif-2.1.0-rtm.5.json');
  const schema = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema' && key !== 'id'));
}

/** What SARIF 2.1.0 asks of the parts that we write (sections 3.13, 3.14, 3.18, 3.27, 3.29, 3.30), and nothing besides. */
const whole = (properties: object, required: readonly string[] = Object.keys(properties)) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});
const list = (items: object, minItems = 0) => ({ type: 'array', items, minItems });
const text = { type: 'string', minLength: 1 };
const count = { type: 'integer', minimum: 1 };
const SARIF = whole({
  version: { const: '2.1.0' },
  $schema: { type: 'string', format: 'uri' },
  runs: list(
    whole({
      tool: whole({ driver: whole({ name: text, rules: { ...list(whole({ id: text })), uniqueItems: true } }) }),
      results: list(
        whole({
          ruleId: text,
          partialFingerprints: whole({ 'imprimatur/v1': { type: 'string', pattern: '^[0-9a-f]{32}$' } }),
          level: { enum: ['none', 'note', 'warning', 'error'] },
          message: whole({ text }),
          locations: list(
            whole({
              physicalLocation: whole({
                artifactLocation: whole({ uri: { type: 'string', pattern: "^[A-Za-z0-9._~!$&'()*+,;=@%/-]+$" } }),
                region: whole({ startLine: count, startColumn: count, endLine: count, endColumn: count }, [
                  'startLine',
                ]),
              }),
            }),
            1,
          ),
        }),
      ),
    }),
    1,
  ),
});
const isSarif = new Ajv2020({ strict: false, validateFormats: false }).compile(SARIF);
const isOfficial = new Ajv2020({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(official());

interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly partialFingerprints: Readonly<Record<string, string>>;
      readonly level: string;
      readonly ruleId: string;
      readonly message: object;
      readonly locations: readonly object[];
    }[];
  }[];
}

function written(findings: readonly Finding[]): Sarif['runs'][number] {
  const log: unknown = JSON.parse(JSON.stringify(sarif(findings)));
  expect(isOfficial(log), JSON.stringify(isOfficial.errors)).toBe(true);
  expect(isSarif(log), JSON.stringify(isSarif.errors)).toBe(true);
  const [run] = (log as Sarif).runs;
  if (run === undefined) throw new Error('No run');
  return run;
}

describe('SARIF', () => {
  it('is held against the schema of the standard, which refuses what it does not know', () => {
    const log = (result: object) => ({
      version: '2.1.0',
      runs: [{ tool: { driver: { name: 'imprimatur' } }, results: [result] }],
    });
    expect(isOfficial(log({ message: { text: 'x' }, level: 'note' }))).toBe(true);
    expect(isOfficial(log({ message: { text: 'x' }, level: 'info' }))).toBe(false);
    expect(isOfficial(log({ message: { text: 'x' }, locations: [{ region: {} }] }))).toBe(false);
    expect(isOfficial({ version: '2.0.0', runs: [] })).toBe(false);
  });

  it('is whole without a finding', () => {
    expect(written([])).toMatchObject({ results: [], tool: { driver: { name: 'imprimatur', rules: [] } } });
  });

  it('has each finding with its rule, level, words and place, and each rule once', () => {
    const run = written([
      finding(),
      finding({ severity: 'warning', line: 9 }),
      finding({ severity: 'info', rule: 'a/b', mend: '' }),
    ]);
    expect(run.tool.driver.rules).toEqual([{ id: 'parse/raw-html' }, { id: 'a/b' }]);
    expect(run.results.map(({ level, ruleId }) => `${level} ${ruleId}`)).toEqual([
      'error parse/raw-html',
      'warning parse/raw-html',
      'note a/b',
    ]);
    expect(run.results.map(({ message }) => message)).toEqual([
      { text: 'Unexpected x, expected y. Do z.' },
      { text: 'Unexpected x, expected y. Do z.' },
      { text: 'Unexpected x, expected y.' },
    ]);
    expect(run.results[1]?.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'manuscript/report/one.md' },
          region: { startLine: 9, startColumn: 3 },
        },
      },
    ]);
  });

  it('gives each a fingerprint that stays when lines are put above it, and tells equal ones apart', () => {
    const prints = (...all: readonly Finding[]) =>
      written(all).results.map(({ partialFingerprints }) => partialFingerprints['imprimatur/v1']);
    const same = finding({ message: 'Unexpected words that stand in a/b.md:12 too' });
    const moved = { ...same, line: 40, column: 9, message: 'Unexpected words that stand in a/b.md:47 too' };
    expect(prints(moved)).toEqual(prints(same));
    expect(new Set(prints(same, { ...same, line: 9 })).size).toBe(2);
    expect(prints({ ...same, line: 1 }, { ...same, line: 2 })).toEqual(
      prints({ ...same, line: 5 }, { ...same, line: 9 }),
    );
    const others = [same, { ...same, rule: 'a/b' }, { ...same, file: 'x.md' }, { ...same, message: 'Unexpected y' }];
    expect(new Set(others.flatMap((one) => prints(one))).size).toBe(4);
  });

  it('says where a finding ends, where that is known', () => {
    const region = (more: Partial<Finding>) =>
      (written([finding(more)]).results[0]?.locations[0] as { physicalLocation: { region: object } }).physicalLocation
        .region;
    expect(region({ endLine: 8, endColumn: 1 })).toEqual({ startLine: 7, startColumn: 3, endLine: 8, endColumn: 1 });
  });

  it.each([
    ['a b.md', 'a%20b.md'],
    ['100%/a.md', '100%25/a.md'],
    ['a#b?c.md', 'a%23b%3Fc.md'],
    ['c:d.md', 'c%3Ad.md'],
    ['é/a.md', '%C3%A9/a.md'],
  ])('names a file by a relative address: %s', (file, uri) => {
    expect(written([finding({ file })]).results[0]?.locations).toMatchObject([
      { physicalLocation: { artifactLocation: { uri } } },
    ]);
  });
});

describe('workflow commands', () => {
  it('have one line for each finding, with its severity, place and words', () => {
    expect(github([finding(), finding({ severity: 'warning' }), finding({ severity: 'info', mend: '' })])).toEqual([
      '::error file=manuscript/report/one.md,line=7,col=3::parse/raw-html: Unexpected x, expected y. Do z.',
      '::warning file=manuscript/report/one.md,line=7,col=3::parse/raw-html: Unexpected x, expected y. Do z.',
      '::notice file=manuscript/report/one.md,line=7,col=3::parse/raw-html: Unexpected x, expected y.',
    ]);
  });

  it('cannot be ended or begun by the words of a finding', () => {
    const [line = ''] = github([finding({ message: '50 % of\r\n::error::x, and\ry:z', mend: '%0A' })]);
    expect(line.split('::').slice(2).join('::')).toBe(
      'parse/raw-html: 50 %25 of\\u000d\\u000a::error::x, and\\u000dy:z. %250A',
    );
    expect(line).not.toMatch(/[\r\n]/);
  });

  it('cannot be broken by a line end in the name of a file', () => {
    expect(github([finding({ file: 'a\nb.md' })])[0]).toMatch(/^::error file=a\\u000ab\.md,line=7,col=3::parse/);
  });

  it.each([
    ['a,b.md', 'a%2Cb.md'],
    ['a:b.md', 'a%3Ab.md'],
    ['a%b.md', 'a%25b.md'],
    ['a,line=1::x.md', 'a%2Cline=1%3A%3Ax.md'],
  ])('cannot be changed by the name of a file: %j', (file, name) => {
    expect(github([finding({ file })])[0]).toMatch(new RegExp(`^::error file=${name},line=7,col=3::parse`));
  });
});
