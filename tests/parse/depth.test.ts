import { describe, expect, it } from 'vitest';
import { assembled, folderOf } from '../manuscript.js';

const found = async (text: string): Promise<string[]> => {
  const { findings } = await assembled(folderOf({ 'one.md': text }));
  return findings.map(({ file, line, rule }) => `${file.split('/').at(-1) ?? ''}:${String(line)} ${rule}`);
};

const nested = (levels: number): string =>
  Array.from({ length: levels }, (_, level) => `${'  '.repeat(level)}- x`).join('\n');

describe('text nested without end', () => {
  it.each([
    ['quotations', `${'> '.repeat(10_000)}x`],
    ['quotations without spaces', `${'>'.repeat(10_000)}x`],
    ['lists in a line', `${'- '.repeat(10_000)}x`],
    ['numbered lists in a line', `${'1. '.repeat(10_000)}x`],
    ['lists and quotations', `${'> - '.repeat(5_000)}x`],
    ['brackets', `${'['.repeat(20_000)}x`],
    ['brackets that close', `${'['.repeat(20_000)}x${']'.repeat(20_000)}`],
    ['links', `${'[a'.repeat(5_000)}${'](b)'.repeat(5_000)}`],
    ['marks', `${':non-public['.repeat(5_000)}x${']'.repeat(5_000)}`],
    ['braces', `:x${'{'.repeat(20_000)}`],
  ])('is a finding at its line: %s', async (_, text) => {
    expect(await found(`Words.\n\n${text}`)).toContain('one.md:7 parse/nested-too-deep');
  });

  it('is found where each level has a line of its own', async () => {
    expect(await found(nested(120))).toContainEqual(expect.stringMatching(/^one\.md:\d+ parse\/nested-too-deep$/));
  });

  it('is told from what an author writes', async () => {
    const text = `> > > - a\n\n${nested(12)}\n\nA [link [with [brackets](https://example.org)]] here.\n`;
    expect((await found(text)).filter((one) => one.includes('nested'))).toEqual([]);
  });
});
