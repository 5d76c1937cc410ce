import { readdirSync } from 'node:fs';
import path from 'node:path';
import { openSync, type Font } from 'fontkit';
import { expect, it } from 'vitest';
import { squeeze } from '../../../src/check/files/squeeze.js';

const MODULES = path.resolve(import.meta.dirname, '..', '..', '..', 'node_modules');
const FACES = [
  '@fontsource/source-serif-4',
  '@fontsource/alegreya-sans',
  '@fontsource/alegreya-sans-sc',
  '@fontsource/noto-sans',
];

/** The signs that one glyph of a face stands for, where it stands for several. */
function groupsIn(file: string): string[][] {
  const font = openSync(file) as Font;
  const byGlyph = new Map<number, string[]>();
  for (const code of font.characterSet) {
    const glyph = font.glyphForCodePoint(code).id;
    byGlyph.set(glyph, [...(byGlyph.get(glyph) ?? []), String.fromCodePoint(code)]);
  }
  return [...byGlyph.values()].filter((signs) => signs.length > 1);
}

const files = FACES.flatMap((face) => {
  const folder = path.join(MODULES, face, 'files');
  const own = readdirSync(folder).filter((name) =>
    /-latin(-ext)?-(400|500|600|700)-(normal|italic)\.woff2$/.test(name),
  );
  return own.map((name) => path.join(folder, name));
});

/** The hyphen and the soft hyphen: the one is compared, the other dropped, and a hyphenated word is found both ways. */
const HYPHENS = ['-', '\u00AD'];

it('squeeze takes for equal what one glyph of a shipped face stands for', () => {
  expect(files.length).toBeGreaterThan(10);
  const groups = files.flatMap(groupsIn).filter((signs) => !signs.every((sign) => HYPHENS.includes(sign)));
  expect(groups.length).toBeGreaterThan(5);
  const apart = groups.filter((signs) => new Set(signs.map(squeeze)).size > 1);
  expect(apart).toEqual([]);
});
