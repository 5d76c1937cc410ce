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
  list: z.string().optional(),
});

const CASES = z.array(caseSchema).parse(parse(await readFile(new URL('cases.yaml', import.meta.url), 'utf8')));

/** The share of cases that must be right, in per cent. */
const GOAL = 98;

const wrong: string[] = [];

async function printed({ records, text = {}, list }: (typeof CASES)[number]): Promise<unknown> {
  const written = Object.keys(text).length > 0 ? Object.keys(text) : ['[@k]'];
  const result = await cited(written, records as Entry[]);
  const words = result.words.split('\n');
  return {
    text: Object.fromEntries(Object.keys(text).map((key, index) => [key, words[index]])),
    list: list === undefined ? undefined : result.list[0],
  };
}

describe('the cases judged by the Publication Manual', () => {
  it.each(CASES)('$kind', async (one) => {
    const right = { text: one.text ?? {}, list: one.list };
    const isRight = JSON.stringify(await printed(one)) === JSON.stringify(right);
    if (!isRight) wrong.push(one.kind);
    expect(await printed(one)).toEqual(right);
  });

  afterAll(() => {
    const share = (100 * (CASES.length - wrong.length)) / CASES.length;
    process.stdout.write(
      `${String(CASES.length - wrong.length)} of ${String(CASES.length)} cases right (${share.toFixed(1)} %)\n`,
    );
    expect(share).toBeGreaterThanOrEqual(GOAL);
  });
});
