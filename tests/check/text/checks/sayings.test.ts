import { expect, test } from 'vitest';
import { checkSayings } from '../../../../src/check/text/checks/sayings.js';
import { PROSE } from '../../../../src/language/en/prose.js';
import { chapterOf, editionOf, found } from '../edition.js';

function told(markdown: string): string[] {
  const chapter = chapterOf(markdown);
  checkSayings(editionOf([chapter]), PROSE);
  return found(chapter);
}

test.each([
  [
    'uncited-generality',
    'Most hotlines answer at night.',
    'Of the hotlines asked, most answered at night [@key, p. 4].',
  ],
  ['uncited-generality', 'Payments are increasingly small.', 'Many users can share one address.'],
  ['uncited-generality', 'Cases have been growing quickly.', 'Cases rose each year [@key, p. 2].'],
  ['uncited-generality', 'It is the largest source of reports.', 'It is a source of reports.'],
  ['absolute-claim', 'This method always works.', 'Never share the file, and always ask.'],
  ['absolute-claim', 'Without any doubt it helps.', 'It helped in two cases.'],
  [
    'uncited-generality',
    'Most officers wait.',
    'He said, “Well, most officers wait.” She said, "Most officers wait here."',
  ],
  ['uncited-generality', 'Numbers are expanding.', 'The unit is expanding its register.'],
  [
    'uncited-generality',
    'There are many duties, and many of them wait.',
    'The duties, many of which wait, are listed.',
  ],
  ['absolute-claim', 'Success is guaranteed.', 'The rights of the child include guaranteed schooling.'],
  ['absolute-claim', 'The answer will always come.', 'The views of the child will always be heard.'],
  ['absolute-claim', 'Only joint teams can solve such cases.', 'Joint teams solved two cases.'],
  ['text/prescription', 'Each State must change its law.', 'A law can set a time limit.'],
  ['text/prescription', 'Thailand should change its law.', 'States must keep data [@key, art. 16].'],
  ['text/prescription', 'Courts should wait.', 'The office wrote principles that Courts must keep.'],
  ['text/prescription', 'Providers should keep the data.', 'Providers can keep the data.'],
  ['named-and-blamed', 'Fiji is lagging behind its neighbours.', 'Fiji adopted the law in 2023.'],
  ['named-and-blamed', 'Fiji hindered the case.', 'Fiji was hindered by the storm.'],
  ['named-and-blamed', 'Fiji’s authorities turn a blind eye to it.', 'Fiji answered 12 requests.'],
  [
    'named-and-blamed',
    'Google cares more about its image.',
    'Google sued him for violating a law. X failed as a name.',
  ],
  ['identifying-detail', 'A girl from the village of Santa Rosa was found.', 'A child from a rural area was found.'],
  ['identifying-detail', 'The boy, whose aunt runs the shop, was found.', 'The child’s aunt called the police.'],
  ['originator-detail', 'Case no. 2023/114 is open.', 'The case is open.'],
  ['originator-detail', 'Inspector Lim leads it.', 'An inspector leads it. Officer Training helps.'],
  ['originator-detail', 'Write to lim@police.example.', 'Write to info@police.example.'],
])('%s is reported in %j and not in %j', (rule, bad, good) => {
  expect(told(bad)).toEqual([`1 text/${rule.replace('text/', '')}`]);
  expect(told(good)).toEqual([]);
});

test('what is withheld may say who leads a case, and orders tell what to do', () => {
  expect(told(':::non-public{originator="Police"}\nInspector Lim leads case no. 12/2023.\n:::')).toEqual([]);
  expect(told('The case is :non-public[Case no. 12/2023]{originator="Police"}.')).toEqual([]);
  const rest = '{#rec-a addressee="a" who="States" deadline="soon" rests-on="@fin-a"}';
  expect(told(`:::recommendation${rest}\n**Act.** Each State should always act.\n:::`)).toEqual([]);
});

test('a finding stands at its own words', () => {
  const chapter = chapterOf('First words.\nThen most **offices** answer.\nHere, many officers wait.');
  checkSayings(editionOf([chapter]), PROSE);
  expect(chapter.file.messages.map(({ line, column }) => [line, column])).toEqual([[7, 7]]);
});
