import { expect, test } from 'vitest';
import { checkCases } from '../../../../src/check/text/checks/cases.js';
import { checkDisplays } from '../../../../src/check/text/checks/displays.js';
import { checkEvidence } from '../../../../src/check/text/checks/evidence.js';
import { checkQuotations } from '../../../../src/check/text/checks/quotations.js';
import { PROSE } from '../../../../src/language/en/prose.js';
import { sourcesOf } from '../../../sources.js';
import { chapterOf, editionOf, found, textFindings } from '../edition.js';

test.each([
  'About 40 per cent of them tell nobody.',
  'Reports reached 92,200.',
  'One in three children was asked.',
  'It cost $5 a view.',
  'Reports rose by 12.',
  'The average request takes ten months to be answered.',
  'A third of the judges had never seen such a file.',
  'Twice as many boys were seen.',
  'Reports doubled.',
  'Police made 29 arrests.',
  'There were 36 million reports.',
  'It rose to 4 per cent. A pause came. Then a source [@key].',
])('%j needs a source', (sentence) => {
  const chapter = chapterOf(sentence);
  expect(checkEvidence(editionOf([chapter]), PROSE)).toHaveLength(1);
  expect(found(chapter)).toEqual(['1 text/uncited-statistic']);
});

test.each(['Police met on 27 February 2019.', 'The unit opened in 2019.'])(
  'the date of %j is a note, and no statistic',
  (sentence) => {
    const chapter = chapterOf(sentence);
    expect(checkEvidence(editionOf([chapter]), PROSE)).toEqual([]);
    expect(found(chapter)).toEqual(['1 text/uncited-date']);
  },
);

test.each([
  'About 40 per cent of them tell nobody [@key].',
  'About 40 per cent of them tell nobody. That is what a study found [@key].',
  '@key counted 92,200 reports.',
  'Reports doubled (@fig-reports).',
  'Reports doubled.[^n]\n\n[^n]: In 2019 [@key].',
  'Answer within 24 hours, and keep data for 90 days.',
  'A child is anyone under 18 years.',
  'Resolution 74/247 and the Act of 2019 apply, as do article 27 and the 2000 Protocol.',
  'As at 1 November 2025, the law applies.',
  '> In 2019 we saw 40 per cent.',
  'If a coin is right 50 per cent of the time, the model is no better.',
  'Vienna, 19 December 2019 – The Office opened a centre.',
  ':::key-messages\nReports doubled in 2022.\n:::',
  ':::recommendation{#rec-a addressee="policymakers" who="A" deadline="B" rests-on="@fin-a"}\n**Act.** Answer 90 per cent by June 2026.\n:::',
  '## Reports doubled in 2022',
  'The council decides by a majority of at least 75 per cent.',
  'The arrows represent 5 per cent or more of the requests.',
  'In 2030, the unit will open.',
  'The 2000 Victims Act names it; a tool reads data of the last five years of a unit.',
  'The 2023 Annual Report is long, and the 2024 report short.',
])('%j needs no further source', (words) => {
  expect(checkEvidence(editionOf([chapterOf(words)]), PROSE)).toEqual([]);
});

test('a model of what to write is not quoted', () => {
  const chapter = chapterOf('Instead of:\n\n> The child was sad.\n\nThe office said:\n\n> We waited.');
  checkQuotations(editionOf([chapter]));
  expect(found(chapter)).toEqual(['7 text/uncited-quotation']);
});

test('a title in quotation marks is not quoted', () => {
  const chapter = chapterOf('The office wrote “New Threats: How the Register Lost Its Own Oldest Files”.');
  checkQuotations(editionOf([chapter]));
  expect(found(chapter)).toEqual([]);
});

test('a claim is found at its own place', () => {
  const chapter = chapterOf('A first line\nand **then** 40 per cent.');
  checkEvidence(editionOf([chapter]), PROSE);
  expect(textFindings(chapter)[0]).toMatchObject({ line: 6, column: 14, actual: '40 per cent' });
});

const CASE =
  ':::case-study{#case-a title="A case" who="Police" status="STATUS" lesson="Ask early" result="RESULT"}\nWORDS\n:::';

function caseOf(status: string, words: string, result = 'Two suspects charged') {
  const markdown = CASE.replace('STATUS', status).replace('RESULT', result).replace('WORDS', words);
  const chapter = chapterOf(markdown);
  checkCases(editionOf([chapter]), PROSE);
  return found(chapter);
}

test('charges told as a conviction are an error; denials and convictions are not', () => {
  expect(caseOf('charges', 'A man was convicted of abuse.')).toEqual(['2 text/charges-as-conviction']);
  expect(caseOf('charges', 'He waits.', 'Two men sentenced')).toEqual(['1 text/charges-as-conviction']);
  expect(caseOf('charges', 'The offender was arrested.')).toEqual(['2 text/guilt-before-judgement']);
  expect(caseOf('charges', 'The man committed the offences at home.')).toEqual(['2 text/charges-as-conviction']);
  expect(caseOf('charges', 'His crimes came to light.')).toEqual(['2 text/charges-as-conviction']);
  expect(caseOf('charges', 'The prosecutor alleges that he committed the offences.')).toEqual([]);
  expect(caseOf('charges', 'No one has been convicted. He pleaded not guilty.')).toEqual([]);
  expect(caseOf('charges', 'The suspects are charged; a court has not convicted them.')).toEqual([]);
  expect(caseOf('conviction', 'The offender was convicted.')).toEqual([]);
});

test('quotations need a source, and 40 words make a block', () => {
  const long = `He said “${'word '.repeat(41)}end” [@key, p. 2].`;
  const chapter = chapterOf(
    `${long}\n\nHe said “one two three four five six seven eight”.\n\nHe said “yes, of course”.\n\n> A block.\n\n> Another.\n\nAs said [@key].`,
  );
  checkQuotations(editionOf([chapter]));
  expect(found(chapter)).toEqual(['1 text/long-quotation', '3 text/uncited-quotation']);
  const bare = chapterOf('Before.\n\n> A block.\n\nAfter.');
  checkQuotations(editionOf([bare]));
  expect(found(bare)).toEqual(['3 text/uncited-quotation']);
});

test('figures and tables need a source, figures an alternative text', async () => {
  const table = '| a | b |\n|---|---|\n| c | d |';
  const chapter = chapterOf(
    [
      ':::figure{#fig-a src="figures/a.svg" title="A" source="@key" alt="What it shows"}\n:::',
      ':::figure{#fig-b src="figures/b.svg" title="B"}\n:::',
      ':::figure{#fig-c src="figures/c.yaml" title="C" source="@key"}\n:::',
      ':::figure{#fig-d src="figures/d.yaml" title="D" source="@key"}\n:::',
      `:::table{#tbl-a title="A" source="@key"}\n${table}\n:::`,
      `:::table{#tbl-b title="B"}\n${table}\n:::`,
      `:::template{title="T"}\n${table}\n:::`,
      table,
    ].join('\n\n'),
  );
  const sources = sourcesOf({
    'manuscript/figures/c.yaml': 'alt: What it shows\n',
    'manuscript/figures/d.yaml': 'kind: bars\n',
  });
  checkDisplays(editionOf([chapter]), sources);
  expect(found(chapter)).toEqual([
    '4 text/no-alternative',
    '4 text/no-source',
    '10 text/no-alternative',
    '19 text/no-source',
    '31 text/no-source',
  ]);
});
