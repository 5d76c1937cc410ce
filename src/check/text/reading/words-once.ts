import type { VFile } from 'vfile';
import type { Prose } from '../../../language/prose.js';
import type { Edition } from '../../../model/edition.js';
import type { Chapter, EditionText } from '../../../model/publication.js';
import { reportOnce } from '../once.js';
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
  const all = runs.map(({ run }) => run.text).join('\n');
  checkJargon(text, { runs, all }, prose);
  const used = (name: RegExp) => all.search(name) >= 0;
  for (const names of prose.oneThing) if (names.filter(used).length > 1) checkNames(runs, names);
  checkVariants(runs);
}

interface Whole {
  readonly runs: readonly Read[];
  /** The text of all runs. */
  readonly all: string;
}

function checkJargon<E extends Edition>({ glossary }: EditionText<E>, { runs, all }: Whole, prose: Prose): void {
  const known = [
    ...glossary.terms.flatMap(({ term }) => [term]),
    ...glossary.abbreviations.keys(),
    ...glossary.abbreviations.values(),
  ].join('\n');
  for (const { pattern, meaning } of prose.jargon) {
    if (!pattern.test(all) || pattern.test(known)) continue;
    const uses = runs.filter(({ run }) => pattern.test(plainOf(run)));
    const explained = uses.some(
      ({ run }) => isExplained(plainOf(run), pattern, prose) || run.block.within.includes('side-note'),
    );
    const [first] = uses;
    const found = first === undefined || explained ? null : pattern.exec(plainOf(first.run));
    if (first === undefined || found === null) continue;
    const reason = `Unexpected “${found[0]}” without an explanation, expected plain words (${meaning})`;
    reportOnce(first.file, RULES.jargon, { reason, place: first.run.place(found.index), actual: found[0] });
  }
}

function plainOf({ text }: Run): string {
  return text;
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
function checkNames(runs: readonly Read[], names: readonly RegExp[]): void {
  const used = names
    .map((name) =>
      runs.flatMap((read) =>
        [...read.run.text.matchAll(name)].filter(isNoName).map(({ index, 0: words }) => ({ ...read, index, words })),
      ),
    )
    .filter((uses) => uses.length > 0)
    .sort((a, b) => b.length - a.length);
  const [most, ...rest] = used;
  for (const uses of rest) {
    const [first] = uses;
    if (first === undefined || most?.[0] === undefined) continue;
    const reason = `Unexpected “${first.words}”, expected “${most[0].words}” as elsewhere in this text`;
    reportOnce(first.file, RULES.oneThing, { reason, place: first.run.place(first.index), actual: first.words });
  }
}

interface Place extends Read {
  readonly index: number;
}

/** One word with and without its hyphen or space: `re-offend` and `reoffend`, `live stream` and `livestream`. */
function checkVariants(runs: readonly Read[]): void {
  const seen = new Map<string, Map<string, Place>>();
  const put = (form: string, place: Place) => {
    const key = form.replace(/[- ]/, '');
    const forms = seen.get(key) ?? new Map<string, Place>();
    if (!forms.has(form)) forms.set(form, place);
    seen.set(key, forms);
  };
  for (const read of runs) {
    for (const { index, 0: form } of read.run.text.matchAll(WORD)) put(form, { ...read, index });
  }
  for (const read of runs) {
    for (const { index, 0: form } of read.run.text.matchAll(PAIR))
      if (seen.has(form.replace(' ', ''))) put(form, { ...read, index });
  }
  for (const forms of seen.values()) tellVariant([...forms.entries()]);
}

const WORD = /(?<![\p{L}\p{N}-])\p{Ll}{2,}(?:-\p{Ll}{2,})?(?![\p{L}\p{N}-])/gu;

/** Two words that could be one; the small ones that often stand beside others are left out. */
const PAIR =
  /(?<![\p{L}\p{N}-])(?!not )(?=\p{Ll}{3,} (?!up|down|in|out|on|off|over|to|be|one|time|times|day|way|where|body|thing|more|ever|for|all|by|with|self|point|back|through|like|under|after|side|out|at)\p{Ll}{4,})\p{Ll}+ \p{Ll}+(?![\p{L}\p{N}-])/gu;

/** An open and a hyphenated form may both be right, before a noun and behind a verb; a closed one beside them is not. */
function tellVariant(forms: readonly [string, Place][]): void {
  const closed = forms.find(([form]) => /^\p{L}+$/u.test(form));
  const other = forms.find(([form]) => !/^\p{L}+$/u.test(form));
  if (closed === undefined || other === undefined) return;
  const [first, second] = [closed, other];
  const [form, { file, run, index }] = second;
  const reason = `Unexpected “${form}”, expected “${first[0]}” as elsewhere in this text`;
  reportOnce(file, RULES.oneThing, { reason, place: run.place(index), actual: form });
}
