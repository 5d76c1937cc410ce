import type { Node, Point } from 'unist';
import type { VFile } from 'vfile';
import type { Naming } from './kit/finish.js';
import type { Edition } from '../model/edition.js';
import type { Sources } from '../model/sources.js';

/** Where a figure stands: the file and node that findings name, and the files that it may be drawn from. */
export interface Place {
  readonly file: VFile;
  readonly node?: Node | Point | undefined;
  readonly sources: Sources;
  /** Whose values a file of data gives. */
  readonly edition: Edition;
}

/** A file of the manuscript that a figure is drawn from. */
export interface Opened {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Its text, which collects what is found in it; of a picture, the chapter that shows it. */
  readonly file: VFile;
}

/** An image file, where it is shown, the width of its place in millimetres, and its naming. */
export interface Picture {
  readonly source: Opened;
  readonly place: Place;
  readonly widthMm: number;
  readonly naming: Naming;
}

/** The first place in a file where words stand; its beginning where they do not. */
export function placeOfWords(file: VFile, words: string): { line: number; column: number } {
  const at = String(file).indexOf(words);
  if (at < 0) return { line: 1, column: 1 };
  const lines = String(file).slice(0, at).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
