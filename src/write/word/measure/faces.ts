import type { Font } from 'fontkit';
import type { World } from '../../../model/world.js';
import type { FaceWidths, Widths } from '../../../model/face-widths.js';
import { average } from './widths.js';

const KINDS = { serif: 'source-serif-4', sans: 'alegreya-sans' } as const;

/** The widths of the publications' faces, read from their packages. Throws MissingFile where one is not installed. */
export async function wordWidths(world: World): Promise<Widths> {
  const { create } = await import('fontkit');
  const read = async (kind: keyof typeof KINDS, look: string): Promise<FaceWidths> => {
    const bytes = await world.readPackage(`@fontsource/${KINDS[kind]}/files/${KINDS[kind]}-latin-${look}.woff2`);
    return widthsIn(create(bytes as Parameters<typeof create>[0]) as Font);
  };
  const looksOf = async (kind: keyof typeof KINDS) => ({
    plain: await read(kind, '400-normal'),
    bold: await read(kind, '700-normal'),
    italic: await read(kind, '400-italic'),
  });
  return { serif: await looksOf('serif'), sans: await looksOf('sans') };
}

function widthsIn(font: Font): FaceWidths {
  const known = new Map<string, number>();
  return {
    of: (sign) => {
      const width = known.get(sign) ?? emsOf(font, sign);
      known.set(sign, width);
      return width;
    },
  };
}

function emsOf(font: Font, sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  return font.hasGlyphForCodePoint(code) ? font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm : average(sign);
}
