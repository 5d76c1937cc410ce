import type { VFile } from 'vfile';
import type { Prose } from '../../../language/prose.js';
import type { Edition } from '../../../model/edition.js';
import type { Chapter, EditionText } from '../../../model/publication.js';
import { keptByText, keptOf } from '../../../tree/kept.js';
import { isTold, reportOnce } from '../once.js';
import { isForm, proseOf } from './prose.js';
import { RULES } from '../rules.js';
import { runOf, type Run } from './run.js';

interface Read {
  readonly file: VFile;
  readonly run: Run;
}

/** The runs of an edition that are the author's, in reading order. */
function runsOf(chapters: readonly Chapter[]): Read[] {
  return chapters.flatMap(({ tree, file }) =>
    proseOf(tree)
      .filter(({ quoted, within }) => !quoted && !within.some((around) => around === 'draw' || isForm(around)))
      .map((block) => ({ file, run: runOf(block) })),
  );
}

/** Reports words of a trade that nobody explains, and things that have two names. */
export function checkTerms<E extends Edition>(text: EditionText<E>, prose: Prose): void {
  const runs = runsOf(text.chapters);
  const uses = usesIn(runs, prose);
  checkJargon(text, uses, prose);
  for (const names of prose.oneThing) checkNames(uses, names);
  checkVariants(runs);
}

/** The runs that a pattern stands in, in reading order. */
type Uses = ReadonlyMap<RegExp, readonly Read[]>;

/** The words of a trade and the names of one thing that stand in a text. */
const termsIn = keptOf((prose: Prose) => {
  const patterns = [...prose.jargon.map(({ pattern }) => pattern), ...prose.oneThing.flat()];
  const found = (text: string) => patterns.filter((pattern) => text.search(pattern) >= 0);
  return { of: keptByText((text) => (prose.anyTerm.test(text) ? found(text) : [])) };
});

function usesIn(runs: readonly Read[], prose: Prose): Uses {
  const uses = new Map<RegExp, Read[]>();
  for (const read of runs) {
    for (const pattern of termsIn(prose).of(read.run.text)) {
      const known = uses.get(pattern);
      if (known === undefined) uses.set(pattern, [read]);
      else known.push(read);
    }
  }
  return uses;
}

function checkJargon<E extends Edition>({ glossary }: EditionText<E>, used: Uses, prose: Prose): void {
  const known = [
    ...glossary.terms.flatMap(({ term }) => [term]),
    ...glossary.abbreviations.keys(),
    ...glossary.abbreviations.values(),
  ].join('\n');
  for (const { pattern, meaning } of prose.jargon) {
    const uses = used.get(pattern) ?? [];
    const [first] = uses;
    if (first === undefined || pattern.test(known)) continue;
    const explained = uses.some(
      ({ run }) => isExplained(run.text, pattern, prose) || run.block.within.includes('side-note'),
    );
    const found = explained ? null : pattern.exec(first.run.text);
    if (found === null) continue;
    const reason = `Unexpected “${found[0]}” without an explanation, expected plain words (${meaning})`;
    reportOnce(first.file, RULES.jargon, { reason, place: first.run.place(found.index), actual: found[0] });
  }
}

function isExplained(text: string, pattern: RegExp, { explains }: Prose): boolean {
  return [...text.matchAll(new RegExp(pattern.source, `g${pattern.flags}`))].some(({ index, 0: found }) => {
    const rest = text.slice(index + found.length);
    return explains.before.test(text.slice(0, index)) || explains.after.test(rest);
  });
}

/** With a capital it may be a part of a name, which is not the author's to choose. */
function isNoName([words]: RegExpExecArray): boolean {
  return /^(?:\p{Ll}|\d|\p{Lu}+$)/u.test(words);
}

/** The name that is used less often is reported where it first stands. */
function checkNames(uses: Uses, names: readonly RegExp[]): void {
  if (names.filter((name) => uses.has(name)).length < 2) return;
  const used = names
    .map((name) =>
      (uses.get(name) ?? []).flatMap((read) =>
        [...read.run.text.matchAll(name)].filter(isNoName).map(({ index, 0: words }) => ({ ...read, index, words })),
      ),
    )
    .filter((places) => places.length > 0)
    .sort((a, b) => b.length - a.length);
  const [most, ...rest] = used;
  for (const places of rest) {
    const [first] = places;
    if (first === undefined || most?.[0] === undefined) continue;
    const reason = `Unexpected “${first.words}”, expected “${most[0].words}” as elsewhere in this text`;
    reportOnce(first.file, RULES.oneThing, { reason, place: first.run.place(first.index), actual: first.words });
  }
}

interface Place extends Read {
  readonly index: number;
}

/** A form of a word or of two, where it stands, and what it is without hyphen and space. */
interface Form {
  readonly form: string;
  readonly index: number;
  readonly key: string;
}

const formsBy = (pattern: RegExp) =>
  keptByText((text): readonly Form[] =>
    [...text.matchAll(pattern)].map(({ index, 0: form }) => ({ form, index, key: form.replace(/[- ]/, '') })),
  );

/** One word with and without its hyphen or space: `re-offend` and `reoffend`, `live stream` and `livestream`. */
function checkVariants(runs: readonly Read[]): void {
  const seen = new Map<string, Map<string, Place>>();
  const put = ({ form, index, key }: Form, read: Read): void => {
    const forms = seen.get(key) ?? new Map<string, Place>();
    if (!forms.has(form)) forms.set(form, { ...read, index });
    seen.set(key, forms);
  };
  for (const read of runs) for (const one of wordsOf(read.run.text)) put(one, read);
  for (const read of runs) {
    for (const one of pairsOf(read.run.text)) if (seen.has(one.key)) put(one, read);
  }
  for (const forms of seen.values()) if (forms.size > 1) tellVariant([...forms.entries()]);
}

const WORD = /(?<![\p{L}\p{N}-])\p{Ll}{2,}(?:-\p{Ll}{2,})?(?![\p{L}\p{N}-])/gu;

/** Two words that could be one; the small ones that often stand beside others are left out. */
const PAIR =
  /(?<![\p{L}\p{N}-])(?!not )(?=\p{Ll}{3,} (?!up|down|in|out|on|off|over|to|be|one|time|times|day|way|where|body|thing|more|ever|for|all|by|with|self|point|back|through|like|under|after|side|out|at)\p{Ll}{4,})\p{Ll}+ \p{Ll}+(?![\p{L}\p{N}-])/gu;

const wordsOf = formsBy(WORD);
const pairsOf = formsBy(PAIR);

/** An open and a hyphenated form may both be right, before a noun and behind a verb; a closed one beside them is not. */
function tellVariant(forms: readonly [string, Place][]): void {
  const closed = forms.find(([form]) => /^\p{L}+$/u.test(form));
  const other = forms.find(([form]) => !/^\p{L}+$/u.test(form));
  if (closed === undefined || other === undefined) return;
  const [first, second] = [closed, other];
  const [form, { file, run, index }] = second;
  const place = run.place(index);
  if (place !== undefined && isTold(file, place)) return;
  const reason = `Unexpected “${form}”, expected “${first[0]}” as elsewhere in this text`;
  reportOnce(file, RULES.oneThing, { reason, place, actual: form });
}
