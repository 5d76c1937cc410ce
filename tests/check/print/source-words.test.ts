import { describe, expect, it } from 'vitest';
import { sourceWords } from '../../../src/check/print/source-words.js';
import type { Edition } from '../../../src/model/edition.js';
import type { EditionText } from '../../../src/model/publication.js';
import { chapter, paragraph, words } from '../../write/page/sample.js';
import { lostFrom, settled, told } from './words-lost.js';

/** A chapter with something of everything that prints words. */
const ALL = `A *first* line, [linked](https://example.org) and \`coded\`.[^a]

:::figure{#fig-a src="a.yaml" title="A drawing of nothing" source="Own count"}
How to read the figure.
:::

:::table{#tbl-a title="A table of words" source="Own words"}
| Head | Other |
|---|---|
| **Group** | |
| cell one | :party[1 Jul 2018] |
:::

::::case-study{#case-a title="A case" who="Police" status="charges" lesson="Ask early" result="None yet"}
A story.

:::chain
- **May 2024** A first step.
- **June 2024** A second step.
:::
::::

:::side-note
**Word.** It is explained.
:::

> A quotation stands here.

1. an item
   - and one below

:::recommendation{#rec-a addressee="policymakers" who="Ministries" deadline="soon" rests-on="@fin-a"}
**Do it.** At once.
:::

:::finding{#fin-a title="It is slow"}
As was seen in @tbl-a.
:::

::recommendations{}

[^a]: A note of some words.
`;

describe('the words of the source', () => {
  it('are taken before anything is made of them, line by line', async () => {
    const { counted } = await settled(ALL);
    const words = [...counted.values()].flat().map((one) => one.words);
    for (const line of [
      'A first line, linked and coded.',
      'A drawing of nothing',
      'How to read the figure.',
      'Own count',
      'A table of words',
      'Group',
      '1 Jul 2018',
      'Ask early',
      'None yet',
      'May 2024 A first step.',
      'It is slow',
      'As was seen in ',
      'A note of some words.',
    ])
      expect(words).toContain(line);
    expect(words.join(' ')).not.toContain('Ministries');
  });

  it.each(['public', 'internal'] as const)('are all on the page of every block: %s', async (edition) => {
    expect(await lostFrom(ALL, edition)).toEqual([]);
  });

  it.each([
    ['How to read the figure.', 8],
    ['A drawing of nothing', 7],
    ['cell one', 15],
    ['A second step.', 23],
    ['Ask early', 18],
    ['It is explained.', 28],
    ['A note of some words.', 46],
    ['and one below', 34],
    ['1 Jul 2018', 15],
  ])('are missed at their line where the page has lost “%s”', async (words, line) => {
    const found = await lostFrom(ALL, 'public', (page) => page.replaceAll(words, ''));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^${String(line)} Unexpected loss of words`));
  });

  it('are counted: what stands twice in the source stands twice in the PDF', async () => {
    const text = 'The same few words.\n\nOther words.\n\nThe same few words.';
    expect(await lostFrom(text, 'public')).toEqual([]);
    const [found] = await lostFrom(text, 'public', (page) => page.replace('The same few words.', ''));
    expect(found).toMatch(/^9 .*few words/);
  });

  it('are found where the PDF breaks them over lines, and parts them by a note', async () => {
    const broken = (page: string) => page.replace('explained', 'ex- plained').replace('stands here', 'stands 12 here');
    expect(await lostFrom(ALL, 'public', broken)).toEqual([]);
  });

  it('are told once for a chapter, with how many lines lost words', async () => {
    const found = await lostFrom(ALL, 'public', (page) => page.replace('A story.', '').replace('At once.', ''));
    expect(found.map((one) => /and words of 1 more line,/.test(one))).toEqual([true]);
  });

  it('that no face can print are told by their sign alone', () => {
    const text = { chapters: [] } as unknown as EditionText<Edition>;
    expect(told(text, [{ chapter: 'x', words: 'words' }], 'nothing')).toEqual([]);
  });

  it.each(['image', 'imageReference', 'citation', 'crossReference', 'footnoteReference'])(
    'are parted within a line: %s',
    (type) => {
      const between = { type, url: 'a.png', children: [] } as unknown as ReturnType<typeof words>;
      const children = [words('Before '), between, words(' behind')];
      const text = { chapters: [chapter('one', [paragraph(...children)])] } as unknown as EditionText<Edition>;
      expect(sourceWords(text).map((one) => one.words)).toEqual(['Before ', ' behind']);
    },
  );

  it('are those of an edition: what is withheld is not counted', async () => {
    const { texts } = await settled('Open :non-public[zebrafinch]{originator="A" basis="B"} words.');
    expect(JSON.stringify(texts.flatMap((one) => sourceWords(one)))).not.toContain('zebrafinch');
  });
});
