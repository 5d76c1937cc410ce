import type { WordBox } from '../../model/print.js';
import type { CommentKind, MappedBlock, PlacedWord, ReturnedMark, ReviewMap } from '../../model/review.js';
import { wordsOfBlock } from '../map.js';
import { nearestTo, wordsUnder } from './boxes.js';
import type { Note } from './note.js';

/** What a kind of annotation is where it says something, and where it says nothing. */
const KINDS: Readonly<Record<string, readonly [CommentKind, CommentKind]>> = {
  StrikeOut: ['delete', 'delete'],
  Caret: ['insert', 'comment'],
};

/** Every annotation as a mark on the words that it lies on, by the map of the pages. */
export function marksOf(notes: readonly Note[], map: ReviewMap): ReturnedMark[] {
  const byId = new Map(notes.map((note) => [note.id, note]));
  const struck = new Map(
    notes.filter(({ isGroup, answers }) => isGroup && answers !== undefined).map((note) => [note.answers, note]),
  );
  return notes
    .filter((note) => !isPart(note, byId) && !isTick(note))
    .map((note) => {
      const part = struck.get(note.id);
      return part?.subtype === 'StrikeOut' && note.subtype === 'Caret'
        ? replacement(note, part, map)
        : markOf(note, byId, map);
    });
}

/** A mark that is one with another is told with it. */
function isPart({ isGroup, answers }: Note, byId: ReadonlyMap<string, Note>): boolean {
  return isGroup && answers !== undefined && byId.has(answers);
}

/** A tick in a list of comments, or a verdict that was taken back. */
function isTick({ state, text }: Note): boolean {
  return /^(?:Marked|Unmarked|None)$/.test(state) && (text === '' || / set by /.test(text));
}

/** A caret with a struck text: those words are to be replaced. */
function replacement(caret: Note, struck: Note, map: ReviewMap): ReturnedMark {
  const { text, ...said } = saidBy(caret);
  return { ...said, kind: 'replace', text: '', proposed: text, ...spotOf(struck, map) };
}

function markOf(note: Note, byId: ReadonlyMap<string, Note>, map: ReviewMap): ReturnedMark {
  const root = rootOf(note, byId);
  const said = saidBy(note);
  if (root !== note)
    return { ...said, kind: 'reply', ...spotOf(root, map), answers: nativeOf(byId.get(note.answers ?? '') ?? note) };
  const [speaking, silent] = KINDS[note.subtype] ?? ['comment', 'highlight'];
  const kind = said.text === '' ? silent : speaking;
  const spot = spotOf(note, map);
  if (kind === 'delete' && spot.quote === '') return { ...said, kind: 'comment', ...spot };
  return kind === 'insert' ? { ...said, kind, text: '', proposed: said.text, ...spot } : { ...said, kind, ...spot };
}

function saidBy(note: Note) {
  const { author, text, date, state } = note;
  const said = text === '' && state !== '' ? `(${state})` : text;
  return { reviewer: author, date, text: said, native: nativeOf(note) };
}

/** By its name, which later copies keep, else by its number in the file. */
function nativeOf({ name, id }: Note): string {
  return name === '' ? `annotation ${id}` : `name ${name}`;
}

/** The annotation that a thread of answers began with. */
function rootOf(note: Note, byId: ReadonlyMap<string, Note>): Note {
  let root = note;
  for (let steps = 0; steps < 100 && root.answers !== undefined; steps += 1) {
    const parent = byId.get(root.answers);
    if (parent === undefined) break;
    root = parent;
  }
  return root;
}

type Spot = Pick<ReturnedMark, 'quote' | 'mark' | 'from' | 'sure' | 'page'>;

/** The words that an annotation lies on; of a note beside the text what stands next to it, which is a guess. */
function spotOf(note: Note, { pages = [], blocks }: ReviewMap): Spot {
  const page = { page: note.page + 1 };
  const words = pages[note.page] ?? [];
  const under = note.boxes.flatMap((box) => wordsUnder(box, words, note.isOnLines));
  const placed = under.filter(({ mark }) => mark !== undefined);
  const [first] = placed;
  if (note.subtype === 'Caret') return { ...page, ...caretSpot(note, words, blocks) };
  const isIcon = ICONS.has(note.subtype);
  if (first !== undefined && !isIcon) {
    const quote = quoteOf(placed, blocks);
    const { before, behind } = note.isOnLines ? bareEnds(note.boxes, placed) : { before: 0, behind: 0 };
    return {
      ...page,
      mark: first.mark ?? '',
      from: first.from + before,
      quote: quote.slice(before, quote.length - behind),
    };
  }
  const [box] = note.boxes;
  const near = first ?? (box === undefined ? undefined : (nearestTo(box, words) ?? lastBefore(note.page, pages)));
  const quote = isIcon ? '' : said(under);
  if (near === undefined) return { ...page, quote };
  return { ...page, mark: near.mark ?? '', from: near.from, quote, sure: first === undefined ? 'near' : 'block' };
}

/** How far a line may end before a sign that it covers, in points. */
const EDGE = 0.8;

/** How many signs before the first word and behind the last one are not marked: a stop, a bracket; words are taken whole. */
function bareEnds(boxes: readonly WordBox[], placed: readonly PlacedWord[]): { before: number; behind: number } {
  const [first, last] = [placed[0], placed.at(-1)];
  const [left, right] = [first?.boxes[0]?.[0] ?? 0, last?.boxes.at(-1)?.[2] ?? 0];
  const isBare = { before: (boxes[0]?.[0] ?? left) > left + EDGE, behind: (boxes.at(-1)?.[2] ?? right) < right - EDGE };
  const before = isBare.before ? (/^[“‘«([]+/u.exec(first?.words ?? '')?.[0].length ?? 0) : 0;
  const behind = isBare.behind ? (/[.,;:!?…”’»)\]]+$/u.exec(last?.words ?? '')?.[0].length ?? 0) : 0;
  return before + behind < (first?.words.length ?? 0) ? { before, behind } : { before: 0, behind: 0 };
}

/** Of a page without a word of an author's, such as a list of sources: the last one before it, else the first of all. */
function lastBefore(page: number, pages: readonly (readonly PlacedWord[])[]): PlacedWord | undefined {
  const isOwn = ({ mark }: PlacedWord): boolean => mark !== undefined;
  return pages.slice(0, page).flat().findLast(isOwn) ?? pages.flat().find(isOwn);
}

/** Annotations that cover nothing on purpose. */
const ICONS = new Set(['Text', 'FreeText', 'FileAttachment', 'Stamp']);

function said(words: readonly PlacedWord[]): string {
  return words.map((word) => word.words).join(' ');
}

/** How far from the words that it is meant for a caret may stand, in points. */
const CLOSE = 14;

/** Where a caret points, its upper end: behind the word next to it, or before it. */
function caretSpot({ boxes }: Note, words: readonly PlacedWord[], blocks: readonly MappedBlock[]): Spot {
  const [box] = boxes;
  if (box === undefined) return { quote: '' };
  const [left, top, right, bottom] = box;
  const tip = [left, top, right, Math.min(bottom, top + 2)] as const;
  const word = nearestTo(tip, words);
  const [own] = word?.boxes ?? [];
  if (word === undefined || own === undefined) return { quote: '' };
  const isBehind = [left, (left + right) / 2].some((at) => Math.abs(at - own[2]) < Math.abs(at - own[0]));
  const from = word.from + (isBehind ? lengthIn(word, blocks) : 0);
  const isClose = own[1] - CLOSE < top && top < own[3] + CLOSE && own[0] - CLOSE < right && left < own[2] + CLOSE;
  return { quote: '', mark: word.mark ?? '', from, ...(isClose ? {} : { sure: 'near' }) };
}

/** A word may stand in its block with signs that are not set, such as a soft hyphen. */
function lengthIn({ words, mark, from }: PlacedWord, blocks: readonly MappedBlock[]): number {
  const block = blocks.find((one) => one.mark === mark);
  const rest = block === undefined ? '' : wordsOfBlock(block).slice(from);
  return rest.startsWith(words) ? words.length : (/^\S+/u.exec(rest)?.[0].length ?? words.length);
}

/** From the first to the last of the words, as their blocks have them; blocks are parted by line ends. */
function quoteOf(placed: readonly PlacedWord[], blocks: readonly MappedBlock[]): string {
  const marks = [...new Set(placed.map(({ mark }) => mark))];
  return marks
    .map((mark) => {
      const own = placed.filter((word) => word.mark === mark);
      const block = blocks.find((one) => one.mark === mark);
      const from = Math.min(...own.map((word) => word.from));
      const to = Math.max(...own.map((word) => word.from + lengthIn(word, blocks)));
      return block === undefined ? '' : wordsOfBlock(block).slice(from, to);
    })
    .join('\n');
}
