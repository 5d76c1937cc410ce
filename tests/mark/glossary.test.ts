import { describe, expect, it } from 'vitest';
import { select, selectAll } from '../../src/mark/select.js';
import { assembled, folderOf, only } from '../manuscript.js';

const withheld = (text: string) => `:::non-public{originator="A"}\n${text}\n:::\n\nOpen words.`;

async function termsOf(text: string, terms: readonly string[], guide = 'Words.'): Promise<string[]> {
  const world = folderOf(
    { 'one.md': text },
    {
      'imprimatur.yaml': 'publications: [guide, report]\n',
      'manuscript/glossary.yaml': `terms:\n${terms.map((term) => `  - { term: ${term}, meaning: m }\n`).join('')}`,
      'manuscript/guide/publication.yaml':
        'title: G\nkind: G\nstatus: D\nversion: F\ndate: 1 May 2026\nparts: { body: [g.md] }\n',
      'manuscript/guide/g.md': `---\ntitle: G\n---\n\n${guide}\n`,
    },
  );
  const { publications } = await assembled(world);
  const report = selectAll(publications, 'public').find(({ text: one }) => one.facts.name === 'report');
  return (report?.text.glossary.terms ?? []).map(({ term }) => term);
}

describe('the glossary of a public edition', () => {
  it.each([
    ['over two lines', withheld('The covert\nhandler spoke.'), 'covert handler'],
    ['with emphasis', withheld('The **covert** handler spoke.'), 'covert handler'],
    ['in the plural', withheld('Handlers spoke.'), 'handler'],
    ['in the plural of a word that ends in y', withheld('Two treaties.'), 'treaty'],
    ['in the plural of a word that ends in a hiss', withheld('Two searches.'), 'search'],
    ['in another inflection', withheld('They handled it covertly.'), 'covert'],
    ['in signs that are drawn as one', withheld('The ﬁxer spoke.'), 'fixer'],
    ['in another case', withheld('HANDLER spoke.'), 'handler'],
    [
      'in a title',
      withheld(':::finding{#fin-a title="The handler"}\nText.\n:::')
        .replace(/^:::/, '::::')
        .replace('\n:::\n\nOpen', '\n::::\n\nOpen'),
      'handler',
    ],
    ['inside a longer public word', `${withheld('The cat spoke.')} A category of offences.`, 'cat'],
  ])('leaves out a term that only withheld text uses: %s', async (_name, text, term) => {
    expect(await termsOf(text, [term, 'open'])).toEqual(['open']);
  });

  it('leaves out a term that only withheld text of another publication uses', async () => {
    expect(await termsOf('Words.', ['handler', 'open'], withheld('The handler spoke.'))).toEqual(['open']);
  });

  it('of one publication alone is judged by its own text', async () => {
    const world = folderOf(
      { 'one.md': withheld('The handler spoke.') },
      { 'manuscript/glossary.yaml': 'terms: [{ term: handler, meaning: m }, { term: open, meaning: m }]' },
    );
    const { glossary } = select(only(await assembled(world)), 'public');
    expect(glossary.terms.map(({ term }) => term)).toEqual(['open']);
  });

  it('keeps what the public text uses, over lines and in the plural, and what nothing uses', async () => {
    const text = `${withheld('The covert handler spoke.')} Covert\nhandlers are known.`;
    expect(await termsOf(text, ['covert handler', 'unused'])).toEqual(['covert handler', 'unused']);
    expect(await termsOf(`${withheld('A box.')} Two boxes. A ﬁle.`, ['box', 'file'])).toEqual(['box', 'file']);
  });
});
