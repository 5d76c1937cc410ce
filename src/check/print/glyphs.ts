import type { VFile } from 'vfile';
import type { Edition } from '../../model/edition.js';
import { report } from '../../model/finding.js';
import type { Print } from '../../model/print.js';
import type { Chapter, EditionText } from '../../model/publication.js';
import { missingGlyphs } from './page-text.js';
import { placeOfSign } from './places.js';
import { RULES } from './rules.js';

/** Scripts that readers of the region write, and that the shipped faces do not have. */
const SCRIPTS: readonly (readonly [name: string, signs: RegExp, face: string])[] = [
  ['Arabic', /\p{Script=Arabic}/u, 'Noto Naskh Arabic'],
  ['Bengali', /\p{Script=Bengali}/u, 'Noto Sans Bengali'],
  ['Chinese', /\p{Script=Han}/u, 'Noto Sans SC'],
  ['Devanagari', /\p{Script=Devanagari}/u, 'Noto Sans Devanagari'],
  ['Hebrew', /\p{Script=Hebrew}/u, 'Noto Sans Hebrew'],
  ['Japanese', /[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'Noto Sans JP'],
  ['Khmer', /\p{Script=Khmer}/u, 'Noto Sans Khmer'],
  ['Korean', /\p{Script=Hangul}/u, 'Noto Sans KR'],
  ['Lao', /\p{Script=Lao}/u, 'Noto Sans Lao'],
  ['Myanmar', /\p{Script=Myanmar}/u, 'Noto Sans Myanmar'],
  ['Sinhala', /\p{Script=Sinhala}/u, 'Noto Sans Sinhala'],
  ['Tamil', /\p{Script=Tamil}/u, 'Noto Sans Tamil'],
  ['Thai', /\p{Script=Thai}/u, 'Noto Sans Thai'],
];

interface Missing {
  readonly file: VFile;
  readonly place?: { readonly line: number; readonly column: number };
  readonly page: number;
  readonly signs: string[];
}

/** Reports what the faces cannot print, where the author typed it: signs one by one, a script that has no face once. */
export function checkGlyphs<E extends Edition>(print: Print<E>, text: EditionText<E>): void {
  const found = new Map<string, Missing>();
  print.texts.forEach((page, index) => {
    const own = text.chapters.find(({ id }) => id === print.pages[index]?.chapter);
    for (const sign of missingGlyphs(page)) {
      const key = scriptOf(sign)?.[0] ?? sign;
      const known = found.get(key);
      if (known === undefined) found.set(key, { ...homeOf(sign, own, text), page: index + 1, signs: [sign] });
      else if (!known.signs.includes(sign)) known.signs.push(sign);
    }
  });
  for (const missing of found.values()) tell(missing);
}

function homeOf<E extends Edition>(sign: string, own: Chapter | undefined, text: EditionText<E>) {
  for (const chapter of [...(own === undefined ? [] : [own]), ...text.chapters]) {
    const place = placeOfSign(chapter, sign);
    if (place !== undefined) return { file: chapter.file, place };
  }
  return { file: own?.file ?? text.configFile };
}

function tell({ file, place, page, signs }: Missing): void {
  const [first = ''] = signs;
  const script = scriptOf(first);
  const where = `on page ${String(page)}`;
  if (script === undefined) {
    const code = (first.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const reason = `Unexpected character “${first}” (U+${code}) ${where}, expected one that the fonts have`;
    const plain = plainFor(first);
    report(file, RULES.noGlyph, {
      reason,
      place,
      ...(plain === undefined ? {} : { mend: `Write “${plain}” for it, or give the style a font that has it.` }),
    });
    return;
  }
  const [name, , face] = script;
  const reason = `Unexpected ${name} signs “${signs.slice(0, 12).join('')}” ${where}, for which no face is shipped`;
  const mend = `Write the name in Latin letters, or give the style a face of this script (${face}).`;
  report(file, RULES.noGlyph, { reason, place, mend });
}

/** What the faces of every style have, for signs that are no form of other signs. */
const WORDS: Readonly<Record<string, string>> = {
  '→': 'to',
  '←': 'from',
  '↔': 'and',
  '⇒': 'so',
  '฿': 'THB',
  '‒': '–',
  '☐': '[ ]',
};

/** What may be typed for a sign: "1/3" for ⅓, "°C" for ℃, "IV" for Ⅳ; undefined where nothing stands for it. */
function plainFor(sign: string): string | undefined {
  if (/[\u2070-\u209F]/.test(sign)) return undefined;
  const plain = sign.normalize('NFKC').replaceAll('\u2044', '/');
  return WORDS[sign] ?? (plain !== sign && /^[\u0020-\u00FF\u2212]+$/.test(plain) ? plain : undefined);
}

function scriptOf(sign: string) {
  return SCRIPTS.find(([, signs]) => signs.test(sign));
}
