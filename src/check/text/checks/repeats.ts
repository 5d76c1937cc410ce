import type { Edition } from '../../../model/edition.js';
import type { EditionText } from '../../../model/publication.js';
import type { VFile } from 'vfile';
import { keptByText } from '../../../tree/kept.js';
import { reportOnce } from '../once.js';
import { isForm, proseOf, type ProseBlock } from '../reading/prose.js';
import { RULES } from '../rules.js';
import { runOf, type Run } from '../reading/run.js';
import { wordsIn } from '../reading/sentences.js';

/** So many words in the same order are the same words, not chance. */
const SHINGLE = 5;
/** A paragraph of fewer words has nothing to repeat. */
const ENOUGH = 15;
/** The share of the shorter paragraph that stands in the other. */
const SHARE = 0.5;
/** Words that stand in more paragraphs are looked for in the first of them. */
const OFTEN = 20;

interface Said {
  readonly file: VFile;
  readonly run: Run;
  readonly shingles: ReadonlySet<string>;
}

/** Reports paragraphs that say over again what an earlier one says. Messages at the head and summaries repeat on purpose. */
export function checkRepeats<E extends Edition>(text: EditionText<E>): void {
  const said: Said[] = [];
  const places = new Map<string, number[]>();
  for (const { tree, file } of text.chapters.filter(({ id, path }) => !/summary/i.test(`${id} ${path}`))) {
    for (const block of proseOf(tree).filter(isSaid)) {
      const run = runOf(block);
      const one = { file, run, shingles: shinglesOf(run.text) };
      if (wordsIn(run.text).length < ENOUGH) continue;
      tell(one, nearest(one, said, places));
      for (const shingle of one.shingles) note(places, shingle, said.length);
      said.push(one);
    }
  }
}

function note(places: Map<string, number[]>, shingle: string, at: number): void {
  const known = places.get(shingle);
  if (known === undefined) places.set(shingle, [at]);
  else if (known.length < OFTEN) known.push(at);
}

function isSaid({ kind, quoted, within }: ProseBlock): boolean {
  const elsewhere = within.some(
    (around) => ['draw', 'key-messages', 'lead', 'figure', 'tableBlock'].includes(around) || isForm(around),
  );
  return (kind === 'paragraph' || kind === 'item') && !quoted && !elsewhere;
}

const shinglesOf = keptByText((text): ReadonlySet<string> => {
  const words = wordsIn(text);
  const runs = words.slice(0, Math.max(0, words.length - SHINGLE + 1)).map((_, at) => words.slice(at, at + SHINGLE));
  return new Set(
    runs.filter(isOwn).map((run) =>
      run
        .join(' ')
        .toLowerCase()
        .replace(/[^\p{L}\p{N} ]/gu, ''),
    ),
  );
});

/** Most words begin with a capital in the name of a work or an instrument, which is the same wherever it is named. */
function isOwn(words: readonly string[]): boolean {
  return words.filter((word) => /^\P{Lu}/u.test(word)).length > 0.5 * words.length;
}

/** The earlier paragraph that shares most, where it shares enough. */
function nearest(one: Said, said: readonly Said[], places: ReadonlyMap<string, number[]>): Said | undefined {
  const shared = new Map<number, number>();
  for (const shingle of one.shingles)
    for (const at of places.get(shingle) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
  const [best] = [...shared].sort((a, b) => b[1] - a[1]);
  const other = best === undefined ? undefined : said[best[0]];
  if (best === undefined || other === undefined) return undefined;
  return best[1] >= SHARE * Math.min(one.shingles.size, other.shingles.size) ? other : undefined;
}

function tell({ file, run }: Said, other: Said | undefined): void {
  if (other === undefined) return;
  const line = other.run.place(0)?.line ?? 1;
  const reason = `Unexpected words that stand in ${other.file.path}:${String(line)} too (“${run.text.trim().slice(0, 50)}…”), expected them once`;
  reportOnce(file, RULES.sameAdvice, { reason, place: run.place(0) });
}
