import type { Edition } from '../../../model/edition.js';
import { byPlace, findingsOf, type Finding } from '../../../model/finding.js';
import type { Found, Sentence } from '../../../model/found.js';
import type { EditionText } from '../../../model/publication.js';
import type { Prose } from '../../../language/prose.js';
import { proseOf } from '../reading/prose.js';
import { runOf, SIGNS, type Run } from '../reading/run.js';
import { sentencesOf } from '../reading/sentences.js';

/**
 * What stands on the files of an edition now, each finding with its sentence. The sentence is taken from the text of that edition,
 * never from the file: what the edition leaves out cannot stand in it.
 */
export function foundIn<E extends Edition>(text: EditionText<E>, prose: Prose | undefined): Found[] {
  const chapters = text.chapters.flatMap(({ file, tree }) => {
    const runs =
      prose === undefined
        ? []
        : proseOf(tree)
            .filter(({ within }) => !within.includes('draw'))
            .map(runOf);
    const byLine = linesOf(runs);
    return findingsOf(file).map((finding) => {
      const sentence = prose === undefined ? undefined : sentenceOf(finding, byLine.get(finding.line) ?? [], prose);
      return sentence === undefined ? finding : { ...finding, sentence };
    });
  });
  return [...chapters, ...findingsOf(text.configFile)].sort(byPlace);
}

/** The runs that stand on each line. */
function linesOf(runs: readonly Run[]): ReadonlyMap<number, readonly Run[]> {
  const lines = new Map<number, Run[]>();
  for (const run of runs) {
    const { position } = run.block.node;
    for (let line = position?.start.line ?? 1; line <= (position?.end.line ?? 0); line += 1)
      lines.set(line, [...(lines.get(line) ?? []), run]);
  }
  return lines;
}

/** The characters of a sentence that are shown. */
const WIDEST = 400;

function sentenceOf(finding: Finding, runs: readonly Run[], prose: Prose): Sentence | undefined {
  for (const run of runs) {
    const at = indexIn(run, finding);
    if (at === undefined) continue;
    const found = sentencesOf(run.text, prose).find(({ text, start }) => start <= at && at <= start + text.length);
    if (found === undefined || found.text.length > WIDEST) return undefined;
    const from = at - found.start;
    const to = from + lengthOf(finding, found.text.slice(from));
    const [before, words, after] = [found.text.slice(0, from), found.text.slice(from, to), found.text.slice(to)];
    const isSign = words.replace(SIGNS, '') === '' && finding.actual !== undefined;
    return { before: plain(before), words: isSign ? `[@${finding.actual}]` : plain(words), after: plain(after) };
  }
  return undefined;
}

/** Where in a run a finding begins, where it stands in it. */
function indexIn(run: Run, { line, column }: Finding): number | undefined {
  const position = run.block.node.position;
  if (position === undefined || line < position.start.line || line > position.end.line) return undefined;
  for (let at = 0; at < run.text.length; at += 1) {
    const place = run.place(at);
    if (place !== undefined && place.line === line && place.column === column) return at;
  }
  return undefined;
}

/** A citation, or the words that the finding quotes; else the whole rest of its sentence. */
function lengthOf({ actual, message }: Finding, rest: string): number {
  if (/^[\uE000-\uE004]/u.test(rest)) return 1;
  for (const words of [actual, /^Unexpected “(.+?)”/.exec(message)?.[1]])
    if (words !== undefined && words !== '' && rest.startsWith(words)) return words.length;
  return rest.length;
}

/** A citation or note is not shown. */
function plain(words: string): string {
  return words.replace(SIGNS, '').replace(/ +([.,;:])/g, '$1');
}
