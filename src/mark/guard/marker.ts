import { distance } from 'fastest-levenshtein';
import { keptByText } from '../../tree/kept.js';
import { seenIn } from '../../tree/withheld/seen.js';
import { isClassified, isLabelled, isStamped } from './classified.js';
import { holdsHabit } from './habits.js';

const BETWEEN = '[^\\p{L}\\p{N}]{0,3}';

/** The spellings of other tools: a tag, a callout, a hashtag, braces, or the name in brackets at the start of a line. */
const HABITS = [
  new RegExp(`[[({<]/\\s*no[nt]${BETWEEN}public`, 'u'),
  new RegExp(`(?:\\{|<|\\[!|%%)\\s*no[nt]${BETWEEN}public`, 'u'),
  new RegExp(`^[ \\t]*[^\\p{L}\\p{N}\\s“”‘’"'()]{2,}[ \\t]*no[nt]${BETWEEN}public`, 'mu'),
  new RegExp(`(?<![\\p{L}\\p{N}])([%$&+=|~^*])\\s?no[nt]${BETWEEN}public\\s?\\1`, 'u'),
  new RegExp(`(?<![\\p{L}\\p{N}])[#@]no[nt][_-]?public\\b`, 'u'),
  new RegExp(`^[ \\t]*[[(]\\s*no[nt]${BETWEEN}public\\s*[\\])]`, 'mu'),
];

/** A marker with its colon; its name with its brackets but no colon; its attributes. */
const MARKERS = [
  new RegExp(
    `:non${BETWEEN}public|(?<![\\p{L}\\p{N}]):\\s+non${BETWEEN}public|:\\s+non${BETWEEN}public(?!\\s+\\p{L})`,
    'u',
  ),
  new RegExp(`:not${BETWEEN}public`, 'u'),
  new RegExp(`\\bno[nt]${BETWEEN}public\\s*[[{]`, 'u'),
  /\{[^{}]*\bdistribution\s*:/u,
  /\b(?:originator|distribution)\s*=/u,
  /=\s*["'\u201C\u201D\u2018\u2019\u00AB]?\s*internal\b/u,
  ...HABITS,
  /\{[^{}]*\.(?:non-?public|internal|confidential|restricted)\b[^{}]*\}/u,
];

/** A name behind a colon; before brackets; as a class in braces; as a tag. */
const NAMES = [
  /:([\p{L}][\p{L}_-]{6,11})/gu,
  /[:[]([\p{L}][\p{L}_-]{4,11})(?=[[{(])/gu,
  /\{[^{}]*[.#]([\p{L}][\p{L}_-]{5,11})(?=[\s}])/gu,
  /<\/?([\p{L}][\p{L}_-]{5,11})(?=[\s>])/gu,
];
const PROSE = /\bnon[\s_\-\u2010-\u2015\u2212]*public\s*:|:\s+non[\s_\-\u2010-\u2015\u2212]*public\b/i;
const NAMED = /(?<![\w:]):{1,3}\s?(?:confidential|internal|restricted|secret)\b/i;
const SHOUTED = /\b(?:NON[\s-]?PUBLIC|CONFIDENTIAL|INTERNAL ONLY|NOT FOR PUBLICATION)\b/;
const FACT = /^\s*["']?distribution["']?\s*[:=]\s*["']?\p{L}/imu;

/** Whether a string still holds something that was meant as a non-public marker. */
export const holdsMarker: (value: string) => boolean = keptByText((value) => {
  const seen = seenIn(value).toLowerCase();
  return MARKERS.some((marker) => marker.test(seen)) || holdsHabit(seen) || namesIn(seen).some(isNear);
});

/** Whether a paragraph reads `distribution: internal`, which is front matter that stands too low. */
export function holdsFact(value: string): boolean {
  return FACT.test(seenIn(value));
}

/** Whether words only say of themselves that they are not public. */
export const saysNonPublic: (value: string) => boolean = keptByText((value) => {
  const seen = seenIn(value);
  return isClassified(seen) || isStamped(seen) || [PROSE, SHOUTED, NAMED].some((pattern) => pattern.test(seen));
});

/** Whether a whole line or title is labelled as not public: `Internal: …`. */
export function saysLabel(value: string): boolean {
  return isLabelled(seenIn(value));
}

function namesIn(seen: string): string[] {
  return NAMES.flatMap((pattern) => [...seen.matchAll(pattern)].map(([, name]) => name ?? ''));
}

/** A name that is one or two letters away from the marker's own, or its first letters. */
function isNear(name: string): boolean {
  const plain = name.replaceAll('_', '-');
  return /^non-?publ?i?$/.test(plain) || distance(plain, 'non-public') <= 2 || distance(plain, 'nonpublic') <= 2;
}
