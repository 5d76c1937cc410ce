import { endOf, hanging, isBlank, openingOf, parted, type Line } from './lines.js';
import { bracesAtEnd, insteadOf, saidIn, withholds } from './marks.js';

/** A text that is cut line by line, and what could not be cut. */
export interface Cutting {
  readonly lines: Line[];
  readonly refused: Refusal[];
  /** The lines at which something was taken out, from 1. */
  readonly taken: Set<number>;
}

/** A place that the cutter does not understand, from line 1. */
export interface Refusal {
  readonly line: number;
  readonly reason: string;
}

/** Cuts out the blocks that are withheld as a whole: passages, figures, tables, every block, drawn lists. */
export function cutBlocks(cutting: Cutting): void {
  const { lines } = cutting;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    const opening = line === undefined ? undefined : openingOf(line);
    if (line === undefined || opening === undefined) continue;
    const said = saidIn(opening.inside ?? '');
    if (!(opening.name === 'non-public' && opening.colons >= 3) && !withholds(said)) continue;
    const end = opening.colons === 2 ? at : endOf(lines, at, opening.colons);
    if (end < 0) refuse(cutting, line, 'a block without its closing line');
    else replace(cutting, { from: at, to: end, prefix: opening.prefix }, insteadOf(said));
  }
}

/** Cuts out headings with their sections; notes and addresses in them belong to those who call them. */
export function cutSections(cutting: Cutting): void {
  const { lines } = cutting;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || line.code) continue;
    const { prefix, words } = parted(line.text);
    const level = /^(#{1,6})[ \t]/.exec(words)?.[1]?.length ?? 0;
    const braces = level === 0 ? undefined : bracesAtEnd(words.replace(/[ \t]+#+[ \t]*$/, ''));
    if (braces === undefined) continue;
    if (/[^\s>]/.test(prefix)) refuse(cutting, line, 'a heading with its section in a list');
    else {
      const to = sectionEnd(lines, at, { level, prefix }) - 1;
      replace(cutting, { from: at, to, prefix, keepNotes: true }, insteadOf(braces.said));
    }
  }
}

function sectionEnd(lines: readonly Line[], at: number, { level, prefix }: { level: number; prefix: string }): number {
  const quoted = prefix.includes('>');
  for (let index = at + 1; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || line.code) continue;
    if (quoted && !/^[ \t]*>/.test(line.text)) return index;
    if (/^[ \t>]*:{3,}[ \t]*$/.test(line.text)) return index;
    const opening = openingOf(line);
    const end = opening !== undefined && opening.colons >= 3 ? endOf(lines, index, opening.colons) : -1;
    if (end >= 0) index = end;
    else if ((/^(#{1,6})[ \t]/.exec(parted(line.text).words)?.[1]?.length ?? 7) <= level) return index;
  }
  return lines.length;
}

export function refuse(cutting: Cutting, { number }: Pick<Line, 'number'>, what: string): void {
  cutting.refused.push({ line: number, reason: what });
}

interface Range {
  readonly from: number;
  readonly to: number;
  /** What the first line begins with. */
  readonly prefix: string;
  /** Notes and addresses stay. */
  readonly keepNotes?: boolean;
}

/** Takes lines out, and puts words in their place where there are any; empty lines part them from what stands around. */
function replace(cutting: Cutting, { from, to, prefix, keepNotes = false }: Range, words: string | undefined): void {
  const { lines } = cutting;
  const gone = lines.slice(from, to + 1);
  const first = gone[0];
  if (first === undefined) return;
  const empty = { text: hanging(prefix).trimEnd(), number: first.number, code: false };
  const opens = /[^\s>]/.test(prefix);
  const put = words === undefined ? [] : [...(opens ? [] : [empty]), { ...empty, text: `${prefix}${words}` }, empty];
  const kept = keepNotes ? notesIn(gone) : [];
  const rest = lines.slice(to + 1).find((line) => !isBlank(line));
  const goesOn = rest !== undefined && rest.text.startsWith(hanging(prefix)) && hanging(prefix) !== '';
  if (opens && words === undefined && goesOn) put.push({ ...empty, text: prefix.trimEnd() });
  lines.splice(from, gone.length, ...put, ...(opens ? [] : [empty]), ...kept);
  if (opens && put.length === 1) dropBlanks(lines, from + 1);
  else if (isBareMark(lines[from - 1])) dropBlanks(lines, from);
  cutting.taken.add(first.number);
}

/** An item begins on its own line or on the next. */
export function dropBlanks(lines: Line[], at: number): void {
  for (let line = lines[at]; line !== undefined && isBlank(line); line = lines[at]) lines.splice(at, 1);
}

/** The mark of an item whose words stand below it. */
function isBareMark(line: Line | undefined): boolean {
  return line !== undefined && !line.code && /^[ \t>]*(?:[-+*]|\d{1,9}[.)])$/.test(line.text);
}

/** The notes and addresses among lines, with the lines that go on with them. */
function notesIn(lines: readonly Line[]): Line[] {
  let inside = false;
  return lines.filter((line) => {
    if (/^[ \t>]{0,3}\[[^\]]+\]:/.test(line.text) && !line.code) inside = true;
    else if (inside && line.text.trim() !== '' && !/^(?: {4}|\t)/.test(line.text)) inside = false;
    return inside;
  });
}
