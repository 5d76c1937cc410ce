import type { VFile } from 'vfile';
import type { Words } from '../../language/language.js';
import type { FigureData } from '../../model/drawing.js';
import { Canvas } from './canvas.js';
import type { Faces } from './faces.js';

/** What every kind of drawing is given: the faces, its width in points, the file it is drawn from, and the labels. */
export interface Job {
  readonly faces: Faces;
  readonly width: number;
  readonly file: VFile;
  /** What is drawn and is not the author's. */
  readonly words: Words['figure'];
  /** Puts the printed number in the place of `@label`; the second form is for a solid tag. */
  name(text: string, tag?: boolean): string;
}

/** What was drawn, and its height in points. */
export interface Sketch {
  readonly canvas: Canvas;
  readonly height: number;
  /** The values it was drawn from. */
  readonly data?: FigureData;
}

/** An empty canvas for a job. */
export function canvasFor(job: Job): Canvas {
  return new Canvas(job.faces, job.width);
}
