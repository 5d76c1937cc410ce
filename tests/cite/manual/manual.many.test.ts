import { readFile } from 'node:fs/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { cited, type Entry } from '../edition.js';

const caseSchema = z.strictObject({
  kind: z.string(),
  /** The section of the Publication Manual, and the number of its example. */
  by: z.union([z.string(), z.number()]),
  records: z.array(z.record(z.string(), z.unknown())),
  text: z.record(z.string(), z.string()).optional(),
  list: z.union([z.string(), z.array(z.string())]).optional(),
});

const FILES = ['cases.yaml', 'kinds.yaml', 'kinds-more.yaml'].map((name) => new URL(name, import.meta.url));
const CASES = (await Promise.all(FILES.map((file) => readFile(file, 'utf8')))).flatMap((text) =>
  z.array(caseSchema).parse(parse(text)),
);

/** The share of cases that must be right, in per cent. */
const GOAL = 98;

const wrong: string[] = [];

async function printed({ records, text = {}, list }: (typeof CASES)[number]): Promise<unknown> {
  const keys = records.map(({ id }) => `@${String(id)}`);
  const written = Object.keys(text).length > 0 ? Object.keys(text) : [`[${keys.join('; ')}]`];
  const result = await cited(written, records as Entry[]);
  const words = result.words.split('\n');
  return {
    text: Object.fromEntries(Object.keys(text).map((key, index) => [key, words[index]])),
    list: typeof list === 'string' ? result.list[0] : list === undefined ? undefined : result.list,
  };
}

describe('the cases judged by the Publication Manual', () => {
  it.each(CASES)('$kind', async (one) => {
    const right = { text: one.text ?? {}, list: one.list };
    const is = await printed(one);
    if (JSON.stringify(is) !== JSON.stringify(right)) wrong.push(one.kind);
    expect(is).toEqual(right);
  });

  afterAll(() => {
    const share = (100 * (CASES.length - wrong.length)) / CASES.length;
    process.stdout.write(
      `${String(CASES.length - wrong.length)} of ${String(CASES.length)} cases right (${share.toFixed(1)} %)\n`,
    );
    expect(share).toBeGreaterThanOrEqual(GOAL);
  });
});
