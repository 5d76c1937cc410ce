import { rule, type Rule } from '../../../model/rule.js';

const MEND = 'Write what is proposed, or say it in other words; where the words must stay, except them with a reason.';

/** What `check --full` finds besides: LanguageTool reads, and these say what its findings mean. */
export const GRAMMAR = {
  grammar: rule({
    id: 'text/grammar',
    letter: 'A',
    severity: 'warning',
    truth: 'Verbs, nouns and articles agree with each other (`check --full`)',
    why: 'A slip of grammar makes a reader doubt the care that was taken with the facts.',
    mend: MEND,
  }),
  confusedWord: rule({
    id: 'text/confused-word',
    letter: 'A',
    severity: 'warning',
    truth: 'No word stands for another that sounds or looks like it (`check --full`)',
    why: 'A spelling checker knows both words; a reader of a second language takes the one that is printed.',
    mend: MEND,
  }),
  collocation: rule({
    id: 'text/collocation',
    letter: 'A',
    severity: 'warning',
    truth: 'Words that go together in English stand together (`check --full`)',
    why: 'A preposition or verb that English does not use there stops the reader, and can turn the sense.',
    mend: MEND,
  }),
  punctuation: rule({
    id: 'text/punctuation',
    letter: 'A',
    severity: 'warning',
    truth: 'Commas, hyphens and capitals stand where the sentence needs them (`check --full`)',
    why: 'Marks show which words belong together; a wrong one joins what is apart.',
    mend: MEND,
  }),
  grammarHint: rule({
    id: 'text/grammar-hint',
    letter: 'A',
    severity: 'info',
    truth: 'A turn that is often a slip is looked at (`check --full`)',
    why: 'It may be meant; in published texts it was not in many cases.',
    mend: MEND,
  }),
} as const satisfies Record<string, Rule>;
