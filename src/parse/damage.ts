import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import { report } from '../model/finding.js';
import type { Rule } from '../model/rule.js';
import type { Sources } from '../model/sources.js';
import { keptByText } from '../tree/kept.js';
import { RULES } from './word-rules.js';

interface Damage {
  readonly rule: Rule;
  readonly found: RegExp;
  /** What happened to the words. */
  readonly cause: string;
  /** The files in which it means anything. */
  readonly only?: RegExp;
}

/** The last two digits of the codes of control characters, and the codes of signs that turn the direction of the words. */
const BYTE = '(?:0[0-8bcef]|1[\\da-f]|7f|[89][\\da-f])';
const TURNS = '(?:202[a-e]|206[6-9])';
const DECIMALS = '0{0,6}(?:[0-8]|1[124-9]|2\\d|3[01]|12[7-9]|1[3-5]\\d|823[4-8]|829[4-7])';

/** The signs for which Windows-1252 has the bytes 80 to BF: what follows a letter that was read byte by byte. */
const BYTES = '\\u0080-\\u00BF‚ƒ„†‡ˆ‰‹˜›';

/** Those that stand behind no letter of a word otherwise, as « and a no-break space do. */
const LOOSE = '[\\u0080-\\u009F¡-ª¬-º¼-¿‚ƒ„†‡ˆ‰‹˜–—…•™œŸšž€]';

const rule = RULES.damage;
const MISREAD = 'UTF-8 that was read as Windows-1252';

const DAMAGES: readonly Damage[] = [
  { rule, cause: 'a character that an earlier program could not read', found: /\uFFFD+/gu },
  { rule, cause: 'the place of something that was not copied', found: /\uFFFC+/gu },
  { rule, cause: 'a control character', found: /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]+/gu },
  { rule, cause: 'a sign of no font but one (a private code)', found: /[\uE000-\uF8FF]+/gu },
  { rule, cause: 'a sign that turns the direction of the words', found: /[\u202A-\u202E\u2066-\u2069]+/gu },
  { rule, cause: 'signs that nobody sees', found: /[\u{E0000}-\u{E007F}]+/gu },
  {
    rule,
    cause: 'the code of a control character',
    found: new RegExp(`&#(?:x0{0,4}(?:${BYTE}|[0-8bcef]|${TURNS})|${DECIMALS});`, 'giu'),
    only: /\.md$/i,
  },
  {
    rule,
    cause: 'the code of a control character',
    found: new RegExp(`(?<!\\\\)(?:\\\\\\\\)*\\\\(?:u(?:00${BYTE}|${TURNS})|x${BYTE})`, 'giu'),
    only: /\.(?:ya?ml|json)$/i,
  },
  { rule, cause: 'letters as a mail program codes them', found: /(?:=[89A-F][\dA-F]){2,}/gu },
  { rule, cause: 'a mark of the beginning of a file within it', found: /(?<=[\s\S])\uFEFF/gu },
  {
    rule,
    cause: MISREAD,
    found: new RegExp(
      `â€[^\\s\\p{L}\\p{N}]?|â[„‚†ˆ˜][^\\s\\p{L}]?|ï»¿|ï¿½|[ÂÃ][${BYTES}–—…’“”•™œŸšž€]|[ÅÄÐÑØÙ][${BYTES}]|(?<=[\\d\\s.,;:!?)])Â (?=\\S)`,
      'gu',
    ),
  },
  {
    rule,
    cause: 'an apostrophe or quotation mark of an old Macintosh',
    found: /(?<=\p{Ll})Õ(?=\p{Ll})|Ò(?=\p{L}[^\n]{0,200}Ó)/gu,
  },
  { rule, cause: 'a letter or apostrophe that was lost', found: /(?<=\p{L})\?+(?=\p{Ll})/gu },
  { rule, cause: 'a line break of another program', found: /[\u2028\u2029]+/gu },
  {
    rule,
    cause: 'a sign within a word that nobody sees',
    found: /(?<=\p{Script=Latin})[\u200B-\u200D\u2060]+(?=\p{Script=Latin})/gu,
  },
  { rule, cause: MISREAD, found: new RegExp(`ðŸ[\\s\\S]|[à-ï]${LOOSE}[${BYTES}–—…’“”•™œŸšž€›‹]`, 'gu') },
  { rule, cause: 'letters drawn together, as they are copied from a PDF', found: /[\uFB00-\uFB06]/gu },
  {
    rule,
    cause: 'letters of two scripts in one word',
    found:
      /\p{Script=Latin}+\p{Script=Cyrillic}[\p{Script=Latin}\p{Script=Cyrillic}]*|\p{Script=Cyrillic}+\p{Script=Latin}[\p{Script=Latin}\p{Script=Cyrillic}]*|\p{Script=Latin}*[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρτυικ](?=\p{Script=Latin})\p{Script=Latin}+|\p{Script=Latin}{2,}[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρτυικ]+\p{Script=Latin}*/gu,
  },
  { rule: RULES.decomposed, cause: 'a letter and its accent as two characters', found: /\p{L}\p{M}+/gu },
];

/** A kind of damage that stands in a text, and where: once on each line. */
interface Damaged {
  readonly kind: Damage;
  readonly places: readonly { readonly signs: string; readonly place: Position }[];
}

/** The damage of a text: in most of them none, whichever round asks. */
const damagedIn = keptByText((text): readonly Damaged[] => {
  const kinds = DAMAGES.filter(({ found }) => text.search(found) >= 0);
  if (kinds.length === 0) return [];
  const { toPoint } = location(text);
  return kinds.map((kind) => {
    const places = [...text.matchAll(kind.found)].flatMap(({ index, 0: signs }) => {
      if (isMeant(text, index, signs)) return [];
      const [start, end] = [toPoint(index), toPoint(index + signs.length)];
      return start === undefined || end === undefined ? [] : [{ signs, place: { start, end } }];
    });
    return { kind, places: places.filter(({ place }, at) => places[at - 1]?.place.start.line !== place.start.line) };
  });
}, 1000);

/** Reports damage of earlier conversions in a file, once for each kind and line. */
export function damage(file: VFile): void {
  for (const { kind, places } of damagedIn(String(file))) {
    if (kind.only?.test(file.path) === false) continue;
    for (const { signs, place } of places) {
      report(file, kind.rule, { reason: `Unexpected “${shown(signs)}” (${codes(signs)}), ${kind.cause}`, place });
    }
  }
}

/** Reports damage in every configuration, list, description and data file. */
export function damageInFiles({ texts }: Sources): void {
  for (const { path, file } of texts.values()) {
    if (/\.(?:ya?ml|mmd|json|csv)$/i.test(path) && !path.startsWith('styles/')) damage(file);
  }
}

/** A question mark in an address is meant; an accent that has no composed letter cannot be written otherwise. */
function isMeant(text: string, index: number, signs: string): boolean {
  if (signs.startsWith('?')) {
    const before = /\S*$/.exec(text.slice(Math.max(0, index - 200), index))?.[0] ?? '';
    return /[/=&@`]|www\./.test(before);
  }
  return /^\p{L}\p{M}+$/u.test(signs) && signs.normalize('NFC') === signs;
}

function shown(signs: string): string {
  return signs.replace(/[\u0000-\u001F\u007F-\u009F\uE000-\uF8FF\uFEFF]/gu, '·');
}

function codes(signs: string): string {
  const all = [...signs]
    .slice(0, 3)
    .map((sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
  return all.join(' ');
}
