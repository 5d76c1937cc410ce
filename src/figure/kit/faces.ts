import type { create as createFont, Font } from 'fontkit';
import { z } from 'zod';
import { rememberTable, type Step } from '../../model/remember.js';
import type { World } from '../../model/world.js';
import type { FaceName, Style } from './look.js';

interface Face {
  readonly family: string;
  readonly weight: number;
  readonly file: string;
  /** Extra space between words and between letters, in ems. */
  readonly word: number;
  readonly letter: number;
  readonly lining: boolean;
}

/** The faces of the look, each with the file that it is measured on. */
export const FACES: Readonly<Record<FaceName, Face>> = {
  sans: face('Alegreya Sans', 'alegreya-sans', 400),
  sansBold: { ...face('Alegreya Sans', 'alegreya-sans', 700), word: 0.12 },
  label: { ...face('Alegreya Sans SC', 'alegreya-sans-sc', 500), letter: 0.06, lining: false },
  serif: { ...face('Source Serif 4', 'source-serif-4', 400), lining: false },
  serifBold: { ...face('Source Serif 4', 'source-serif-4', 600), lining: false },
};

/** Measures words in the faces of the look; widths in points. */
export interface Faces {
  width(text: string, style: Style): number;
  /** Where the baseline stands below the top of the line, in points. */
  baseline(style: Style): number;
  /** Keeps what was measured for the next run. */
  keep(): Promise<void>;
}

/** Widths in ems by face and text: measuring reads the outlines of each sign, and every run draws the same words. */
const WIDTHS: Step<Record<string, number>> = {
  name: 'figure/widths',
  browser: false,
  read: (kept) => z.record(z.string(), z.number()).parse(kept),
};

/** So many are kept of all figures that a user draws. */
const MOST = 20_000;

/** Reads the faces from their packages. Throws MissingFile where one is not installed. */
export async function loadFaces(world: World): Promise<Faces> {
  const names = Object.keys(FACES) as FaceName[];
  const files = await Promise.all(names.map((name) => world.readPackage(FACES[name].file)));
  const { create } = await import('fontkit');
  const byName = new Map(names.map((name, index) => [name, files[index] ?? new Uint8Array()]));
  const fontOf = (name: FaceName): Font => fontOnce(byName.get(name) ?? new Uint8Array(), create);
  const widths = await rememberTable(world, { step: WIDTHS, inputs: files, most: MOST });
  return {
    width: (text, { face, size }) => {
      const ems = widths.of(`${face}/${text}`, () => emsOf(text, fontOf(face), FACES[face]));
      return ems * size;
    },
    baseline: (style) => {
      const { ascent, descent, unitsPerEm } = fontOf(style.face);
      const height = ((ascent - descent) / unitsPerEm) * style.size;
      return (style.leading - height) / 2 + (ascent / unitsPerEm) * style.size;
    },
    keep: widths.keep,
  };
}

/** Each face by its bytes, opened where it is first asked: it measures a sign once, whichever run asks. */
const opened = new WeakMap<Uint8Array, Font>();

function fontOnce(bytes: Uint8Array, create: typeof createFont): Font {
  const font = opened.get(bytes) ?? (create(bytes as Parameters<typeof create>[0]) as Font);
  opened.set(bytes, font);
  return font;
}

function emsOf(text: string, font: Font, face: Face): number {
  const run = font.layout(text, face.lining ? ['lnum'] : []);
  const spaces = text.split(' ').length - 1;
  return run.advanceWidth / font.unitsPerEm + spaces * face.word + [...text].length * face.letter;
}

function face(family: string, slug: string, weight: number): Face {
  const file = `@fontsource/${slug}/files/${slug}-latin-${String(weight)}-normal.woff`;
  return { family, weight, file, word: 0, letter: 0, lining: true };
}
