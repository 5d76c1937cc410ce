import type { Font } from 'fontkit';
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
}

/** Reads the faces from their packages. Throws MissingFile where one is not installed. */
export async function loadFaces(world: World): Promise<Faces> {
  const names = Object.keys(FACES) as FaceName[];
  const fonts = await Promise.all(names.map((name) => openFace(world, FACES[name].file)));
  const byName = new Map(names.map((name, index) => [name, fonts[index]]));
  const fontOf = (style: Style): Font => byName.get(style.face) as Font;
  return {
    width(text, style) {
      return emsOnce(text, fontOf(style), style.face) * style.size;
    },
    baseline(style) {
      const { ascent, descent, unitsPerEm } = fontOf(style);
      const height = ((ascent - descent) / unitsPerEm) * style.size;
      return (style.leading - height) / 2 + (ascent / unitsPerEm) * style.size;
    },
  };
}

/** Each face by its bytes: it measures a sign once, whichever run asks. */
const opened = new WeakMap<Uint8Array, Font>();

async function openFace(world: World, file: string): Promise<Font> {
  const [{ create }, bytes] = await Promise.all([import('fontkit'), world.readPackage(file)]);
  const font = opened.get(bytes) ?? (create(bytes as Parameters<typeof create>[0]) as Font);
  opened.set(bytes, font);
  return font;
}

/** Widths in ems by font, face and text: every edition draws the same figures. */
const measured = new WeakMap<Font, Map<string, number>>();

function emsOnce(text: string, font: Font, name: FaceName): number {
  const known = measured.get(font) ?? new Map<string, number>();
  measured.set(font, known);
  const key = `${name}/${text}`;
  const ems = known.get(key) ?? emsOf(text, font, FACES[name]);
  known.set(key, ems);
  return ems;
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
