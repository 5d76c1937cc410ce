import { x } from 'xastscript';
import type { Edition } from '../../model/edition.js';
import type { RedlineBlock, RedlineRun } from '../../model/review.js';
import { paperOf } from './paper.js';
import type { ParagraphStyle } from './paragraph-styles.js';
import { HEADINGS } from './setting.js';
import { paragraph, run, type Xml } from './xml.js';

/** A redline that is to be written. */
export interface Redline {
  readonly title: string;
  readonly lead: string;
  readonly edition: Edition;
  readonly blocks: readonly RedlineBlock[];
  /** Who is said to have made the changes: the two copies. */
  readonly author: string;
}

/** A redline as a Word file: changes are tracked, moves are moves, and each can be taken back. */
export function redlineInWord({ title, lead, edition, blocks, author }: Redline): Uint8Array {
  const changes = new Changes(author);
  const body = blocks.flatMap((block) => changes.paragraphs(block));
  const head = [paragraph('Heading1', run(title), { keepNext: true }), paragraph('BodyText', run(lead))];
  return paperOf({ title, body: [...head, ...body], edition, properties: { Redline: author } });
}

/** Gives each change its number. */
class Changes {
  private count = 0;
  private readonly author: string;

  constructor(author: string) {
    this.author = author;
  }

  paragraphs(block: RedlineBlock): Xml[] {
    const { change, runs } = block;
    const mark = { added: 'w:ins', deleted: 'w:del', moved: 'w:moveTo', left: 'w:moveFrom' }[change as string];
    const form = x('w:pPr', [
      x('w:pStyle', { 'w:val': styleOf(block) }),
      ...(mark === undefined ? [] : [x('w:rPr', [this.change(mark, [])])]),
    ]);
    const words = change === 'left' ? runs.map(({ words: all }) => this.taken('w:moveFrom', all)) : this.runsOf(block);
    const whole = x('w:p', [form, ...words, ...this.notes(block)]);
    if (change !== 'moved' && change !== 'left') return [whole];
    const name = change === 'moved' ? 'moveTo' : 'moveFrom';
    const id = String((this.count += 1));
    const start = x(`w:${name}RangeStart`, {
      'w:id': id,
      'w:name': `move${String(block.move)}`,
      'w:author': this.author,
    });
    return [start, whole, x(`w:${name}RangeEnd`, { 'w:id': id })];
  }

  private runsOf({ change, runs, number }: RedlineBlock): Xml[] {
    const before = number === '' || change === 'deleted' ? [] : run(`${number}\u2002`, { style: 'ParagraphNumber' });
    return [...before, ...runs.flatMap((one) => this.runOf(one, change === 'moved'))];
  }

  /** What a moved block lost is told where it left from. */
  private runOf({ words, change }: RedlineRun, isMoved: boolean): Xml[] {
    if (change === 'insert') return [this.change('w:ins', run(words))];
    if (change === 'delete') return isMoved ? [] : [this.taken('w:del', words)];
    return isMoved ? [this.change('w:moveTo', run(words))] : run(words);
  }

  private taken(name: string, words: string): Xml {
    const inner = name === 'w:del' ? [x('w:r', [x('w:delText', { 'xml:space': 'preserve' }, words)])] : run(words);
    return this.change(name, inner);
  }

  private change(name: string, children: Xml[]): Xml {
    this.count += 1;
    return x(name, { 'w:id': String(this.count), 'w:author': this.author }, children);
  }

  private notes({ comments }: RedlineBlock): Xml[] {
    return comments.flatMap((id) => [...run(' '), ...run(id, { style: 'Tag' })]);
  }
}

function styleOf({ kind, depth }: RedlineBlock): ParagraphStyle {
  if (kind === 'heading') return HEADINGS[Math.max(depth, 2) - 1] ?? 'Heading6';
  return kind === 'tableCell' ? 'TableText' : 'BodyText';
}
