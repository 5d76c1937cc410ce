import type { Point } from 'unist';
import type { Prose } from '../../../language/prose.js';
import type { Edition } from '../../../model/edition.js';
import type { EditionText } from '../../../model/publication.js';
import { keptByText } from '../../../tree/kept.js';
import { withoutSymbols } from '../../../tree/symbols.js';
import type { AcronymUse } from './figures.js';
import { proseOf, type ProseBlock } from '../reading/prose.js';
import type { Lexicon } from '../lexicon.js';
import { runOf, SIGN } from '../reading/run.js';

/** Two or more capitals, with figures within: CSAM, E2EE, MLATs; a hyphen ends it. */
const ACRONYM = /(?<![\p{L}\p{N}@.-])[A-Z](?=[A-Z0-9&]*[A-Z])[A-Z0-9&]{1,}(?=s?(?![\p{L}\p{N}]))/gu;

/** The acronyms of a text, each with its place; symbols of documents hold none. */
export const acronymsAsWritten = keptByText((text): readonly { readonly index: number; readonly short: string }[] =>
  [...withoutSymbols(text).matchAll(ACRONYM)].map(({ index, 0: short }) => ({ index, short })),
);

/** Roman numerals, and labels of this tool's own (R1, A1). */
const NUMERAL = /^(?:[IVXLC]+|[A-Z]\d+)$/;

interface Seen {
  uses: number;
  explained: boolean;
  readonly chapter: string;
  readonly point: Point | undefined;
}

/** The acronyms of an edition in order of first use in its sentences; headings and tables count as uses only. */
export function acronymsOf<E extends Edition>(text: EditionText<E>, { prose, known }: Lexicon): AcronymUse[] {
  const seen = new Map<string, Seen>();
  const elsewhere = new Map<string, number>();
  for (const { tree, path } of text.chapters) {
    for (const block of proseOf(tree)) {
      if (block.quoted) continue;
      const run = runOf(block);
      for (const { index, short } of acronymsAsWritten(run.text)) {
        if (prose.known.has(short) || known.has(short) || isName(run.text, { short, at: index })) continue;
        if (!isReading(block)) elsewhere.set(short, (elsewhere.get(short) ?? 0) + 1);
        else
          see(seen, short, {
            explained: isExplained(run.text, { short, at: index, prose }),
            chapter: path,
            point: run.place(index),
          });
      }
    }
  }
  return [...seen].map(([short, use]) => ({
    short,
    uses: use.uses + (elsewhere.get(short) ?? 0),
    explained: use.explained,
    chapter: use.chapter,
    line: use.point?.line ?? 1,
    column: use.point?.column ?? 1,
  }));
}

/** A numeral, a label of the tool's own, or a part of a name that is written out: “MLA Writer Tool”. */
export function isName(text: string, { short, at }: { short: string; at: number }): boolean {
  return (
    NUMERAL.test(short) ||
    isLabel(text, at) ||
    (short.includes('&') && /^ \p{Lu}\p{Ll}/u.test(text.slice(at + short.length))) ||
    /^ (?:\p{Lu}\p{Ll}+ )+\p{Lu}\p{Ll}+/u.test(text.slice(at + short.length))
  );
}

/** "SOP 1" is a label that the tool prints for a reference. */
function isLabel(text: string, at: number): boolean {
  return text.charAt(at - 1) === SIGN.reference;
}

/** What is read in order: not headings, captions and tables, which are seen first and read later. */
function isReading({ kind, within }: ProseBlock): boolean {
  return kind !== 'heading' && kind !== 'cell' && !within.includes('tableBlock') && !within.includes('side-note');
}

function see(seen: Map<string, Seen>, short: string, first: Omit<Seen, 'uses'>): void {
  const known = seen.get(short);
  if (known === undefined) seen.set(short, { ...first, uses: 1 });
  else known.uses += 1;
}

interface Explained {
  readonly short: string;
  readonly at: number;
  readonly prose: Prose;
  /** Only where its own letters stand in the brackets. */
  readonly brackets?: true;
}

/** "full name (ABC)", "(full name, ABC)", "ABC (full name)", or "ABC is …" with the words that it stands for. */
export function isExplained(text: string, { short, at, prose, brackets }: Explained): boolean {
  const before = text.slice(0, at);
  const after = text.slice(at + short.length).replace(/^s\b/, '');
  // A citation or note may stand between the name and its brackets.
  if (/[\p{L}’”][\s\uE000-\uE004]*[([]“?(?:UN |EU )?$/u.test(before) && /^”?[,;)\]]/.test(after)) return true;
  if (brackets === true) return false;
  if (/\([^()]*\p{L}, (?:or )?$/u.test(before) && after.startsWith(')')) return true;
  if (/^ \((?:the |an? )?\p{L}[\p{L}’-]+ [^)]+\)/u.test(after)) return true;
  const follows = prose.follows.exec(after)?.[1] ?? '';
  return standsFor(short, follows, prose);
}

/** The initials of the words are the letters of the acronym. */
function standsFor(short: string, words: string, { smallWords }: Prose): boolean {
  const initials = words
    .split(/[\s-]+/)
    .filter((word) => !smallWords.has(word.toLowerCase()))
    .map((word) => word.charAt(0).toUpperCase());
  return initials.slice(0, short.length).join('') === short;
}
