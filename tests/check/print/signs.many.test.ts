import { readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { openSync, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { lostOnPage } from '../../../src/check/print/page-text.js';
import { lostFrom } from './words-lost.js';

const MODULES = path.resolve(import.meta.dirname, '..', '..', '..', 'node_modules');
const FACES = ['source-serif-4', 'alegreya-sans', 'alegreya-sans-sc', 'noto-sans'];
/** A hyphen is compared and a soft hyphen dropped, though one glyph draws them. */
const HYPHENS = ['-', '\u00AD'];

/** Every sign of the shipped faces, each with all that its glyph stands for in any of them: a PDF may name one for the other. */
function twinsBySign(): ReadonlyMap<string, readonly string[]> {
  const twins = new Map<string, Set<string>>();
  for (const file of FACES.flatMap(filesOf)) {
    const font = openSync(file) as Font;
    const byGlyph = new Map<number, string[]>();
    for (const code of font.characterSet) {
      const { id } = font.glyphForCodePoint(code);
      byGlyph.set(id, [...(byGlyph.get(id) ?? []), String.fromCodePoint(code)]);
    }
    for (const signs of byGlyph.values())
      for (const sign of signs) {
        const own = HYPHENS.includes(sign) ? [sign] : signs.filter((other) => !HYPHENS.includes(other));
        twins.set(sign, new Set([...(twins.get(sign) ?? []), ...own]));
      }
  }
  return new Map([...twins].map(([sign, own]) => [sign, [...own]]));
}

function filesOf(face: string): string[] {
  const folder = path.join(MODULES, '@fontsource', face, 'files');
  return readdirSync(folder)
    .filter((name) => /-latin(?:-ext)?-400-normal\.woff2$/.test(name))
    .map((name) => path.join(folder, name));
}

const TWINS = twinsBySign();

/** Words around each sign; those that Markdown or an attribute reads as marks stay out. */
const WORDS = [...TWINS.keys()]
  .filter((sign) => !/[\p{Cc}\s"#&*<>@[\\\]^_`{|}~:$%=+]/u.test(sign))
  .map((sign) => `aq${sign}zb`);

/** A text as a PDF may name its signs: `choice` picks one of those that a glyph stands for. */
function named(text: string, choice: number): string {
  const other = (sign: string): string => {
    const own = TWINS.get(sign) ?? [sign];
    return own[choice % own.length] ?? sign;
  };
  return [...text].map(other).join('');
}

const line = WORDS.join(' ');
const PLACES: Readonly<Record<string, string>> = {
  paragraph: line,
  heading: `## ${line}`,
  note: `Words.[^n]\n\n[^n]: ${line}`,
  'caption and source line': `:::table{#tbl-a title="${line}" source="Own, ${line}"}\n| A |\n|---|\n| x |\n:::`,
  'cell of a table': `:::table{#tbl-a title="T" source="Own"}\n| A |\n|---|\n| ${line} |\n:::`,
  'item, quotation and emphasis': `- ${line}\n\n> ${line}\n\n*${line}*`,
};

describe('a sign of the shipped faces, whatever its glyph is named', () => {
  it('comes from faces of hundreds of signs', () => {
    expect(WORDS.length).toBeGreaterThan(500);
    expect([...TWINS.values()].filter((own) => own.length > 1).length).toBeGreaterThan(5);
  });

  it.each(Object.entries(PLACES))('is never lost between source and PDF: %s', async (_, text) => {
    for (const choice of [0, 1]) expect(await lostFrom(text, 'public', (page) => named(page, choice))).toEqual([]);
  });

  it('is never lost between page and PDF, in words of any signs', () => {
    const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), fc.nat(5), (blocks, choice) => {
        const set = blocks.map((block) => block.join(' '));
        expect(lostOnPage({ set, pdf: named(set.join('\n'), choice) })).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
