import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { barsSchema, chartSchema } from '../../src/figure/chart/schema.js';
import { decisionSchema } from '../../src/figure/decision/schema.js';
import { mapSchema } from '../../src/figure/map/schema.js';
import { stripsSchema } from '../../src/figure/strips/schema.js';
import { glossarySchema, outlineSchema, publicationSchema, requirementsSchema } from '../../src/read/schema.js';

const page = readFileSync(path.resolve(import.meta.dirname, '..', '..', 'docs', 'authoring.md'), 'utf8');
const examples = [...page.matchAll(/^```yaml\r?\n([\s\S]*?)^```/gm)].map(([, yaml = '']) => yaml);

/** Each configuration file by the first key of its example. */
const SCHEMAS = {
  title: publicationSchema,
  abbreviations: glossarySchema,
  requirements: requirementsSchema,
  agreed: outlineSchema,
};

const KEYS = Object.entries({
  publication: publicationSchema,
  glossary: glossarySchema,
  requirements: requirementsSchema,
  outline: outlineSchema,
  chart: chartSchema,
  bars: barsSchema,
  'month-strips': stripsSchema,
  map: mapSchema,
  decision: decisionSchema,
}).flatMap(([name, { shape }]) => Object.keys(shape).map((key) => `${name} ${key}`));

describe('the page for authors', () => {
  it.each(Object.entries(SCHEMAS))('has an example that is read as it stands, from %s on', (first, schema) => {
    const example = examples.find((yaml) => new RegExp(`^(?:#.*\\s+)?${first}:`).test(yaml));
    expect(schema.safeParse(parse(example ?? '')).error?.issues ?? []).toEqual([]);
    expect(example).toBeDefined();
  });

  it.each(KEYS)('names each key that a file may hold: %s', (name) => {
    const key = name.replace(/^\S+ /, '');
    expect(page).toMatch(new RegExp(`\`${key}\`|^[ {-]*${key}:`, 'm'));
  });
});
