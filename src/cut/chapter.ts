import { cutBlocks, cutSections, refuse, type Cutting, type Refusal } from './blocks.js';
import { callsIn, cutItems, cutNotes } from './items.js';
import { endOf, isBlank, linesOf, openingOf, type Line } from './lines.js';
import { cutLines } from './paragraphs.js';
import { cutTables } from './tables.js';

/** A chapter without what is withheld. */
export interface CutChapter {
  /** The source, or undefined where nothing had to be taken out. */
  readonly text?: string;
  readonly refused: readonly Refusal[];
  /** The lines at which something was taken out, from 1. */
  readonly taken: readonly number[];
}

/** What is left of a mark that was not understood: nothing of it may stand in a text that was cut. */
const LEFT = /non-public|\bdistribution\s*=/i;

/** Cuts what is withheld out of a chapter's source; `front` are its lines of front matter. */
export function cutChapter(source: string, front: number): CutChapter {
  const all = source.split(/\r\n?|\n/);
  const original = linesOf(all.slice(front).join('\n'), front + 1);
  const cutting: Cutting = { lines: [...original], refused: [], taken: new Set() };
  const [called, bare] = [callsIn(original), emptyBlocks(original)];
  cutBlocks(cutting);
  cutSections(cutting);
  cutTables(cutting);
  cutItems(cutting);
  cutNotes(cutting, called);
  cutLines(cutting);
  cutNotes(cutting, called);
  if (cutting.taken.size > 0) dropEmptied(cutting, new Set(bare.map(({ number }) => number)));
  for (const line of cutting.lines)
    if (!line.code && LEFT.test(line.text))
      refuse(cutting, line, 'a mark that stands where the second cutter does not look');
  if (cutting.taken.size === 0) return { refused: cutting.refused, taken: [] };
  return {
    text: [...all.slice(0, front), ...cutting.lines.map(({ text }) => text)].join('\n'),
    refused: cutting.refused,
    taken: [...cutting.taken].sort((a, b) => a - b),
  };
}

/** Blocks that hold nothing; a figure holds its drawing. */
function emptyBlocks(lines: readonly Line[]): Line[] {
  return lines.filter((line, at) => {
    const opening = openingOf(line);
    if (opening === undefined || opening.colons < 3 || opening.name === 'figure') return false;
    const end = endOf(lines, at, opening.colons);
    return end > at && lines.slice(at + 1, end).every(isBlank);
  });
}

/** Blocks and quotations that lost all they held go as well, from the innermost. */
function dropEmptied({ lines }: Cutting, before: ReadonlySet<number>): void {
  for (;;) {
    const line = emptyBlocks(lines).find(({ number }) => !before.has(number));
    const at = line === undefined ? -1 : lines.indexOf(line);
    const opening = line === undefined ? undefined : openingOf(line);
    if (at < 0 || opening === undefined) return;
    lines.splice(at, endOf(lines, at, opening.colons) - at + 1);
  }
}
