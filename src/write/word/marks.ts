import { createHash } from 'node:crypto';
import { x } from 'xastscript';
import type { Xml } from './xml.js';

/** Word takes no longer name of a bookmark. */
const LONGEST = 40;

/** The bookmarks of a document: one for each place that is referred to, one for each block that a comment may stand on. */
export class Marks {
  private count = 0;
  private readonly names = new Map<string, string>();
  private readonly taken = new Set<string>();

  /** The name of a place's bookmark: the label where Word takes it, else its beginning and a hash of it. */
  nameOf(label: string): string {
    const known = this.names.get(label);
    if (known !== undefined) return known;
    const plain = label.replace(/[^\p{L}\p{N}_]/gu, '_').replace(/^(?![\p{L}_])/u, '_');
    const name = plain.length > LONGEST || this.taken.has(plain) ? `${plain.slice(0, 31)}_${hashOf(label)}` : plain;
    this.names.set(label, name);
    this.taken.add(name);
    return name;
  }

  /** Some words as the place of a label; as they are where there is none. */
  place(label: string | undefined, children: readonly Xml[]): Xml[] {
    return label === undefined ? [...children] : this.around(this.nameOf(label), children);
  }

  /** Some words in a bookmark of that name. */
  around(name: string, children: readonly Xml[]): Xml[] {
    const id = String(this.count++);
    return [x('w:bookmarkStart', { 'w:id': id, 'w:name': name }), ...children, x('w:bookmarkEnd', { 'w:id': id })];
  }
}

function hashOf(label: string): string {
  return createHash('sha256').update(label).digest('hex').slice(0, 8);
}
