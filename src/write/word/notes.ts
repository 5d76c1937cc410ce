import { x } from 'xastscript';
import type { Xml } from './xml.js';

/** The notes at the foot, in the order of their calls; Word counts them anew in that order, which is ours. */
export class Notes {
  private readonly texts: (readonly Xml[])[] = [];
  /** Whether a note is being made: Word knows no notes within notes. */
  open = false;

  /** Takes a note's paragraphs once they are made; returns its id, from 1. */
  add(make: () => readonly Xml[]): number {
    const id = this.texts.push([]);
    this.open = true;
    this.texts[id - 1] = make();
    this.open = false;
    return id;
  }

  /** The notes of the document, after the two lines that part them from the text. */
  elements(): Xml[] {
    const lines = [
      x('w:footnote', { 'w:type': 'separator', 'w:id': '-1' }, [x('w:p', [x('w:r', [x('w:separator')])])]),
      x('w:footnote', { 'w:type': 'continuationSeparator', 'w:id': '0' }, [
        x('w:p', [x('w:r', [x('w:continuationSeparator')])]),
      ]),
    ];
    return [...lines, ...this.texts.map((text, index) => x('w:footnote', { 'w:id': String(index + 1) }, [...text]))];
  }
}
