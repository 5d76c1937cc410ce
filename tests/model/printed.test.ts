import { expect, test } from 'vitest';
import { z } from 'zod';
import { barsSchema, chartSchema } from '../../src/figure/chart/schema.js';
import { calendarSchema } from '../../src/figure/calendar/schema.js';
import { channelsSchema } from '../../src/figure/channels/schema.js';
import { decisionSchema } from '../../src/figure/decision/schema.js';
import { spinesSchema } from '../../src/figure/spines/schema.js';
import { mapSchema } from '../../src/figure/map/schema.js';
import { stripsSchema } from '../../src/figure/strips/schema.js';
import { BLOCKS, DRAWS, FIGURE, NON_PUBLIC, TABLE } from '../../src/model/blocks.js';
import { PRINTED, SETTINGS, isPrinted, isPrintedKind, type PrintedKind } from '../../src/model/printed.js';
import { chapterSchema } from '../../src/parse/front-matter.js';
import { glossarySchema, publicationSchema } from '../../src/read/schema.js';

const SCHEMAS: Readonly<Record<PrintedKind, z.ZodType>> = {
  publication: publicationSchema,
  chapter: chapterSchema,
  glossary: glossarySchema,
  chart: chartSchema,
  bars: barsSchema,
  'month-strips': stripsSchema,
  map: mapSchema,
  decision: decisionSchema,
  channels: channelsSchema,
  spines: spinesSchema,
  calendar: calendarSchema,
};

interface Json {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Json>>;
  readonly additionalProperties?: Json | boolean;
  readonly items?: Json;
  readonly anyOf?: readonly Json[];
  readonly allOf?: readonly Json[];
}

/** The paths of every field that holds text, without indexes. */
function textsIn(json: Json, path: readonly string[] = []): string[] {
  const below = [
    ...Object.entries(json.properties ?? {}).flatMap(([key, value]) => textsIn(value, [...path, key])),
    ...(typeof json.additionalProperties === 'object' ? textsIn(json.additionalProperties, [...path, '*']) : []),
    ...(json.items === undefined ? [] : textsIn(json.items, path)),
    ...[...(json.anyOf ?? []), ...(json.allOf ?? [])].flatMap((one) => textsIn(one, path)),
  ];
  return [...new Set([json.type].flat().includes('string') ? [path.join('.'), ...below] : below)];
}

test.each(Object.keys(SCHEMAS).filter(isPrintedKind))(
  'every text of a %s is known to be printed, or to be a setting, and not both',
  (kind) => {
    const json = z.toJSONSchema(SCHEMAS[kind], { io: 'input', unrepresentable: 'any' }) as Json;
    const texts = textsIn(json);
    expect(texts.length).toBeGreaterThan(1);
    expect([...PRINTED[kind], ...SETTINGS[kind]].sort()).toEqual(texts.sort());
  },
);

/** Attributes that name places, files and settings. */
const READ = ['addressee', 'only', 'from', 'src', 'columns', 'dense', 'data'];

test('every attribute of every block is printed, refers, is one of few values, or is a setting', () => {
  const forms = [...Object.values(BLOCKS), ...Object.values(DRAWS), FIGURE, TABLE, NON_PUBLIC];
  const attributes = forms.flatMap(({ attributes = {} }) => Object.entries(attributes));
  expect(attributes.length).toBeGreaterThan(25);
  const unknown = attributes.filter(
    ([name, { printed, refers, values }]) =>
      printed === undefined && refers !== true && values === undefined && !READ.includes(name),
  );
  expect(unknown).toEqual([]);
});

test('a key of the author’s own choice is printed with its field', () => {
  expect(isPrinted('glossary', ['abbreviations', 'JIT'])).toBe(true);
  expect(isPrinted('glossary', ['terms', 'avoid'])).toBe(false);
});
