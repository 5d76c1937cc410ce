import { describe, expect, it } from 'vitest';
import { folderOf } from '../../manuscript.js';
import { foundIn } from '../../settled.js';

const TABLE = ':::table{#tbl-a title="A table" source="Own."}\n| a |\n|---|\n| b |\n:::';
const AROUND = `## Law {#sec-law}\n\n${TABLE}\n\n:::finding{#fin-a title="A finding"}\nWords.\n:::`;

async function found(...texts: readonly string[]): Promise<string[]> {
  const findings = await foundIn(folderOf({ 'one.md': `${texts.join('\n\n')}\n\n${AROUND}` }), 'public');
  return findings
    .filter(({ rule }) => rule === 'refer/typed-number')
    .map(
      ({ line, column, actual, expected }) => `${String(line)}:${String(column)} ${actual ?? ''} ${String(expected)}`,
    );
}

describe('a number that a hand typed', () => {
  it('is told where it is that of a place of the publication', async () => {
    expect(
      await found(
        'The States (see Table 1) agree.',
        'As shown in table 1, they\nagree, see also section 1.1.',
        'More stands in section 1.1.',
        'In the list in Table 1 of this report it does.',
        'They agree (table 1 in this chapter), see section 1.1.',
      ),
    ).toEqual([
      '5:17 Table 1 @tbl-a',
      '7:13 table 1 @tbl-a',
      '8:17 section 1.1 @sec-law',
      '10:16 section 1.1 @sec-law',
      '12:16 Table 1 @tbl-a',
      '14:13 table 1 @tbl-a',
      '14:43 section 1.1 @sec-law',
    ]);
  });

  it('is that of another work where the sentence says so, or of no place', async () => {
    expect(
      await found(
        'See table 1 of the report and section 1.1 of the Act, and table 1, in a study.',
        'See table 1 in the report, see table 1 to the Act, see table 1 under the Act, and see table 1 from a study.',
        'See table 1 [@crc].',
        'See table 1.5, see section 1.1.2, and see table 1b.',
        'See table 7, @tbl-a, `see table 1`, and [see table 1](https://example.org).',
        '> See table 1.',
        'Section 1.1 is long. The table 1 is not.',
      ),
    ).toEqual([]);
  });
});
