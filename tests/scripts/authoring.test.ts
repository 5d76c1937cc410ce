import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { barsSchema, chartSchema } from '../../src/figure/chart/schema.js';
import { calendarSchema } from '../../src/figure/calendar/schema.js';
import { channelsSchema } from '../../src/figure/channels/schema.js';
import { decisionSchema } from '../../src/figure/decision/schema.js';
import { spinesSchema } from '../../src/figure/spines/schema.js';
import { mapSchema } from '../../src/figure/map/schema.js';
import { stripsSchema } from '../../src/figure/strips/schema.js';
import { chapterwise } from '../manuscript.js';
import { glossarySchema, outlineSchema, publicationSchema, requirementsSchema } from '../../src/read/schema.js';

const page = readFileSync(path.resolve(import.meta.dirname, '..', '..', 'docs', 'authoring.md'), 'utf8');
const examplesIn = (language: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\r?\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, text = '']) => text);
const examples = examplesIn('yaml');
/** Each below a front matter of its own. */
const chapters = examplesIn('markdown').map((text) => text.replace(/^---\n[^]*?\n---\n/, ''));

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
  channels: channelsSchema,
  spines: spinesSchema,
  calendar: calendarSchema,
}).flatMap(([name, { shape }]) => Object.keys(shape).map((key) => `${name} ${key}`));

describe('the page for authors', () => {
  it.each(Object.entries(SCHEMAS))('has an example that is read as it stands, from %s on', (first, schema) => {
    const example = examples.find((yaml) => new RegExp(`^(?:#.*\\s+)?${first}:`).test(yaml));
    expect(schema.safeParse(parse(example ?? '')).error?.issues ?? []).toEqual([]);
    expect(example).toBeDefined();
  });

  const found = chapterwise(chapters);
  it.each(chapters)('has examples of Markdown that are read as they stand: %s', async (text) => {
    const refused = (await found(text)).filter(({ rule }) => rule.startsWith('parse/'));
    expect(refused.map(({ line, message }) => `${String(line)}: ${message}`)).toEqual([]);
  });

  it.each(KEYS)('names each key that a file may hold: %s', (name) => {
    const key = name.replace(/^\S+ /, '');
    expect(page).toMatch(new RegExp(`\`${key}\`|^[ {-]*${key}:`, 'm'));
  });
});
