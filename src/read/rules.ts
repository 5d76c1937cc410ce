import { rule, type Rule } from '../model/rule.js';

/** What must be true of the folder and its configuration. */
export const RULES = {
  missingFile: rule({
    id: 'read/missing-file',
    severity: 'error',
    gate: 'stop',
    truth: 'Every file that is named exists',
    why: 'What cannot be placed would be lost from the publication without a word.',
    mend: 'Correct the name, or add the file.',
  }),
  twice: rule({
    id: 'read/listed-twice',
    severity: 'error',
    gate: 'stop',
    truth: 'A chapter is listed once',
    why: 'It would be printed twice.',
    mend: 'Remove one of the two lines.',
  }),
  oneName: rule({
    id: 'read/one-output-name',
    severity: 'error',
    gate: 'stop',
    truth: 'Every publication has an output name of its own',
    why: 'The second would be written over the first, and on many disks case does not tell names apart.',
    mend: 'Give one of the two another `file:`.',
  }),
  twinFiles: rule({
    id: 'read/twin-files',
    severity: 'error',
    truth: 'No two names of files differ in case or Unicode form alone',
    why: 'On Windows and macOS they are one file: one of the two is lost when the folder is copied, and either may be printed.',
    mend: 'Remove one of the two, or give it another name.',
  }),
  severity: rule({
    id: 'read/own-severity',
    severity: 'error',
    truth: 'A folder weighs rules of language, sources, figures and pages only, each by its id',
    why: 'A rule that guards withheld text, or that says a file cannot be read, is the last that sees the fault.',
    mend: 'Remove the line under `rules:`; where one place is sound, say so there by an exception with its reason.',
  }),
  outside: rule({
    id: 'read/outside-manuscript',
    severity: 'error',
    gate: 'stop',
    truth: 'Files stand inside the manuscript',
    why: 'A build must be repeatable from its folder alone.',
    mend: 'Move the file into the manuscript and name it from there.',
  }),
  endless: rule({
    id: 'read/endless-run',
    severity: 'error',
    gate: 'stop',
    truth:
      'No sign is repeated more than 1,000 times, no word or line is longer than a page, no YAML than 10,000 lines',
    why: 'No author writes so, and to look over such a run takes hours: the file is not read further.',
    mend: 'Take out what came in by accident, or part it by spaces and line ends.',
  }),
  tooLarge: rule({
    id: 'read/chapter-too-large',
    severity: 'error',
    gate: 'stop',
    truth: 'A chapter has at most 1.5 megabytes of text',
    why: 'A larger one would take hours to read and to set.',
    mend: 'Split the chapter, or remove what is no text.',
  }),
} satisfies Record<string, Rule>;
