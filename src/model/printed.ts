/** The kinds of YAML whose words are printed: the lists of a folder, a chapter's front matter, and what describes a figure. */
export type PrintedKind =
  | ('publication' | 'chapter' | 'glossary')
  | ('chart' | 'bars' | 'month-strips' | 'map' | 'decision' | 'channels' | 'spines' | 'calendar');

/** What is said of a text that is withheld. */
const SAID = ['originator', 'basis', 'until'];

const RESULT = ['title', 'text', 'time', 'strip.value', 'strip.text', 'strips.value', 'strips.text'];

/**
 * The fields of each kind that are printed as the author's own words, as paths of keys without indexes; `*` is any key. A test
 * holds every field of the schemas against this list and against `SETTINGS`.
 */
export const PRINTED: Readonly<Record<PrintedKind, readonly string[]>> = {
  publication: [
    ...['title', 'short-title', 'kind', 'subtitle', 'region', 'deliverable', 'status', 'version', 'date', 'author'],
    ...['imprint.label', 'imprint.text'],
    ...['organ', 'symbol', 'distr', 'original', 'session', 'meeting', 'item', 'agenda', 'note'].map(
      (field) => `document.${field}`,
    ),
    'web.changes.text',
  ],
  chapter: ['title', 'short', 'subtitle', 'purpose', 'owner', ...SAID, 'public.title', 'public.text'],
  glossary: [
    ...['abbreviations.*', 'terms.term', 'terms.meaning'],
    ...['long', 'public', ...SAID].map((field) => `abbreviations.*.${field}`),
    ...['public', ...SAID].map((field) => `terms.${field}`),
  ],
  chart: ['alt', 'x.label', 'y.label', 'series.name', 'series.points.x', 'series.points.label', 'notes.text'],
  bars: ['alt', 'unit', 'bars.label', 'bars.display', 'bars.note'],
  'month-strips': ['alt', 'note', 'strips.value', 'strips.text'],
  map: ['alt', 'cards.state', 'cards.short', 'joined.label', 'signed.label', 'key', 'key.text'],
  decision: [
    ...['alt', 'questions.ask', 'questions.help', 'questions.then', 'last.ask', 'last.help'],
    ...['last.lanes.title', 'last.lanes.help', 'asides.label', 'asides.ask', 'asides.text'],
    ...RESULT.flatMap((field) => [`questions.yes.${field}`, `last.lanes.box.${field}`]),
  ],
  channels: [
    ...['alt', 'heads', 'border', 'start'],
    ...['from', 'about', 'passes', 'limit', ...RESULT.map((field) => `to.${field}`)].map(
      (field) => `channels.${field}`,
    ),
  ],
  spines: [
    ...['alt', 'left.title', 'right.title', 'right.steps.arrow'],
    ...['do', 'text', 'who', 'when'].flatMap((field) => [`left.steps.${field}`, `right.steps.${field}`]),
  ],
  calendar: ['alt', 'rows.value', 'rows.text', 'events.when', 'events.text'],
};

/** The fields that are read and not printed as words: files, labels, choices, and words that the text must not use. */
export const SETTINGS: Readonly<Record<PrintedKind, readonly string[]>> = {
  publication: [
    ...['file', 'language', 'form', 'cover', 'outline', 'pages.counts', 'editions', 'binding'],
    'document.paragraphs',
    ...['press.profile', 'press.condition', 'web.feedback', 'web.with', 'web.changes.date'],
    ...['front', 'body', 'annex'].flatMap((part) => [`parts.${part}`, `parts.${part}.file`]),
  ],
  chapter: ['id', 'distribution', 'reviewed', 'next-review', 'allow.rule', 'allow.text', 'allow.reason'],
  glossary: ['known', 'names', 'terms.avoid', 'terms.source', 'terms.distribution', 'abbreviations.*.distribution'],
  chart: ['kind', 'x.type', 'y.format', 'series.break-after', 'notes.x'],
  bars: ['kind'],
  'month-strips': ['kind', 'strips.style'],
  map: ['kind', 'data', 'joined.treaty', 'signed.treaty', 'key.mark'],
  decision: [
    'kind',
    ...['tag', 'strip.style', 'strips.style'].flatMap((field) => [`questions.yes.${field}`, `last.lanes.box.${field}`]),
  ],
  channels: [
    'kind',
    ...['leads-to', 'to.tag', 'to.strip.style', 'to.strips.style'].map((field) => `channels.${field}`),
  ],
  spines: ['kind'],
  calendar: ['kind', 'rows.style'],
};

/** Whether the words at a path of keys, without indexes, are printed. */
export function isPrinted(kind: PrintedKind, path: readonly string[]): boolean {
  const [field, any] = [path.join('.'), [...path.slice(0, -1), '*'].join('.')];
  return PRINTED[kind].includes(field) || PRINTED[kind].includes(any);
}

/** Whether a kind of figure has words that are known. */
export function isPrintedKind(kind: string): kind is PrintedKind {
  return Object.hasOwn(PRINTED, kind);
}
