import { expect, it } from 'vitest';
import { dateOf } from '../../src/print/day.js';

it('takes the day of a page at midnight UTC, and one that never changes where it has none', () => {
  expect(dateOf('2026-11-24').toISOString()).toBe('2026-11-24T00:00:00.000Z');
  expect(dateOf('').toISOString()).toBe('2000-01-01T00:00:00.000Z');
  expect(dateOf('soon')).toEqual(dateOf(''));
});
