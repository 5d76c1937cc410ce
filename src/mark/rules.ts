import { rule, type Rule } from '../model/rule.js';

/** What must be true of marks: what breaks these could publish what is withheld. */
export const RULES = {
  surviving: rule({
    id: 'mark/surviving-marker',
    severity: 'error',
    gate: 'stop',
    truth: 'Every non-public marker is written so that it takes effect',
    why: 'Text that its originator has not released would stand in the public edition.',
    mend: 'A passage: :::non-public{originator="…"} alone on a line, closed by :::. Words: :non-public[words]{originator="…"}.',
  }),
  empty: rule({
    id: 'mark/empty-marker',
    severity: 'error',
    gate: 'stop',
    truth: 'A non-public marker holds text',
    why: 'Text that its originator has not released would stand in the public edition.',
    mend: 'Put the words into brackets: :non-public[words]{…}.',
  }),
  originator: rule({
    id: 'mark/no-originator',
    severity: 'error',
    gate: 'stop',
    truth: 'A non-public text names its originator',
    why: 'Text that its originator has not released would stand in the public edition.',
    mend: 'Add originator="…".',
  }),
  unnamed: rule({
    id: 'mark/unnamed-originator',
    severity: 'warning',
    truth: 'What is withheld by `distribution` names its originator',
    why: 'Nobody can be asked whether it may be released.',
    mend: 'Add originator="…" beside distribution="internal".',
  }),
  basis: rule({
    id: 'mark/no-basis',
    severity: 'info',
    truth: 'What is withheld says on what basis',
    why: 'A reader of the internal edition cannot judge what may be said of it, and to whom.',
    mend: 'Add basis="…": a working note, one source, received in confidence.',
  }),
  past: rule({
    id: 'mark/past-its-time',
    severity: 'warning',
    truth: 'Nothing is withheld longer than its mark says',
    why: 'The public edition lacks what may be released.',
    mend: 'Ask the originator; take the mark off, or write a later date.',
  }),
  emptied: rule({
    id: 'mark/emptied-place',
    severity: 'error',
    gate: 'stop',
    truth: 'A title that the public edition prints has text under it there',
    why: 'A title without text tells every reader that something was taken out.',
    mend: 'Mark the heading together with its text, or give a chapter distribution: internal.',
  }),
  trace: rule({
    id: 'mark/trace',
    severity: 'warning',
    truth: 'A line of which words are withheld is a whole sentence without them',
    why: 'Half a sentence tells every reader that something was taken out, and where.',
    mend: 'Withhold the whole sentence, or write the sentence so that it stands without these words.',
  }),
  nothing: rule({
    id: 'mark/nothing-public',
    severity: 'error',
    gate: 'stop',
    truth: 'A public edition has at least one chapter',
    why: 'There would be nothing to print.',
    mend: 'Write editions: [internal], or release a chapter.',
  }),
  prose: rule({
    id: 'mark/said-in-prose',
    severity: 'warning',

    truth: 'Non-public text is marked, not only called so',
    why: 'Text that its originator has not released would stand in the public edition.',
    mend: 'Use a marker, or reword.',
  }),
} satisfies Record<string, Rule>;
