import { LABELS, type Label } from './locator-labels.js';

const NUMBER = '(?:\\d+(?::\\d+)+|\\d+(?:\\.\\d+)+|[A-Z]{0,2}\\d+[a-z]?(?:\\(\\w+\\))*|[ivxlc]+|[IVXLC]+|\\(\\w+\\))';
const BETWEEN = '(?:\\s*(?:-{1,3}|[‐‑–—])\\s*|\\s*[&,]\\s*(?:and\\s+)?|\\s+and\\s+)';
const NUMBERS = new RegExp(`^${NUMBER}(?:${BETWEEN}${NUMBER})*(?![\\p{L}\\d.:/-]*[\\p{L}\\d])`, 'u');
/** "12", "12-14, 20", "xii-xv": numbers alone, and small Roman ones in a range, are those of pages. */
const PAGES =
  /^(?!(?:19|20)\d\d,)(?:\d+(?:\s*(?:-{1,3}|[‐‑–—])\s*\d+)?(?:,\s*\d+(?:\s*(?:-{1,3}|[‐‑–—])\s*\d+)?)*|[ivxlc]+\s*(?:-{1,3}|[‐‑–—])\s*[ivxlc]+)$/;
const LABELLED = /^(?!\p{Lu}\d)([\p{L}]+|[¶§]+)\.?\s*(?=[\dIVXLCivxlc(]|[A-Z]{1,2}\d)(.+)$/su;
const START = /^\s*[,;:]\s*|^\s+(?=\S)/;

/**
 * A suffix as printed. Pages, paragraphs, chapters, figures and tables get APA's words (8.13); the parts of laws keep
 * the word as typed, in its plural before several; every range has a dash. A part stands behind a comma, also where
 * none was typed (`[@k art. 1]`). All else, such as `Introduction section` or `1:09:19`, stays as typed.
 */
export function locator(suffix: string): string {
  const given = withoutBraces(suffix).replace(/[\s,;]+$/, '');
  const start = START.exec(given)?.[0] ?? '';
  const words = given.slice(start.length);
  if (start === '') return given;
  const part = partOf(words, start.includes(','));
  if (part !== undefined) return `, ${part}`;
  return start.includes(',') ? `, ${dashed(words)}` : given;
}

/** Pandoc's `{p. 4}, more`. */
function withoutBraces(suffix: string): string {
  const [, inner, rest = ''] = /^\s*,?\s*\{([^{}]*)\}(.*)$/s.exec(suffix) ?? [];
  return inner === undefined ? suffix : `${inner.trim() === '' ? '' : `, ${inner.trim()}`}${rest}`;
}

/** A part of a work at the beginning of some words; numbers alone are pages. */
function partOf(words: string, afterComma: boolean): string | undefined {
  if (PAGES.test(words)) {
    const isPage = afterComma || /\D/.test(words) || words.length < 4;
    return isPage ? labelled(LABELS[0], words) : undefined;
  }
  const [, word = '', rest = ''] = LABELLED.exec(words) ?? [];
  const label = LABELS.find(({ names }) => names.test(word));
  const numbers = NUMBERS.exec(rest)?.[0];
  if (label === undefined || numbers === undefined) return undefined;
  const typed = words.slice(0, words.length - rest.length);
  const after = rest.slice(numbers.length);
  return `${labelled(label, numbers, typed)}${dashed(after)}`;
}

/** A label with its numbers: in APA's own words, or as typed with the ending of one or several. */
function labelled(label: Label | undefined, numbers: string, typed = ''): string {
  const range = label !== undefined && haveParts(label, numbers) ? numbers : dash(numbers);
  const isSeveral = areSeveral(range) || (/\df/.test(range) && /^(?:pp|pages|paras)/i.test(typed));
  if (label?.printed !== undefined) return `${label.printed[isSeveral ? 1 : 0]} ${range}`;
  const plural = label?.plural;
  return isSeveral && plural !== undefined ? `${plural(typed)}${range}` : `${typed}${range}`;
}

/** "3–5", "3 and 5", "3(1) and (2)": not "34(a)–(c)", which are parts of one. */
function areSeveral(range: string): boolean {
  const [first = '', ...others] = range.split(/\s*(?:[–,&]|\band\b)\s*/).filter((part) => part !== '');
  return others.length > 0 && (!first.includes('(') || others.some((part) => !part.startsWith('(')));
}

/** "Figure 2-1" is one figure of part 2, "Tables 3-1 and 3-2" are two: their numbers do not rise. */
function haveParts({ numbered }: Label, numbers: string): boolean {
  const pairs = [...numbers.matchAll(/(?<![\d-])(\d+)-(\d+)(?![\d-])/g)];
  return numbered === true && pairs.some(([, first, second]) => Number(second) <= Number(first));
}

/** Ranges that stand behind a label among other words. */
function dashed(words: string): string {
  const range = new RegExp(
    `(?<![\\p{L}\\d/.:-])(${NUMBER})(\\s*(?:-{1,3}|[‐‑])\\s*)(${NUMBER})(?![\\p{L}\\d/:-]|\\.\\d)`,
    'gu',
  );
  return words.replace(range, '$1–$3');
}

function dash(numbers: string): string {
  return numbers.replace(/\s*(?:-{1,3}|[‐‑–—])\s*/g, '–');
}
