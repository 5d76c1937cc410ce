import { rule, type Rule } from '../../model/rule.js';

/** What must be true of spelling, spaces, and the author's exceptions. */
export const FORM = {
  allowReason: rule({
    id: 'text/allow-reason',
    letter: 'A',
    severity: 'warning',
    truth: 'An exception says which rule of language it is from, and why',
    why: 'An exception without a reason cannot be judged by the editors, and does not hold.',
    mend: 'Write <!-- allow RULE "text": reason -->, with a reason of ten characters or more.',
  }),
  allowUnused: rule({
    id: 'text/allow-unused',
    letter: 'A',
    severity: 'warning',
    truth: 'Every exception is from a finding that would be there without it',
    why: 'An exception that has nothing to except hides the next mistake.',
    mend: 'Remove the comment, or put it before the paragraph that it is for.',
  }),
  misspelling: rule({
    id: 'text/misspelling',
    letter: 'A',
    severity: 'warning',
    truth: 'Every word is spelt as the dictionary spells it',
    why: 'A misspelt word makes the reader doubt the figures beside it.',
    mend: 'Mend the spelling; a right word is added by `imprimatur vocabulary add WORD`.',
  }),
  doubleSpace: rule({
    id: 'text/double-space',
    letter: 'A',
    severity: 'info',
    truth: 'One space stands between two words',
    why: 'The page shows one; two in the source hide differences between drafts.',
    mend: 'Take out the second one; `imprimatur check --fix` does so.',
  }),
  brackets: rule({
    id: 'text/brackets',
    letter: 'C',
    severity: 'warning',
    truth: 'Square brackets stand in quotations, around what the quotation did not say; braces stand nowhere',
    why: 'Elsewhere a reader takes them for a gap of the draft, or a mark of another program.',
    mend: 'Write the words themselves, or parentheses; a source is [@key], a link [words](https://…).',
  }),
  blank: rule({
    id: 'text/blank',
    letter: 'C',
    severity: 'warning',
    truth: 'Blanks to be filled in stand in forms and tables alone',
    why: 'A reader of running text takes a blank for words that the author still owes.',
    mend: 'Write the words, or put the blank into a :::template or a table.',
  }),
  unknownWord: rule({
    id: 'text/unknown-word',
    letter: 'A',
    severity: 'info',
    truth: 'Every word stands in the dictionary, or in the vocabulary of the house',
    why: 'A word that no dictionary has may be a slip, or a word of a trade that readers do not know.',
    mend: 'Take a word of the dictionary, or add this one by `imprimatur vocabulary add WORD`.',
  }),
  unevenState: rule({
    id: 'text/uneven-state',
    letter: 'D',
    severity: 'info',
    truth: 'What a State lacks is told at most twice more than what it does',
    why: 'A State that a reader meets only where something is missing feels singled out, and will not use the guide.',
    mend: 'Tell what it has done as well, with its source, or take the example of another State.',
  }),
} satisfies Record<string, Rule>;
