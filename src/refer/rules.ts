import { rule, type Rule } from '../model/rule.js';

/** What must be true of numbers and references. */
export const RULES = {
  dangling: rule({
    id: 'refer/dangling-reference',
    severity: 'error',
    gate: 'stop',
    truth: 'Every reference leads to a label',
    why: 'A reader who is sent to a place that does not exist loses trust in the rest.',
    mend: 'Correct the label, or give the place that label.',
  }),
  typedNumber: rule({
    id: 'refer/typed-number',
    severity: 'warning',
    truth: 'A place of the publication is referred to by its label',
    why: 'A number that a hand typed stays as it is when a table or section is put before it, and leads to another place.',
    mend: 'Write the label that is expected; the number follows the place. Of another work, name the work.',
  }),
  footnote: rule({
    id: 'refer/unknown-footnote',
    severity: 'error',
    gate: 'stop',
    truth: 'Every note that is called exists',
    why: 'The call would be printed as brackets in the text.',
    mend: 'Add the note, or remove its call.',
  }),
  unprintedParagraph: rule({
    id: 'refer/unprinted-paragraph',
    severity: 'error',
    truth: 'A paragraph that can be referred to shows its number',
    why: 'Readers who are sent to paragraph 14 find no number on the page.',
    mend: 'Refer to the section, give the heading a label; or set `form: un-document`, which numbers the paragraphs of its body.',
  }),
  movedParagraph: rule({
    id: 'refer/moved-paragraph',
    severity: 'warning',
    truth: 'A paragraph keeps the number under which it was published',
    why: 'Others have cited it by that number; the same number now leads them to other words.',
    mend: 'Put new words into a paragraph that stands, or at the end of the body; or tell readers what moved, then run `imprimatur paragraphs keep`.',
  }),
  unkeptParagraphs: rule({
    id: 'refer/unkept-paragraphs',
    severity: 'info',
    truth: 'The numbers of the paragraphs of a document that is published are kept',
    why: 'Nobody is told when a number that others cite comes to stand before other words.',
    mend: 'When the document is published, run `imprimatur paragraphs keep` and commit the file that it writes.',
  }),
  emptyList: rule({
    id: 'refer/empty-list',
    severity: 'warning',
    truth: 'Every list that an edition draws has an entry',
    why: 'A heading without anything under it tells every reader that something is missing, or was taken out.',
    mend: 'Remove the list with its heading, or mark both as non-public where only withheld text fills it.',
  }),
  narrow: rule({
    id: 'refer/narrow-column',
    severity: 'warning',
    truth: 'A column of a table is wide enough for the parts of its words',
    why: 'Words that are cut anywhere cannot be read.',
    mend: 'Use width="full" or width="landscape", other shares in columns="…", or fewer columns.',
  }),
  abbreviation: rule({
    id: 'refer/unknown-abbreviation',
    severity: 'warning',

    truth: 'Every abbreviation of the text is in the glossary',
    why: 'The list of abbreviations is made from the glossary; readers who are not experts need it.',
    mend: 'Add it under `abbreviations:` in the glossary, or spell it out.',
  }),
} satisfies Record<string, Rule>;
