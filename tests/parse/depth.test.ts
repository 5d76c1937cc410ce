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
    ['quotations', `${'> '.repeat(300)}x`],
    ['quotations without spaces', `${'>'.repeat(300)}x`],
    ['lists in a line', `${'- '.repeat(300)}x`],
    ['numbered lists in a line', `${'1. '.repeat(300)}x`],
    ['lists and quotations', `${'> - '.repeat(200)}x`],
    ['brackets', `${'['.repeat(900)}x`],
    ['brackets that close', `${'['.repeat(900)}x${']'.repeat(900)}`],
    ['links', `${'[a'.repeat(200)}${'](b)'.repeat(200)}`],
    ['marks', `${':non-public['.repeat(200)}x${']'.repeat(200)}`],
    ['braces', `:x${'{'.repeat(900)}`],
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
