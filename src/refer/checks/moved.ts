import type { Paragraph } from 'mdast';
import type { VFile } from 'vfile';
import { report } from '../../model/finding.js';
import type { Edition } from '../../model/edition.js';
import type { PublishedParagraph } from '../../model/document.js';
import type { EditionText } from '../../model/publication.js';
import { visit } from '../../tree/visit.js';
import { matched } from '../match.js';
import { RULES } from '../rules.js';

/** A paragraph of now, and where it stands. */
interface Standing extends PublishedParagraph {
  readonly node: Paragraph;
  readonly file: VFile;
}

/** Reports paragraphs that no longer have the number under which they were published, and numbers whose paragraph is gone. */
export function checkMoved(text: EditionText<Edition>): void {
  const { facts, published, configFile } = text;
  const [cited] = facts.editions.includes('public') ? ['public'] : facts.editions;
  if (facts.document?.paragraphs === undefined || text.edition !== cited) return;
  if (published === undefined) {
    const reason = `Unexpected absence of ${facts.document.paragraphs}, expected the numbers as they were published`;
    report(configFile, RULES.unkeptParagraphs, { reason });
    return;
  }
  const now = standingIn(text);
  const pairs = matched(published.paragraphs, now);
  for (const run of runsOf(pairs.flatMap(({ before, after }) => (after === undefined ? [] : { before, after })))) {
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined) continue;
    const were = rangeOf(first.before, last.before);
    const reason = `Unexpected number ${rangeOf(first.after, last.after)} of what was published as ${were} (${published.version}), expected ${were}`;
    report(first.after.file, RULES.movedParagraph, { reason, place: first.after.node });
  }
  for (const { before } of pairs.filter(({ after }) => after === undefined)) {
    const other = now.find(({ number }) => number === before.number);
    const shown = other === undefined ? 'No paragraph has it now' : 'Other words stand under it now';
    const reason = `Unexpected loss of paragraph ${before.number} (${published.version}), expected its words. ${shown}`;
    report(other?.file ?? configFile, RULES.movedParagraph, { reason, place: other?.node });
  }
}

/** The numbered paragraphs of a text as they stand now. */
export function standingIn({ chapters }: Pick<EditionText<Edition>, 'chapters'>): Standing[] {
  const found: Standing[] = [];
  for (const { tree, file } of chapters)
    visit(tree, 'paragraph', (node) => {
      const { number, anchor, label } = node.data ?? {};
      if (number !== undefined && anchor !== undefined) found.push({ number, anchor, label, node, file });
    });
  return found;
}

interface Moved {
  readonly before: PublishedParagraph;
  readonly after: Standing;
}

/** Those that moved, in runs that moved as far. */
function runsOf(pairs: readonly Moved[]): Moved[][] {
  const runs: Moved[][] = [];
  let last: Moved | undefined;
  for (const pair of pairs) {
    const shift = shiftOf(pair);
    if (shift !== 0 && last !== undefined && shiftOf(last) === shift) runs.at(-1)?.push(pair);
    else if (shift !== 0) runs.push([pair]);
    last = pair;
  }
  return runs;
}

function shiftOf({ before, after }: Moved): number {
  return Number(after.number) - Number(before.number);
}

function rangeOf(first: PublishedParagraph, last: PublishedParagraph): string {
  return first.number === last.number ? first.number : `${first.number}–${last.number}`;
}
