import { rule, type Rule } from '../model/rule.js';

/** What must be true of the forms of an edition beside its page. */
export const RULES = {
  nothingToWrite: rule({
    id: 'write/nothing-to-write',
    severity: 'warning',
    truth: 'A publication holds what a form is asked to show',
    why: 'The form was asked for and no file of it is written.',
    mend: 'Ask for another form, or write what it shows; docs/forms.md tells what each form is made of.',
  }),
  notInToolkit: rule({
    id: 'write/not-in-toolkit',
    severity: 'warning',
    truth: 'A toolkit holds every publication that it names',
    why: 'Readers would look for it there in vain.',
    mend: 'Build them together (imprimatur build --to web, without names), or take it out of web: with:.',
  }),
} satisfies Record<string, Rule>;
