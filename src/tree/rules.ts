import type { Rule } from '../model/rule.js';

export const RULES = {
  syntax: {
    id: 'yaml/syntax',
    severity: 'error',
    truth: 'A YAML file can be read',
    why: 'What cannot be read cannot be obeyed, and guessing would change the publication.',
    mend: 'Mend the line; most often it is an indent, a missing quotation mark or a tab.',
  },
  unknownKey: {
    id: 'yaml/unknown-key',
    severity: 'error',
    truth: 'Every key of a configuration file is known',
    why: 'A misspelt key would be passed over, and what it asks for would not happen.',
    mend: 'Correct the key, or remove it.',
  },
  value: {
    id: 'yaml/value',
    severity: 'error',
    truth: 'Every value has the form that its key asks for',
    why: 'A value of another form would be misread.',
    mend: 'Give a value of the form that is named.',
  },
} satisfies Record<string, Rule>;
