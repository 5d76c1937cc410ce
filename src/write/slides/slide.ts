import type { FootnoteDefinition, RootContent, Table } from 'mdast';
import type { VFile } from 'vfile';
import { report } from '../../model/finding.js';
import type { Drawing } from '../../model/drawing.js';
import type { Block, Figure, TableBlock } from '../../model/nodes.js';
import type { Words } from '../../language/language.js';
import type { Xml } from '../word/xml.js';
import { RULES } from '../rules.js';
import type { Layout } from '../../model/deck-names.js';
import { BOXES } from './layouts.js';
import { paragraphsOf, plainOf, type Line } from './text.js';
import { paragraphOf, runOf } from './xml.js';

/** What stands in the place of an object: one drawn figure, or one table. */
export type SlideObject =
  | { readonly kind: 'figure'; readonly title: string; readonly alt: string; readonly drawing: Drawing }
  | {
      readonly kind: 'table';
      readonly title: string;
      readonly table: Table;
      readonly status: Words['status'];
      readonly shares?: readonly number[];
    };

/** A slide before it is written. */
export interface Slide {
  readonly layout: Layout;
  readonly title: string;
  readonly text: readonly Xml[];
  readonly object?: SlideObject;
  readonly source: string;
  readonly notes: readonly Xml[];
  /** Set smaller: a list of sources. */
  readonly small?: true;
}

/** What a slide is read with. */
export interface Reading {
  readonly language: string;
  readonly words: Words;
  readonly file: VFile;
  readonly notes: ReadonlyMap<string, FootnoteDefinition>;
}

/** What is gathered of a slide. */
interface Gathered {
  readonly line: Line;
  readonly text: Xml[];
  readonly objects: SlideObject[];
  readonly sources: string[];
  readonly notes: Xml[];
  /** The letters of each paragraph, for how much room they take. */
  readonly lengths: number[];
}

/** A slide of its author's; reports what no slide can show, and what does not fit. */
export function slideOf(block: Block, reading: Reading): Slide {
  const { language, words, notes } = reading;
  const line: Line = { language, status: words.status, notes, called: [] };
  const found: Gathered = { line, text: [], objects: [], sources: [], notes: [], lengths: [] };
  for (const node of block.children) gather(node, found, reading);
  const title = block.attributes['title'] ?? '';
  const [object, ...others] = found.objects;
  for (const other of others) tell(reading, block, `a second ${other.kind} “${other.title}” on a slide, expected one`);
  const layout = layoutOf(found);
  checkRoom({ title, layout, lengths: found.lengths }, block, reading);
  return {
    ...{ layout, title, text: found.text, source: found.sources.join(' ') },
    ...(object === undefined ? {} : { object }),
    notes: [...found.notes, ...line.called.map((words) => said(line, words))],
  };
}

function said({ language }: Line, words: string): Xml {
  return paragraphOf(runOf(words, language), { plain: true });
}

function layoutOf({ text, objects: [object] }: Gathered): Layout {
  if (object === undefined) return text.length === 0 ? 'Section' : 'Message';
  if (text.length > 0) return 'Message and Chart';
  return object.kind === 'table' ? 'Table' : 'Chart';
}

function gather(node: RootContent, found: Gathered, reading: Reading): void {
  if (node.type === 'figure') return gatherFigure(node, found, reading);
  if (node.type === 'tableBlock') return gatherTable(node, found, reading);
  if (node.type === 'block' && node.kind === 'notes') return gatherNotes(node.children, found, reading);
  if (node.type === 'nonPublic') {
    found.text.push(paragraphOf(runOf(`[${node.originator}]`, reading.language, { bold: true }), { plain: true }));
    node.children.forEach((child) => gather(child, found, reading));
    return;
  }
  if (SILENT.has(node.type)) return;
  const set = node.type === 'paragraph' || node.type === 'list' ? paragraphsOf(found.line, node) : undefined;
  if (set === undefined)
    return tell(reading, node, `${nameOf(node)} on a slide, expected points, a figure, a table or notes`);
  found.text.push(...set);
  const items = node.type === 'list' ? node.children : [node];
  found.lengths.push(...items.map((item) => plainOf(item).length));
}

/** What has its place elsewhere: notes at the lines that call them. */
const SILENT = new Set(['footnoteDefinition', 'definition', 'html']);

function nameOf(node: RootContent): string {
  return node.type === 'block' ? `\`:::${node.kind}\`` : `a ${node.type}`;
}

/** What is said goes into the notes as it stands, lists with a dash. */
function gatherNotes(nodes: readonly RootContent[], found: Gathered, reading: Reading): void {
  for (const node of nodes) {
    if (SILENT.has(node.type)) continue;
    const set = node.type === 'paragraph' || node.type === 'list' ? paragraphsOf(found.line, node) : undefined;
    if (set === undefined)
      tell(reading, node, `${nameOf(node)} in the notes of a slide, expected paragraphs and lists`);
    else found.notes.push(...set);
  }
}

function gatherFigure(node: Figure, found: Gathered, reading: Reading): void {
  if (node.drawing === undefined) return tell(reading, node, 'a figure that is not drawn, expected one that is');
  found.objects.push({ kind: 'figure', title: node.title, alt: node.alt ?? node.title, drawing: node.drawing });
  gatherRest(node, found, reading);
}

function gatherTable(node: TableBlock, found: Gathered, reading: Reading): void {
  const table = node.children.find((child): child is Table => child.type === 'table');
  if (table === undefined) return tell(reading, node, 'a table without rows, expected some');
  const shares = node.columns === undefined ? {} : { shares: node.columns };
  const { status } = reading.words;
  found.objects.push({ kind: 'table', title: node.title, table, status, ...shares });
  if (table.children.length > MOST_ROWS)
    tellRoom(reading, node, `${String(table.children.length)} rows on a slide, expected at most ${String(MOST_ROWS)}`);
  gatherRest(node, found, reading);
}

/** The title of a figure or table and its sources stand at the foot; how to read it is for the speaker. */
function gatherRest(node: Figure | TableBlock, found: Gathered, { words }: Reading): void {
  found.sources.push(/[.?!]$/u.test(node.title) ? node.title : `${node.title}.`);
  const children: readonly RootContent[] = node.children;
  for (const child of children) {
    if (child.type === 'sourceLine') {
      const sources = plainOf(child);
      if (sources !== '')
        found.sources.push(`${words.figure.namesItself.test(sources) ? '' : words.figure.sourcesBefore}${sources}`);
    } else if (child.type === 'footnoteDefinition') {
      found.notes.push(said(found.line, `${child.data?.note?.number ?? ''} ${plainOf(child)}`));
    } else if (child.type !== 'table')
      found.notes.push(
        ...((child.type === 'paragraph' || child.type === 'list' ? paragraphsOf(found.line, child) : undefined) ?? [
          said(found.line, plainOf(child)),
        ]),
      );
  }
}

const MOST_ROWS = 7;

/** A message is read at a glance. */
const MOST_WORDS = 14;

/** A letter of 20 points is so wide on the average, and a line with its space so high, in points. */
const LETTER = 9.8;
const LINE_HEIGHT = 26;
const BETWEEN = 8;

function checkRoom(
  { title, layout, lengths }: { title: string; layout: Layout; lengths: readonly number[] },
  block: Block,
  reading: Reading,
): void {
  const count = title.split(/\s+/u).length;
  if (count > MOST_WORDS)
    tellRoom(reading, block, `message of ${String(count)} words, expected at most ${String(MOST_WORDS)}: “${title}”`);
  const { width, height } = layout === 'Message and Chart' ? BOXES.left : BOXES.content;
  const letters = width / LETTER;
  const needed = lengths.reduce((sum, length) => sum + Math.ceil(length / letters) * LINE_HEIGHT + BETWEEN, 0);
  if (needed > height)
    tellRoom(
      reading,
      block,
      `text of about ${String(Math.round((needed / height) * 100))} % of the room on the slide “${title}”, expected at most 100 %`,
    );
}

function tell({ file }: Reading, place: RootContent, found: string): void {
  report(file, RULES.notOnSlide, { reason: `Unexpected ${found}`, place });
}

function tellRoom({ file }: Reading, place: RootContent, found: string): void {
  report(file, RULES.slideRoom, { reason: `Unexpected ${found}`, place });
}
