import { describe, expect, it } from 'vitest';
import { isPast } from '../../src/mark/until.js';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'];
const NAMES = [...MONTHS, 'November', 'December'];

const on = (year: number, month: number, day: number) => new Date(Date.UTC(year, month, day, 12));

describe('a time until which a text is withheld', () => {
  it.each(NAMES.map((name, index) => [name, index] as const))('ends with its month: %s', (name, index) => {
    const number = String(index + 1).padStart(2, '0');
    for (const until of [`${name} 2026`, `${name.slice(0, 3)}. 2026`, `${name.toLowerCase()} 2026`, `2026-${number}`]) {
      expect(isPast(until, on(2026, index + 1, 0)), until).toBe(false);
      expect(isPast(until, on(2026, index + 1, 1)), until).toBe(true);
    }
  });

  it.each([
    ...['2026-2-5', '2026-02-05', '5 February 2026', '05 Feb 2026', '5 feb. 2026', ' 5  Feb\t2026 '],
    ...['February 5, 2026', 'Feb. 5 2026', 'feb 05, 2026', '5.2.2026', '05/02/2026', '5/2/2026'],
  ])('ends with its day: %j', (until) => {
    expect(isPast(until, on(2026, 1, 5))).toBe(false);
    expect(isPast(until, on(2026, 1, 6))).toBe(true);
  });

  it('ends with its year', () => {
    expect(isPast('2026', on(2026, 11, 31))).toBe(false);
    expect(isPast('2026', on(2027, 0, 1))).toBe(true);
  });

  it.each([
    ...['', 'Second draft', 'x 2020', '2020 x', '12020', '202', '2020-', '2020-1-', '2020-111', '2020-1-111'],
    ...['2020-13', '2020-00', '31 Foo 2020', '111 May 2020', '5May 2020', 'Ma 2020', 'Septemberly 2020', '5 May 20200'],
    ...['5 May, 2020', 'x May 2020', 'May 2020 x', 'May 5 2020 x', 'x May 5 2020', 'May 111 2020', 'Ma 5 2020'],
    ...['Septemberly 5 2020', 'May5 2020', 'May 5, 20200', '5.2', '5.2.20', '111.2.2020', '5.222.2020', '5.2.20200'],
    ...['x 5.2.2020', '5.2.2020 x', '5,2,2020', '5.13.2020', '5-2-2020'],
  ])('is none that could be past: %j', (until) => {
    expect(isPast(until, on(2026, 0, 1))).toBe(false);
  });
});
