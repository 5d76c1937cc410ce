import { describe, expect, it } from 'vitest';
import { shortened } from '../../src/model/lengths.js';

describe('shortened', () => {
  it.each([
    ['Short title', 20, 'Short title'],
    ['Exactly twenty chars', 20, 'Exactly twenty chars'],
    ['What investigators can ask of providers', 24, 'What investigators can…'],
    ['Ask, in other States, of providers', 10, 'Ask, in…'],
    ['One – two three', 8, 'One…'],
    ['Supercalifragilistic', 8, 'Superca…'],
  ])('%s in %i letters', (words, limit, expected) => {
    expect(shortened(words, limit)).toBe(expected);
    expect(shortened(words, limit).length).toBeLessThanOrEqual(limit);
  });
});
