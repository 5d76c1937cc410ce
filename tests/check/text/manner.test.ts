import { expect, test } from 'vitest';
import { checkAcronyms } from '../../../src/check/text/checks/acronym-places.js';
import { lexiconOf } from '../../../src/check/text/lexicon.js';
import { checkNames } from '../../../src/check/text/checks/names-of.js';
import { checkRepeats } from '../../../src/check/text/checks/repeats.js';
import { checkSizes } from '../../../src/check/text/checks/sizes.js';
import { checkSources } from '../../../src/check/text/checks/sources.js';
import { checkOrders } from '../../../src/check/text/checks/structure.js';
import { checkTerms } from '../../../src/check/text/reading/words-once.js';
import { PROSE } from '../../../src/language/en/prose.js';
import { MemoryWorld } from '../../../src/system/memory.js';
import { chapterOf, editionOf, found } from './edition.js';

const lexicon = await lexiconOf(new MemoryWorld(), PROSE, { abbreviations: new Map(), terms: [] });

type Check = (text: ReturnType<typeof editionOf>) => void;

function told(check: Check, markdown: string): string[] {
  const chapter = chapterOf(markdown);
  check(editionOf([chapter]));
  return found(chapter);
}

const orders: Check = (text) => {
  checkOrders(text, PROSE);
};
const sizes: Check = (text) => {
  checkSizes(text, PROSE);
};
const terms: Check = (text) => {
  checkTerms(text, PROSE);
};
const names: Check = (text) => {
  checkNames(text, lexicon);
};
const sources: Check = (text) => {
  checkSources(text, PROSE);
};
const acronyms: Check = (text) => {
  checkAcronyms(text, lexicon);
};

const step = (words: string) => `::::sop{#sop-a title="A"}\n:::step{who="A" when="now"}\n${words}\n:::\n::::`;
const recommendation = (words: string) =>
  `:::recommendation{#rec-a addressee="a" who="A" deadline="B" rests-on="@fin-a"}\n${words}\n:::`;

test.each([
  [
    'text/step-without-verb',
    orders,
    step('**Notification of the office.** Call it.'),
    step('**Tell the office.** Call it.'),
    3,
  ],
  ['text/step-without-verb', orders, step('**The form.** Sign it.'), step('**Sign the form.** Keep it.'), 3],
  ['text/passive-step', orders, step('**Send it.** The form is signed.'), step('**Send it.** Sign what is asked.'), 3],
  [
    'text/uncheckable-recommendation',
    orders,
    recommendation('**Promote exchange.** Meet.'),
    recommendation('**Name an officer.** Meet.'),
    2,
  ],
  ['text/long-note', sizes, `A.[^n]\n\n[^n]: ${'Two words. '.repeat(40)}`, 'A.[^n]\n\n[^n]: Two words.', 3],
  ['text/long-heading', sizes, `## ${'word '.repeat(14)}`, '## A few words', 1],
  ['text/semicolons', sizes, 'Send a name; a date; a place; and a reason.', 'Send a name; ask for a date.', 1],
  [
    'text/choppy',
    sizes,
    'One came. Two came. Three came. Four came.',
    'One came. Two came, and then the others followed them home.',
    1,
  ],
  ['text/jargon', terms, 'They use steganography.', 'They use steganography (hiding words in a picture).', 1],
  [
    'text/one-thing',
    terms,
    'The darknet is large. The dark web is large. The darknet grows.',
    'The darknet is large. The darknet grows.',
    1,
  ],
  ['text/one-thing', terms, 'They reoffend. Others re-offend.', 'They reoffend. Others reoffend.', 1],
  [
    'text/official-name',
    names,
    'The United Nations Office for Drugs and Crime met.',
    'The United Nations Office on Drugs and Crime met.',
    1,
  ],
  [
    'text/official-name',
    names,
    'The Convention on the Rights of Children binds.',
    'The Convention on the Rights of the Child binds.',
    1,
  ],
  ['text/order-of-states', names, 'Samoa, Fiji and Tonga met.', 'Fiji, Samoa and Tonga met.', 1],
  [
    'text/uncited-instrument',
    sources,
    'Article 3 of the Harbour Treaty applies.',
    'Article 3 of the Harbour Treaty applies [@page].',
    1,
  ],
  ['text/uncited-instrument', sources, 'The Harbour Safety Act of 2020 applies.', 'A national law applies.', 1],
  ['text/no-locator', sources, 'States agreed [@treaty].', 'States agreed [@treaty, art. 3; @page].', 1],
  ['text/rhetorical-question', sources, 'Who would refuse to help a child?', '- Is a child in danger?', 1],
  ['text/acronym-in-heading', acronyms, '## The XYZ', '## The PDF', 1],
  ['text/acronym-in-heading', acronyms, '## RULES OF THE HOUSE', '## Rules of the house', 1],
  ['text/acronyms-crowded', acronyms, 'The ABC, BCD, CDE and DEF met.', 'The ABC, BCD and CDE met.', 1],
  [
    'text/acronyms-crowded',
    acronyms,
    'The ABC, BCD, CDE and DEF met.',
    'See S/RES/1612, CEDAW/C/GC/38, HRI/GEN/2/Rev.6 and CETS 185.',
    1,
  ],
  [
    'text/acronym-explained-twice',
    acronyms,
    'The joint team (JIT) met.\n\nThe joint team (JIT) met.',
    'The joint team (JIT) met. The JIT met.',
    3,
  ],
] as const)('%s', (rule, check, bad, good, line) => {
  expect(told(check, bad)).toEqual([`${String(line)} ${rule}`]);
  expect(told(check, good)).toEqual([]);
});

test('an instrument is asked for its source once', () => {
  const words = 'Article 3 of the Harbour Treaty applies.\n\nSo does article 4 of the Harbour Treaty.';
  expect(told(sources, words)).toEqual(['1 text/uncited-instrument']);
});

test('the same advice twice is reported where it stands again', () => {
  const advice = 'A contact point that answers at any hour keeps evidence that would be lost in a few days.';
  expect(told(checkRepeats, `${advice}\n\nNote: ${advice}`)).toEqual(['3 text/same-advice']);
  expect(
    told(checkRepeats, `${advice}\n\nThe next step is a written request to the authority of the other State.`),
  ).toEqual([]);
});
