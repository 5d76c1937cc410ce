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
  notOnSlide: rule({
    id: 'write/not-on-slide',
    severity: 'warning',
    truth: 'Everything in a deck stands on a slide or in its notes',
    why: 'What is on no slide is lost to those who see the deck alone.',
    mend: 'Put it into a `:::slide` as points, one figure or one table, or into its `:::notes`; or leave it out.',
  }),
  slideRoom: rule({
    id: 'write/slide-room',
    letter: 'B',
    severity: 'warning',
    truth: 'A slide holds one message, and what it says has room',
    why: 'Programs make words smaller until they fit, and nobody at the back can read them.',
    mend: 'Shorten the message, or make two slides; what is said goes into `:::notes`.',
  }),
} satisfies Record<string, Rule>;
