import { expect, it } from 'vitest';
import type { TextReport } from '../../../src/check/text/check.js';
import { tellLengths } from '../../../src/commands/check/length.js';
import { MemoryWorld } from '../../../src/system/memory.js';
import { listening } from '../../terminal.js';

const lengths = {
  fileName: 'a-report',
  promise: { from: 2, to: 3, counts: ['body'] },
  chapters: [{ id: 'one', path: 'one.md', part: 'body', words: 900 }],
} as const;
const reports = (['public', 'internal'] as const).map(
  (edition) => ({ publication: 'report', edition, lengths }) as unknown as TextReport,
);

async function said(record: unknown): Promise<string[]> {
  const terminal = listening();
  const files = { 'build/public/a-report.json': typeof record === 'string' ? record : JSON.stringify(record) };
  await tellLengths(new MemoryWorld(record === undefined ? {} : files), terminal, reports);
  return terminal.says;
}

it('says about how long a publication will be, by the record of its public edition', async () => {
  expect(await said({ pagesByChapter: { one: 2 }, wordsByChapter: { one: 600 }, more: 1 })).toEqual([
    'report, public · about 3 of 2 to 3 pages, by the last print',
  ]);
});

it('says nothing where there is no record, an older one, or one that cannot be read', async () => {
  expect(await said(undefined)).toEqual([]);
  expect(await said({ pagesByChapter: { one: 2 } })).toEqual([]);
  expect(await said('{ broken')).toEqual([]);
});
