import { rule, type Rule } from '../model/rule.js';

/** What must be true of chapters that make a publication. */
export const RULES = {
  duplicate: rule({
    id: 'assemble/duplicate-label',
    severity: 'error',
    gate: 'stop',
    truth: 'A label is given once in a publication',
    why: 'References would lead to the wrong place.',
    mend: 'Rename one of the two.',
  }),
  draw: rule({
    id: 'assemble/nothing-to-draw',
    severity: 'error',
    gate: 'stop',
    truth: 'What is drawn exists',
    why: 'What cannot be placed would be lost from the publication without a word.',
    mend: 'Correct the publication or the label.',
  }),
  outline: rule({
    id: 'assemble/outline',
    severity: 'warning',

    truth: 'The manuscript follows the agreed outline',
    why: 'The outline was agreed with UNODC before drafting (T5).',
    mend: 'Change the text, or agree a new outline.',
  }),
} satisfies Record<string, Rule>;
