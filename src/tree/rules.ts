import { rule, type Rule } from '../model/rule.js';

/** What must be true of every file of words, and of those that are read as YAML. */
export const RULES = {
  notText: rule({
    id: 'file/not-utf-8',
    severity: 'error',
    gate: 'stop',
    truth: 'Every file of words is UTF-8 text',
    why: 'Letters would be garbled.',
    mend: 'Save the file as UTF-8.',
  }),
  syntax: rule({
    id: 'yaml/syntax',
    severity: 'error',
    gate: 'stop',
    truth: 'A YAML file can be read',
    why: 'What cannot be read cannot be obeyed, and guessing would change the publication.',
    mend: 'Mend the line; most often it is an indent, a missing quotation mark or a tab.',
  }),
  unknownKey: rule({
    id: 'yaml/unknown-key',
    severity: 'error',
    gate: 'stop',
    truth: 'Every key of a configuration file is known',
    why: 'A misspelt key would be passed over, and what it asks for would not happen.',
    mend: 'Correct the key, or remove it.',
  }),
  value: rule({
    id: 'yaml/value',
    severity: 'error',
    gate: 'stop',
    truth: 'Every value has the form that its key asks for',
    why: 'A value of another form would be misread.',
    mend: 'Give a value of the form that is named.',
  }),
} satisfies Record<string, Rule>;
