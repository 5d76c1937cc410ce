import { rule, type Rule } from '../model/rule.js';

/** What must be true of chapters that make a publication. */
export const RULES = {
  runningHead: rule({
    id: 'assemble/running-head',
    severity: 'warning',
    truth: 'A title fits the head or foot of a page',
    why: 'A longer one is cut there with an ellipsis.',
    mend: 'Give a shorter one: `short:` in the chapter’s front matter, `short-title:` in publication.yaml.',
  }),
  duplicate: rule({
    id: 'assemble/duplicate-label',
    severity: 'error',
    gate: 'stop',
    truth: 'A label is given once in a publication',
    why: 'References would lead to the wrong place.',
    mend: 'Rename one of the two.',
  }),
  unknownNote: rule({
    id: 'assemble/unknown-note',
    severity: 'error',
    gate: 'stop',
    truth: 'Every note that is called stands in the chapter that calls it',
    why: 'The call would be printed as brackets in the text.',
    mend: 'Add the note to the chapter, or remove its call; brackets that are meant take \\ before them.',
  }),
  uncalled: rule({
    id: 'assemble/uncalled-note',
    severity: 'error',
    gate: 'stop',
    truth: 'Every note is called',
    why: 'A note that nothing calls would be left out without a word.',
    mend: 'Call it where it belongs, or remove it.',
  }),
  link: rule({
    id: 'assemble/link-to-nowhere',
    severity: 'error',
    gate: 'stop',
    truth: 'Every link leads to a web address, an e-mail address or a place of the publication',
    why: 'A link to a file of the author’s leads no reader anywhere, and tells the name of the file.',
    mend: 'Write https://… in full; for a chapter the name of its file, for another place #label or @label.',
  }),
  untaken: rule({
    id: 'assemble/untaken-reference',
    severity: 'error',
    gate: 'stop',
    truth: 'Every key or label behind an at sign is a citation or reference',
    why: 'It would be printed as it was typed.',
    mend: 'Put a space, a bracket or a dash (–) before the at sign; an at sign that is meant is \\@.',
  }),
  addressee: rule({
    id: 'assemble/unknown-addressee',
    severity: 'error',
    gate: 'stop',
    truth: 'A recommendation addresses one of those that the folder names',
    why: 'Recommendations are grouped by this word; a slip would make a group of its own.',
    mend: 'Use one of the words named, or add this one to `addressees:` in imprimatur.yaml with its printed name.',
  }),
  draw: rule({
    id: 'assemble/nothing-to-draw',
    severity: 'error',
    gate: 'stop',
    truth: 'What is drawn exists',
    why: 'What cannot be placed would be lost from the publication without a word.',
    mend: 'Correct the publication or the label.',
  }),
  deadline: rule({
    id: 'assemble/deadline',
    severity: 'warning',
    truth: 'What a text says of the time for a recommendation keeps its deadline',
    why: 'A reader who finds two terms for one step trusts neither.',
    mend: 'Write the deadline of the recommendation, or a first step within it.',
  }),
  outline: rule({
    id: 'assemble/outline',
    severity: 'warning',

    truth: 'The manuscript follows the agreed outline',
    why: 'The outline was agreed with UNODC before drafting (T5).',
    mend: 'Change the text, or agree a new outline.',
  }),
} satisfies Record<string, Rule>;
