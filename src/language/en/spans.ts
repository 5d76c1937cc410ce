import type { Span } from '../prose.js';

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const NUMBER = `\\d{1,3}|${NUMBERS.join('|')}`;
const UNIT = 'day|week|month|year';

/** “within 12 months”, “in the first 90 days”, “by day 30”. */
const SPAN = new RegExp(
  `\\b(?:(?:within|in|inside|over|after)\\s+(?:the\\s+)?(?:first\\s+|next\\s+)?(?<many>${NUMBER})[\\s\\u00A0-]+(?<unit>${UNIT})s?|by\\s+(?<at>${UNIT})\\s+(?<nth>${NUMBER}))\\b`,
  'giu',
);

const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 };

/** The lengths of time up to which something is to be done, as words say them. */
export function spansIn(words: string): Span[] {
  return [...words.matchAll(SPAN)].map(({ index, 0: said, groups = {} }) => {
    const unit = (groups['unit'] ?? groups['at'] ?? '').toLowerCase();
    return { index, words: said, days: countOf(groups['many'] ?? groups['nth'] ?? '') * (DAYS[unit] ?? 0) };
  });
}

function countOf(number: string): number {
  const at = NUMBERS.indexOf(number.toLowerCase());
  return at < 0 ? Number(number) : at + 1;
}
