import type { Node } from 'unist';
import type { MarkedBlock } from '../../model/review.js';
import type { Marks } from './marks.js';
import { wordsOf, type Xml } from './xml.js';

/** The bookmarks of a review copy, one for each block of an author's words; none in any other. */
export class ReviewMarks {
  readonly blocks: MarkedBlock[] = [];
  /** The file of the chapter that is written. */
  path = '';
  private readonly marks: Marks | undefined;

  constructor(marks: Marks | undefined) {
    this.marks = marks;
  }

  /** The words of a node in a bookmark of their own; what the tool made, and no author wrote, has none. */
  around(node: Node, words: readonly Xml[]): Xml[] {
    if (this.marks === undefined || node.position === undefined || words.length === 0) return [...words];
    const name = `_rv_${String(this.blocks.length + 1).padStart(4, '0')}`;
    this.blocks.push({ name, path: this.path, node, words: wordsOf(words) });
    return this.marks.around(name, words);
  }
}
