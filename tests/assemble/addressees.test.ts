import { describe, expect, it } from 'vitest';
import { assembled, folderOf } from '../manuscript.js';

const recommendation = (addressee: string) =>
  `Text.\n\n:::recommendation{#rec-a addressee="${addressee}" who="W" deadline="D" rests-on="@rec-a"}\nDo.\n:::`;

async function foundIn(addressee: string, addressees: string) {
  const config = { 'imprimatur.yaml': `publications: [report]\n${addressees}` };
  const { findings } = await assembled(folderOf({ 'one.md': recommendation(addressee) }, config));
  return findings.filter(({ rule }) => rule === 'assemble/unknown-addressee');
}

describe('assemble/unknown-addressee', () => {
  const named = 'addressees: { judges: Courts and judges, schools: Schools }\n';

  it('names the place of a word that the folder does not know, and the nearest that it knows', async () => {
    const [finding] = await foundIn('judge', named);
    expect(finding).toMatchObject({ line: 7, column: 37, expected: ['judges'] });
  });

  it('takes the words that the folder names, and any where it names none', async () => {
    expect(await foundIn('schools', named)).toEqual([]);
    expect(await foundIn('anybody', '')).toEqual([]);
  });
});
