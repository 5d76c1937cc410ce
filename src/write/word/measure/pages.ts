import type { Xml } from '../xml.js';
import { attribute, child, elements } from './elements.js';
import { heightOf, itemsOf, linesHeight, type Item } from './items.js';
import type { Line } from './lines.js';
import type { Widths } from '../../../model/face-widths.js';

/** What is laid on pages: a body, its notes by their ids, and how wide the signs are. */
export interface Laid {
  readonly body: readonly Xml[];
  readonly notes: readonly Xml[];
  readonly widths: Widths;
}

/** The line above the notes of a page and the space around it, in points. */
const NOTES_LINE = 7;

/** How much of a note stands on the page of its call, in points: two lines at the least. */
const NOTE_BEGINS = NOTES_LINE + 24;

const TWIP = 20;

/**
 * The page of each place by its bookmark, from 1, as a word processor would break the pages: the lines by the widths of the faces, with heads that
 * stay with what follows, rows that are not parted and notes at the foot. Reckoned, not seen: another computer may come to the page beside it.
 */
export function pagesOf({ body, notes, widths }: Laid): ReadonlyMap<string, number> {
  const pages = new Pages(notes, widths);
  for (const { nodes, end } of sectionsIn(body)) {
    const size = child(end, 'w:pgSz');
    const margin = child(end, 'w:pgMar');
    const inner = (of: 'w' | 'h', from: string, to: string): number =>
      (num(size, `w:${of}`) - num(margin, `w:${from}`) - num(margin, `w:${to}`)) / TWIP;
    const width = inner('w', 'left', 'right');
    pages.section({ items: itemsOf(nodes, { width, widths }), height: inner('h', 'top', 'bottom'), width });
  }
  return pages.places;
}

function num(node: Xml | undefined, name: string): number {
  return Number(attribute(node, name) ?? 0);
}

interface Section {
  readonly nodes: readonly Xml[];
  readonly end: Xml | undefined;
}

function sectionsIn(body: readonly Xml[]): Section[] {
  const sections: Section[] = [];
  let nodes: Xml[] = [];
  for (const node of body) {
    const end = node.name === 'w:sectPr' ? node : child(child(node, 'w:pPr'), 'w:sectPr');
    if (node !== end) nodes.push(node);
    if (end === undefined) continue;
    sections.push({ nodes, end });
    nodes = [];
  }
  return sections;
}

interface Room {
  readonly items: readonly Item[];
  readonly height: number;
  readonly width: number;
}

class Pages {
  readonly places = new Map<string, number>();
  private page = 0;
  /** How much of the page is taken, and whether notes stand at its foot. */
  private y = 0;
  private noted = false;
  /** The space behind what was set last: of it and the space before the next the larger counts. */
  private after = 0;
  private height = 0;
  private noteHeights = new Map<string, number>();

  constructor(
    private readonly notes: readonly Xml[],
    private readonly widths: Widths,
  ) {}

  section({ items, height, width }: Room): void {
    this.height = height;
    this.turn();
    this.noteHeights = new Map(
      this.notes.map((note) => [
        attribute(note, 'w:id') ?? '',
        heightOf(itemsOf(elements(note), { width, widths: this.widths })),
      ]),
    );
    items.forEach((item, index) => {
      if (item.pageBreak || this.breaksBefore(items, index)) this.turn();
      this.set(item);
    });
  }

  /** A new page, unless this one is empty. */
  private turn(): void {
    if (this.y === 0 && this.page > 0 && !this.noted) return;
    this.page += 1;
    this.y = 0;
    this.after = 0;
    this.noted = false;
  }

  /** Whether what stays with the next has no room with the beginning of that. */
  private breaksBefore(items: readonly Item[], index: number): boolean {
    let need = 0;
    let at = index;
    for (; items[at]?.keepNext === true && items[at + 1] !== undefined; at += 1) need += this.whole(items[at]);
    need += this.beginning(items[at]);
    return this.y > 0 && this.y + need > this.height && need <= this.height;
  }

  private whole(item: Item | undefined): number {
    return item === undefined ? 0 : item.before + item.after + this.linesWithNotes(item.lines);
  }

  private beginning(item: Item | undefined): number {
    if (item === undefined) return 0;
    const { lines } = item;
    const count = item.whole || lines.length <= 3 ? lines.length : 2;
    return item.before + this.need(lines.slice(0, count));
  }

  private linesWithNotes(lines: readonly Line[]): number {
    return linesHeight(lines) + this.notesHeight(lines.flatMap(({ notes }) => notes));
  }

  /** The room that lines need at the least: a note may go on at the foot of the next page. */
  private need(lines: readonly Line[]): number {
    const notes = this.notesHeight(lines.flatMap((line) => line.notes));
    return linesHeight(lines) + Math.min(notes, NOTE_BEGINS);
  }

  private notesHeight(ids: readonly string[]): number {
    const first = ids.length > 0 && !this.noted ? NOTES_LINE : 0;
    return ids.reduce((sum, id) => sum + (this.noteHeights.get(id) ?? 0), first);
  }

  /** What is longer than a page, such as a note, goes on over the next ones. */
  private runOver(): void {
    for (; this.y > this.height; this.page += 1) this.y -= this.height;
  }

  private set(item: Item): void {
    const { lines, before, after, names, heads } = item;
    if (this.y > 0) this.y += Math.max(before, this.after) - this.after;
    else this.y += heads;
    for (const name of names) this.places.set(name, this.page);
    lines.forEach((line, index) => {
      const left = lines.length - index;
      const isAlone = left === 2 && !item.whole;
      const need = this.need(isAlone ? lines.slice(index) : [line]);
      if (index > 0 && this.y + need > this.height && need <= this.height) this.turn();
      this.y += this.linesWithNotes([line]);
      if (line.notes.length > 0) this.noted = true;
      this.runOver();
    });
    this.y += after;
    this.after = after;
  }
}
