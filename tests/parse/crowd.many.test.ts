import { describe, expect, it } from 'vitest';
import { assembled, folderOf } from '../manuscript.js';

const found = async (text: string): Promise<string[]> => {
  const { findings } = await assembled(folderOf({ 'one.md': text }));
  return findings.map(({ file, line, rule }) => `${file.split('/').at(-1) ?? ''}:${String(line)} ${rule}`);
};

/** 100 KB of one thing, with a number here and there, so that it is no run of the same. */
const full = (part: string): string =>
  Array.from({ length: Math.ceil(1000 / part.length) }, (_, index) => `${part.repeat(100)}${String(index)}\n`).join('');

describe('more marks than a page holds', () => {
  it.each([']', '**a*', '*a ', '_a ', '`a ', 'a~~', '(see @a ', '[a](', '![', '<a ', '&amp ', ')\n', 'a*\n'])(
    'are a finding at their line: %j',
    async (part) => {
      expect(await found(`Words.\n\n${full(part)}`)).toContainEqual(
        expect.stringMatching(/^one\.md:\d+ parse\/(?:too-many-marks|nested-too-deep)$/),
      );
    },
  );

  it('names the line that goes over', async () => {
    const lines = Array.from({ length: 2501 }, (_, index) => `*a* ${String(index)}\n`);
    expect(await found(`Words.\n\n${lines.join('')}`)).toContain('one.md:2507 parse/too-many-marks');
  });

  it('are read where they are few in each paragraph or row', async () => {
    const some = '*a* '.repeat(50);
    const table = `| A |\n|---|\n${`| ${some}|\n`.repeat(52)}`;
    const crowded = (await found(`${`${some}\n\n`.repeat(52)}${table}`)).filter((one) => one.includes('too-many'));
    expect(crowded).toEqual([]);
  });
});
