import { describe, expect, it } from 'vitest';
import { assembled, folderOf } from '../../manuscript.js';

const BRACES = '{distribution="internal" originator="A" basis="B"}';

/** The lines at which something is refused. */
async function refused(text: string): Promise<number[]> {
  const { findings } = await assembled(folderOf({ 'one.md': `First.[^1]\n\n${text}\n` }));
  return findings.filter(({ rule }) => rule === 'mark/surviving-marker').map(({ line }) => line - 6);
}

describe('what falls out of a withheld item or note', () => {
  it.each<readonly [string, string, number]>([
    ['behind a line of spaces alone', `- a ${BRACES}\n\n \nmore`, 4],
    ['behind a sign before its indentation', `- a ${BRACES}\n\n{  more`, 3],
    ['behind a sign that nobody sees', `- a ${BRACES}\n\n\u200B more`, 3],
    ['as a list of another bullet', `- a ${BRACES}\n\n*  more`, 3],
    ['behind a bullet of its own line', `[^1]: a ${BRACES}\n*\n    more`, 2],
    ['behind a bullet far before it', `[^1]: a ${BRACES}\n\n*    - more`, 3],
    ['behind a bullet that stands alone', `[^1]: a ${BRACES}\n\n    -\nmore`, 1],
    ['of a note whose mark is that of an item', `[^1]:- a ${BRACES}\n\n    more`, 1],
    ['of an item in an item', `- a\n  - b ${BRACES}\n\n]  more`, 4],
  ])('is refused %s', async (_name, text, line) => {
    expect(await refused(text)).toEqual([line]);
  });

  it.each<readonly [string, string]>([
    ['a paragraph', `- a ${BRACES}\n\nmore`],
    ['a paragraph in quotation marks', `- a ${BRACES}\n\n“More” (of it)`],
    ['a list with numbers', `- a ${BRACES}\n\n1. more`],
    ['a list behind a note', `[^1]: a ${BRACES}\n\n- more`],
    ['a table', `- a ${BRACES}\n\n|  a | b |\n|---|---|\n| c | d |`],
    ['a list that is public', `- a\n\n*  more`],
    ['more of it', `[^1]: a ${BRACES}\n\n    more\n\n    - more`],
  ])('is nothing where there follows %s', async (_name, text) => {
    expect(await refused(text)).toEqual([]);
  });
});
