/** What is counted in a publication. */
export type Counted =
  'chapter' | 'annex' | 'section' | 'paragraph' | 'figure' | 'table' | 'sop' | 'case' | 'finding' | 'recommendation';

/** An attribute that an author may or must write on a block. */
export interface AttributeForm {
  readonly required?: true;
  /** The only values it takes; any words where absent. */
  readonly values?: readonly string[];
  /** Printed as words of the author's own: they are read as prose; in a label, as in a table, figures stand. */
  readonly printed?: true | 'label';
  /** Names labelled places (`@sop-referral`), each of which becomes a cross-reference. */
  readonly refers?: true;
}

/** What an author may and must say on a block, where it may stand, and what it counts as. */
export interface BlockForm {
  /** What it is, for `docs/authoring.md`; none where it has a section of its own there. */
  readonly says?: string;
  readonly attributes?: Readonly<Record<string, AttributeForm>>;
  /** What its label begins with, before the hyphen; it takes none where absent. */
  readonly label?: string;
  readonly counted?: Counted;
  /** The block that it must stand in. */
  readonly within?: string;
  /** Whether its statements want a source of their own: not where it repeats what is cited elsewhere, or is a form. */
  readonly claims: boolean;
  /** Stands in the margin, beside the paragraph that follows. */
  readonly beside?: true;
  /** A form to copy: whoever fills it in speaks. */
  readonly form?: true;
}

/** What became of a case. Charges are never told as a conviction. */
export const CASE_STATUSES = ['charges', 'operational', 'conviction'] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

const required = { required: true, printed: true } as const;
const printed = { printed: true } as const;
const label = { required: true, printed: 'label' } as const;
const title = { title: { required: true, printed: true } } as const;
const part = { within: 'sop', claims: false } as const;

const blocks = {
  lead: { says: 'the opening paragraph of a summary, in large type', claims: true },
  'key-messages': { says: 'one to three short paragraphs at the head of a chapter', claims: false },
  'side-note': {
    says: 'a word explained in the margin, beside the paragraph that **follows** it; bold term first; at most about 45 words',
    claims: true,
    beside: true,
  },
  'margin-figure': {
    says: 'a number in the margin beside the paragraph that follows; summary and brief only',
    attributes: { value: label },
    claims: true,
    beside: true,
  },
  finding: { says: 'a numbered finding', label: 'fin', counted: 'finding', attributes: title, claims: true },
  recommendation: {
    label: 'rec',
    counted: 'recommendation',
    attributes: {
      addressee: { required: true },
      who: required,
      deadline: label,
      'rests-on': { required: true, refers: true },
      see: { refers: true },
    },
    claims: false,
  },
  sop: { label: 'sop', counted: 'sop', attributes: title, claims: false },
  purpose: part,
  'when-to-use': part,
  'who-acts': part,
  'before-you-start': part,
  step: { ...part, attributes: { who: required, when: label } },
  record: part,
  safeguards: part,
  mistakes: part,
  'legal-basis': part,
  forms: part,
  'time-limits': part,
  'case-study': {
    label: 'case',
    counted: 'case',
    attributes: {
      ...title,
      who: required,
      status: { required: true, values: CASE_STATUSES },
      lesson: { required: true, printed: true },
      since: { printed: 'label' },
      result: printed,
    },
    claims: true,
  },
  chain: { says: 'a list of dated steps: `- **September 2024** The Department …`', within: 'case-study', claims: true },
  template: {
    says: 'a form to copy, in an annex: a GFM table or list with blank fields',
    attributes: title,
    claims: false,
    form: true,
  },
  'where-to-start': {
    says: 'a list: `- **In five minutes** Read …`; stands under the contents',
    claims: false,
  },
  slide: {
    says: 'one message of a deck (`--to pptx`): the message as its title, then points, a figure or a table, and `:::notes`',
    attributes: title,
    claims: true,
  },
  notes: { says: 'what the speaker says to a slide, and what they answer', within: 'slide', claims: false },
  columns: { says: 'two columns of short paragraphs, each with a bold lead-in (brief)', claims: true },
} as const satisfies Record<string, BlockForm>;

/** The blocks an author can open with three colons, `figure`, `table` and `non-public` apart. */
export type BlockKind = keyof typeof blocks;

type Attributes<Form> = Form extends { readonly attributes: infer Given } ? Given[keyof Given] : never;
type Printed<Kind extends BlockKind> = Extract<
  Attributes<(typeof blocks)[Kind]>,
  { readonly required: true } | { readonly printed: true }
>;

/** The blocks that say nothing in their attributes: setting their children sets all of their words. */
export type PlainKind = { [Kind in BlockKind]: [Printed<Kind>] extends [never] ? Kind : never }[BlockKind];

export const BLOCKS: Readonly<Record<BlockKind, BlockForm>> = blocks;

/** The parts of a procedure in the order in which they must stand; steps may repeat. */
export const SOP_ORDER: readonly BlockKind[] = kindsOf().filter((kind) => BLOCKS[kind].within === 'sop');

function kindsOf(): BlockKind[] {
  return Object.keys(blocks).filter(isBlockKind);
}

/** Whether a block of the author's has that name. */
export function isBlockKind(name: string): name is BlockKind {
  return Object.hasOwn(blocks, name);
}

const draws = {
  contents: { says: 'the list of contents, and beside it the figures, tables and cases', claims: false },
  abbreviations: { says: 'the abbreviations of this edition with their long forms', claims: false },
  glossary: { says: 'the terms of `manuscript/glossary.yaml`', claims: false },
  bibliography: { says: 'the works that are cited', claims: false },
  traceability: {
    says: 'where each requirement of `manuscript/tor.yaml` is answered, from the agreed outline',
    claims: false,
  },
  recommendations: { attributes: { from: {}, only: {}, by: { values: ['addressee'] } }, claims: false },
} as const satisfies Record<string, BlockForm>;

/** The lists that the tool draws where the author asks for them, with two colons. */
export type DrawKind = keyof typeof draws;

export const DRAWS: Readonly<Record<DrawKind, BlockForm>> = draws;

/** Whether a list that the tool draws has that name. */
export function isDrawKind(name: string): name is DrawKind {
  return Object.hasOwn(draws, name);
}

export const FIGURE_WIDTHS = ['text', 'full', 'margin'] as const;
export const TABLE_WIDTHS = ['text', 'full', 'landscape'] as const;

export const FIGURE: BlockForm = {
  label: 'fig',
  counted: 'figure',
  attributes: {
    ...title,
    source: printed,
    src: {},
    alt: printed,
    width: { values: FIGURE_WIDTHS },
  },
  claims: false,
};

export const TABLE: BlockForm = {
  label: 'tbl',
  counted: 'table',
  attributes: {
    ...title,
    source: printed,
    width: { values: TABLE_WIDTHS },
    columns: {},
    dense: {},
    data: {},
  },
  claims: false,
};

/** What is said of a text that is withheld: on a marker, and behind `distribution="internal"` wherever that stands. */
export const WITHHELD = {
  originator: printed,
  basis: printed,
  until: printed,
  public: printed,
} as const satisfies BlockForm['attributes'];

/** Withholds the block that it stands on, and what else takes braces. */
export const DISTRIBUTION = { distribution: { values: ['internal'] } } as const satisfies BlockForm['attributes'];

export const NON_PUBLIC: BlockForm = { attributes: WITHHELD, claims: true };

/** A status mark takes no attributes but those that withhold it. */
export const STATUS: BlockForm = { claims: false };

/** The statuses of a treaty table, written `:party[1 Jul 2018]`. */
export const MARKS = ['party', 'signed', 'open', 'unknown'] as const;
export type Mark = (typeof MARKS)[number];

/** Whether a status mark has that name. */
export function isMark(name: string): name is Mark {
  return MARKS.some((mark) => mark === name);
}

/** The attributes of a block that are printed as the author's own words. */
export function printedIn({ attributes = {} }: BlockForm): string[] {
  return Object.entries(attributes).flatMap(([name, { printed }]) => (printed === undefined ? [] : [name]));
}

/** What the labels of chapters and sections begin with. */
export const SECTION = 'sec';

/** What the labels of numbered paragraphs begin with. */
export const PARAGRAPH = 'para';

const labelled = [...Object.values(BLOCKS), FIGURE, TABLE].flatMap(({ label }) => label ?? []);

/** What every label begins with, before its hyphen. */
export const LABEL_PREFIXES: readonly string[] = [SECTION, PARAGRAPH, ...labelled];

/** The pattern of a label in a text, for a `u` expression: it ends in a letter, digit or `_`. */
export const LABEL = String.raw`(?:${LABEL_PREFIXES.join('|')})-(?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])`;
