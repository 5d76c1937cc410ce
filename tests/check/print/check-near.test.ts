import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../src/model/finding.js';
import { checkNear } from '../../../src/check/print/check-near.js';
import type { SettledText } from '../../../src/model/publication.js';
import { settle } from '../../../src/settle.js';
import { folderOf } from '../../manuscript.js';

const ORDER = { publications: [], editions: ['public'], purpose: 'screen', formats: [] } as const;

async function near(text: string, withheld: readonly string[], more: Record<string, string> = {}) {
  const { texts } = await settle(folderOf({ 'one.md': text }, more), ORDER, { draw: false, judge: false });
  const found = checkNear(texts as readonly SettledText<'public'>[], withheld);
  const told = texts.flatMap(({ chapters }) => chapters.flatMap(({ file }) => findingsOf(file)));
  return {
    words: found.map(
      ({ words, line, judged }) => `${words} ${String(line)}${judged === undefined ? '' : ` ${judged}`}`,
    ),
    told: told
      .filter(({ rule }) => rule === 'check/near-leak')
      .map(({ line, severity }) => `${severity} ${String(line)}`),
  };
}

const SECRET =
  'On 4 May Officer Somchai Rattanakul sent 4,812 files and 37 reports to Chiang Mai in 2024, of 130 and 2,400: ABC, DEF. So the State told the Parties.';

describe('a near leak', () => {
  it.each([
    ['a name of two words', 'We met in Chiang Mai.', 'chiang mai'],
    ['a part of a name', 'They asked Rattanakul then.', 'rattanakul'],
    ['a name that begins a sentence', 'Rattanakul was asked.', 'rattanakul'],
    ['a name of which one word is written small elsewhere', 'We met in Chiang Mai, by mai.', 'chiang mai'],
    ['a number, however it is grouped', 'There were 4812 of them.', '4812'],
    ['a number with its word', 'We read 37 reports.', '37 reports'],
    ['a date', 'It was 4 May then.', '4 may'],
  ])('is %s in a public line', async (_name, line, words) => {
    expect(await near(`Open.\n\n${line}\n`, [SECRET])).toEqual({ words: [`${words} 7`], told: ['warning 7'] });
  });

  it.each([
    ['a word that only begins a sentence', 'Open the files. Sent on time.'],
    ['a word that public text also writes small', 'The Officer met each officer there.'],
    ['a year', 'It was in 2024.'],
    ['a number with another word', 'We met 37 people.'],
    ['a round number', 'We met 130 people, and 2,400 more.'],
    ['a word that the house writes with a capital', 'The State and its Parties met.'],
    ['two names that a comma parts', 'They use ABC and DEF. The ABC DEF is new.'],
    ['what stands in many public lines', 'In Chiang Mai.\n\nOf Chiang Mai.\n\nFrom Chiang Mai.'],
  ])('is not %s', async (_name, line) => {
    expect((await near(`${line}\n`, [SECRET])).words).toEqual([]);
  });

  it('is not the name of a body or a term of the glossary', async () => {
    const glossary = { 'manuscript/glossary.yaml': 'names: [Chiang Mai]\n' };
    expect((await near('In Chiang Mai.\n', [SECRET], glossary)).words).toEqual([]);
  });

  it('is judged in front matter for the whole chapter', async () => {
    const chapter = (words: string) =>
      `---\ntitle: One\nallow:\n  - { rule: check/near-leak, text: ${words}, reason: the office there is public }\n---\n\nIn Chiang Mai.\n`;
    const { words, told } = await near(chapter('Chiang Mai'), [SECRET]);
    expect({ words, told }).toEqual({ words: ['chiang mai 7 the office there is public'], told: [] });
    expect((await near(chapter('Hat Yai'), [SECRET])).told).toEqual(['warning 7']);
  });

  it('is listed and no longer told where its author has judged it', async () => {
    const judged = '<!-- allow check/near-leak "Chiang Mai": the office there is public -->\n\nIn Chiang Mai.\n';
    expect(await near(judged, [SECRET])).toEqual({ words: ['chiang mai 7 the office there is public'], told: [] });
    const other = judged.replace('"Chiang Mai"', '"Hat Yai"');
    expect((await near(other, [SECRET])).told).toEqual(['warning 7']);
  });
});
