import type { BlockKind, DrawKind } from '../model/nodes.js';

/** What an author may and must say on a block, and where it may stand. */
export interface BlockForm {
  readonly label?: string;
  readonly required?: readonly string[];
  readonly optional?: readonly string[];
  readonly values?: Readonly<Record<string, readonly string[]>>;
  readonly within?: BlockKind;
}

const inSop: BlockForm = { within: 'sop' };

/** The blocks of `docs/authoring.md`. */
export const BLOCKS: Readonly<Record<BlockKind, BlockForm>> = {
  lead: {},
  'key-messages': {},
  'side-note': {},
  'margin-figure': { required: ['value'] },
  finding: { label: 'fin', required: ['title'] },
  recommendation: {
    label: 'rec',
    required: ['addressee', 'who', 'deadline', 'rests-on'],
    optional: ['see'],
    values: { addressee: ['policymakers', 'law-enforcement', 'private-sector'] },
  },
  sop: { label: 'sop', required: ['title'] },
  purpose: inSop,
  'when-to-use': inSop,
  'who-acts': inSop,
  'before-you-start': inSop,
  step: { within: 'sop', required: ['who', 'when'] },
  record: inSop,
  safeguards: inSop,
  mistakes: inSop,
  'legal-basis': inSop,
  forms: inSop,
  'time-limits': inSop,
  'case-study': {
    label: 'case',
    required: ['title', 'who', 'status', 'lesson'],
    optional: ['since', 'result'],
    values: { status: ['charges', 'operational', 'conviction'] },
  },
  chain: { within: 'case-study' },
  template: { required: ['title'] },
  'where-to-start': {},
  columns: {},
};

/** The order of a procedure's parts; steps may repeat. */
export const SOP_ORDER: readonly BlockKind[] = [
  'purpose',
  'when-to-use',
  'who-acts',
  'before-you-start',
  'step',
  'record',
  'safeguards',
  'mistakes',
  'legal-basis',
  'forms',
  'time-limits',
];

export const DRAWS: Readonly<Record<DrawKind, BlockForm>> = {
  contents: {},
  abbreviations: {},
  glossary: {},
  bibliography: {},
  traceability: {},
  recommendations: { optional: ['from', 'only', 'by'], values: { by: ['addressee'] } },
};

export const FIGURE: BlockForm = {
  label: 'fig',
  required: ['title'],
  optional: ['source', 'src', 'alt', 'width', 'distribution'],
  values: { width: ['text', 'full', 'margin'], distribution: ['internal'] },
};

export const TABLE: BlockForm = {
  label: 'tbl',
  required: ['title'],
  optional: ['source', 'width', 'columns', 'dense', 'data', 'distribution'],
  values: { width: ['text', 'full', 'landscape'], distribution: ['internal'] },
};

export const NON_PUBLIC: BlockForm = { optional: ['originator', 'basis', 'until'] };

export const MARKS = ['party', 'signed', 'open', 'unknown'] as const;
