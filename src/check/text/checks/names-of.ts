import { distance } from 'fastest-levenshtein';
import type { Prose } from '../../../language/prose.js';
import type { Edition } from '../../../model/edition.js';
import type { EditionText } from '../../../model/publication.js';
import type { VFile } from 'vfile';
import { keptByText, keptOf } from '../../../tree/kept.js';
import type { Lexicon } from '../lexicon.js';
import { isTold, reportOnce } from '../once.js';
import { proseOf } from '../reading/prose.js';
import { RULES } from '../rules.js';
import { runOf, type Run } from '../reading/run.js';

const SMALL = new Set(['of', 'on', 'the', 'and', 'for', 'against', 'in', 'to', 'from', '&', 'with', 'by']);
/** Three words with capitals or more make a name that cannot be meant otherwise. */
const ENOUGH = 3;

/** Reports names that are nearly an official one, and States that stand in a row out of order. */
export function checkNames<E extends Edition>(text: EditionText<E>, { prose, official }: Lexicon): void {
  const known = officialOf([...official, ...text.glossary.abbreviations.values()]);
  for (const { tree, file } of text.chapters) {
    for (const block of proseOf(tree)) {
      if (block.quoted || block.within.includes('draw')) continue;
      const run = runOf(block);
      checkOfficial(file, run, known);
      checkOrder(file, run, prose);
    }
  }
}

interface Official {
  readonly exact: ReadonlySet<string>;
  /** The names by their first word with a capital. */
  readonly byFirst: ReadonlyMap<string, readonly string[][]>;
}

function officialOf(names: readonly string[]): Official {
  const plain = names.map((name) => name.replaceAll('’', "'"));
  const byFirst = new Map<string, string[][]>();
  for (const name of plain) {
    const words = name.split(' ');
    const [first = ''] = words;
    if (namesIn(words).length < ENOUGH) continue;
    byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
  }
  return { exact: new Set(plain), byFirst };
}

const NAME = /\p{Lu}[\p{L}’'-]*(?: (?:(?:of|on|the|and|for|against|in|to|from|with|&) )*\p{Lu}[\p{L}’'-]*)+/gu;

const namesAsWritten = keptByText((text): readonly RegExpExecArray[] => [...text.matchAll(NAME)]);

function checkOfficial(file: VFile, run: Run, { exact, byFirst }: Official): void {
  for (const { index, 0: found } of namesAsWritten(run.text)) {
    const words = found.replaceAll('’', "'").split(' ');
    if (exact.has(words.join(' '))) continue;
    for (const [at, word] of words.entries()) {
      const meant = (byFirst.get(word) ?? []).find((name) => isNearly(words.slice(at), name, exact));
      if (meant === undefined) continue;
      const start = index + words.slice(0, at).join(' ').length + (at > 0 ? 1 : 0);
      const actual = found.slice(start - index);
      const place = run.place(start);
      if (place !== undefined && isTold(file, place)) break;
      const reason = `Unexpected name “${actual}”, expected “${meant.join(' ')}”`;
      reportOnce(file, RULES.officialName, { reason, place, actual });
      break;
    }
  }
}

/** The same words with capitals but one, which is spelt nearly so, or other small words between them. */
function isNearly(words: readonly string[], name: readonly string[], exact: ReadonlySet<string>): boolean {
  if (words.join(' ').startsWith(name.join(' '))) return false;
  if ([...exact].some((other) => words.join(' ').startsWith(other) && other.split(' ').length >= ENOUGH)) return false;
  const [mine, theirs] = [namesIn(words), namesIn(name)];
  if (mine.length !== theirs.length) return false;
  const others = mine.filter((word, at) => word !== theirs[at]);
  if (others.length > 1) return false;
  return others.every((word) => isSpeltNearly(word, theirs[mine.indexOf(word)] ?? ''));
}

function namesIn(words: readonly string[]): string[] {
  return words.filter((word) => !SMALL.has(word));
}

function isSpeltNearly(a: string, b: string): boolean {
  return a.slice(0, 3) === b.slice(0, 3) && distance(a, b) <= 4;
}

const rowsIn = keptOf(({ statesInRow }: Prose) => ({
  of: keptByText((text): readonly RegExpExecArray[] => [...text.matchAll(statesInRow)]),
}));

function checkOrder(file: VFile, run: Run, prose: Prose): void {
  const { stateIn } = prose;
  for (const { index, 0: row } of rowsIn(prose).of(run.text)) {
    const states = [...row.matchAll(stateIn)].map(([state]) => state);
    const sorted = [...states].sort((a, b) => a.localeCompare(b, 'en'));
    if (sorted.join() === states.join()) continue;
    const reason = `Unexpected order “${row}”, expected ${sorted.join(', ')}`;
    reportOnce(file, RULES.orderOfStates, { reason, place: run.place(index), actual: row });
  }
}
