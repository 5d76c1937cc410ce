import type { Rule } from '../model/rule.js';

const leak = 'Text that its originator has not released would stand in the public edition.';

function error(id: string, truth: string, mend: string): Rule {
  return { id: `mark/${id}`, severity: 'error', truth, why: leak, mend };
}

/** Breaches of these refuse the public edition. */
export const RULES = {
  surviving: error(
    'surviving-marker',
    'Every non-public marker is written so that it takes effect',
    'A passage: :::non-public{originator="…"} alone on a line, closed by :::. Words: :non-public[words]{originator="…"}.',
  ),
  empty: error('empty-marker', 'A non-public marker holds text', 'Put the words into brackets: :non-public[words]{…}.'),
  originator: error('no-originator', 'A non-public text names its originator', 'Add originator="…".'),
  distribution: error('distribution', 'Distribution is `internal` or not given', 'Write distribution: internal.'),
  emptied: {
    ...error(
      'emptied-place',
      'A title that the public edition prints has text under it there',
      'Mark the heading together with its text, or give a chapter distribution: internal.',
    ),
    why: 'A title without text tells every reader that something was taken out.',
  },
  nothing: {
    ...error(
      'nothing-public',
      'A public edition has at least one chapter',
      'Write editions: [internal], or release a chapter.',
    ),
    why: 'There would be nothing to print.',
  },
  prose: {
    ...error('said-in-prose', 'Non-public text is marked, not only called so', 'Use a marker, or reword.'),
    severity: 'warning',
  },
} satisfies Record<string, Rule>;
