import { edited, type Edit } from './edits.js';
import { operationsIn, textAt, type Operation } from './operations.js';
import { multiplied, type Matrix } from './matrix.js';

/** How the content of a page or a drawing is looked at. */
export interface Look {
  /** What the page calls what stands at a height (points from below) outside its text: a head, a foot, or neither. */
  readonly zone: (height: number) => Zone;
  /** Whether the drawing of a name holds marked content of its own. */
  readonly isMarked: (name: string) => boolean;
  /** Whether a run of marked content is real though it shows no sign: the lines of a figure, the dot before an item. */
  readonly keeps: (id: number) => boolean;
  /** Whether a run is not to be read though it shows signs: the number of a note, once more where it goes on. */
  readonly isUnread: (id: number) => boolean;
}

export type Zone = 'Header' | 'Footer' | 'Layout';

/** A content stream in which everything is marked: as real content, or as an artifact. */
export interface Marked {
  readonly bytes: Uint8Array;
  /** Runs of marked content that became artifacts: they only paint lines and areas. */
  readonly unread: ReadonlySet<number>;
  /** Runs that show signs. */
  readonly shown: ReadonlySet<number>;
}

const PATHS = new Set(['m', 'l', 'c', 'v', 'y', 're', 'h']);
const PAINTS = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's']);
const SHOWS = new Set(['Tj', 'TJ', "'", '"']);
const OPEN: Readonly<Record<Zone, string>> = {
  Header: '/Artifact <</Type/Pagination/Subtype/Header>>BDC\n',
  Footer: '/Artifact <</Type/Pagination/Subtype/Footer>>BDC\n',
  Layout: '/Artifact <</Type/Layout>>BDC\n',
};

interface Run {
  readonly start: number;
  readonly end: number;
  readonly id: number;
  shows: boolean;
}

/** Reads a content stream once and notes what is to be written between its operations. */
class Marking {
  readonly edits: Edit[] = [];
  readonly unread = new Set<number>();
  readonly shown = new Set<number>();
  private matrix: Matrix = [1, 0, 0, 1, 0, 0];
  private line: Matrix = [1, 0, 0, 1, 0, 0];
  private readonly saved: Matrix[] = [];
  /** Marked content that is open, true where it is a run. */
  private readonly layers: boolean[] = [];
  private run: Run | undefined;
  private artifact: { readonly zone: Zone; readonly saves: number; readonly layers: number } | undefined;
  private path: { start: number; height: number } | undefined;
  private text: { readonly start: number; height: number | undefined; isTagged: boolean } | undefined;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly look: Look,
  ) {}

  /** Throws where marked content is not closed, or untagged text stands in one object with tagged text. */
  read(): Marked {
    for (const operation of operationsIn(this.bytes)) this.take(operation);
    this.close(this.bytes.length);
    if (this.layers.length > 0) throw new RangeError('Marked content that is not closed');
    return { bytes: edited(this.bytes, this.edits), unread: this.unread, shown: this.shown };
  }

  private take(operation: Operation): void {
    const { name, start } = operation;
    if (PATHS.has(name)) this.path ??= { start, height: this.heightAt(operation) };
    else if (PAINTS.has(name)) this.paint(this.path?.start ?? start, this.path?.height);
    else if (SHOWS.has(name)) this.show();
    else if (name === 'q') this.saved.push(this.matrix);
    else if (name === 'Q') this.restore(start);
    else if (name === 'cm') this.matrix = multiplied(this.matrixOf(operation), this.matrix);
    else if (name === 'BDC' || name === 'BMC') this.begin(operation);
    else if (name === 'EMC') this.end(start);
    else if (name === 'BT') this.openText(start);
    else if (name === 'Tm') this.line = this.matrixOf(operation);
    else if (name === 'Td' || name === 'TD') this.moveLine(operation);
    else if (name === 'ET') this.closeText();
    else if (name === 'Do') this.draw(operation);
    else if (name === 'sh' || name === 'BI') this.picture(start, name === 'BI');
    if (name === 'n' || PAINTS.has(name)) this.path = undefined;
  }

  private paint(start: number, height: number | undefined): void {
    if (this.run === undefined) this.open(start, height);
  }

  private picture(start: number, isImage: boolean): void {
    if (this.run !== undefined && isImage) this.run.shows = true;
    this.paint(start, isImage ? this.matrix[5] : undefined);
  }

  private draw({ operands, start }: Operation): void {
    const marked = this.look.isMarked(textAt(this.bytes, operands[0] ?? [0, 0]).slice(1));
    if (this.run !== undefined) this.run.shows = true;
    else if (marked) this.close(start);
    else this.paint(start, this.matrix[5]);
  }

  private show(): void {
    if (this.run !== undefined) this.run.shows = true;
    else if (this.text !== undefined) this.text.height ??= multiplied(this.line, this.matrix)[5];
  }

  private openText(start: number): void {
    this.text = { start, height: undefined, isTagged: false };
    this.line = [1, 0, 0, 1, 0, 0];
  }

  private closeText(): void {
    const { start, height, isTagged } = this.text ?? {};
    this.text = undefined;
    if (start === undefined || height === undefined) return;
    if (isTagged === true) throw new RangeError('Tagged and untagged text in one object');
    this.open(start, height);
  }

  private moveLine(operation: Operation): void {
    this.line = multiplied([1, 0, 0, 1, this.number(operation, 0), this.number(operation, 1)], this.line);
  }

  private restore(at: number): void {
    if (this.artifact !== undefined && this.saved.length <= this.artifact.saves) this.close(at);
    this.matrix = this.saved.pop() ?? this.matrix;
  }

  /** Marked content without a number (words for a sign, say) belongs to what stands around it. */
  private begin({ name, operands, start, end }: Operation): void {
    const said = name === 'BDC' ? /\/MCID\s+(\d+)/.exec(textAt(this.bytes, operands[1] ?? [0, 0])) : null;
    const opens = this.run === undefined && said !== null;
    this.layers.push(opens);
    if (!opens) return;
    if (this.text !== undefined) this.text.isTagged = true;
    this.close(start);
    this.run = { start, end, id: Number(said[1]), shows: false };
  }

  private end(at: number): void {
    if (this.artifact !== undefined && this.layers.length <= this.artifact.layers) this.close(at);
    if (this.layers.pop() !== true || this.run === undefined) return;
    const { id, start, end, shows } = this.run;
    this.run = undefined;
    const isRead = shows ? !this.look.isUnread(id) : this.look.keeps(id);
    if (isRead && shows) this.shown.add(id);
    if (isRead) return;
    this.unread.add(id);
    this.edits.push({ from: start, to: end, text: OPEN.Layout.trimEnd() });
  }

  /** Neighbours of one kind share an artifact. */
  private open(at: number, height: number | undefined): void {
    const zone = height === undefined ? 'Layout' : this.look.zone(height);
    if (this.artifact?.zone === zone) return;
    this.close(at);
    this.edits.push({ from: at, to: at, text: OPEN[zone] });
    this.artifact = { zone, saves: this.saved.length, layers: this.layers.length };
  }

  private close(at: number): void {
    if (this.artifact !== undefined) this.edits.push({ from: at, to: at, text: '\nEMC\n' });
    this.artifact = undefined;
  }

  /** Where a path begins: the first two operands of `m` and `re`. */
  private heightAt(operation: Operation): number {
    return multiplied([1, 0, 0, 1, this.number(operation, 0), this.number(operation, 1)], this.matrix)[5];
  }

  private matrixOf(operation: Operation): Matrix {
    const [a, b, c, d, e, f] = [0, 1, 2, 3, 4, 5].map((index) => this.number(operation, index));
    return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
  }

  private number({ operands }: Operation, index: number): number {
    const span = operands[index];
    return span === undefined ? 0 : Number.parseFloat(textAt(this.bytes, span));
  }
}

/** Puts everything outside the marked content of a stream into artifacts, and with it runs that paint no sign and belong to no figure. */
export function markArtifacts(bytes: Uint8Array, look: Look): Marked {
  return new Marking(bytes, look).read();
}
