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
