import { describe, expect, it } from 'vitest';
import { longDay } from '../../../src/language/en/day.js';

describe('a day that was typed in figures', () => {
  it('is printed as the house writes days', () => {
    expect(['2026-12-10', '2026-01-01'].map(longDay)).toEqual(['10 December 2026', '1 January 2026']);
  });

  it.each(['Second draft', 'May 2026', '2026-12', '2026-13-40', ''])('stays where it is none: %s', (words) => {
    expect(longDay(words)).toBe(words);
  });
});
