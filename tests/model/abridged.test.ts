import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abridged } from '../../src/model/abridged.js';

describe('words that are told', () => {
  it('are as they are where a reader takes them in', () => {
    expect(abridged('a'.repeat(1000))).toBe('a'.repeat(1000));
  });

  it('keep both ends of a sentence, and tell how long the word in it is', () => {
    const told = abridged(`Unexpected attribute \`${'x'.repeat(100_000)}\`, expected title`);
    expect(told).toBe(`Unexpected attribute \`${'x'.repeat(79)}… (100003 signs) expected title`);
  });

  it('keep both ends of many words', () => {
    const told = abridged(`Unexpected ${'word '.repeat(20_000)}, expected one`);
    expect(told).toMatch(/^Unexpected word .* … \(100025 signs\) … .*, expected one$/);
    expect(told.length).toBeLessThan(1000);
  });

  it('are never longer than a reader takes in, and hold no half sign', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('😀', 'a', ' ', 'é'), { minLength: 900, maxLength: 3000 }), (signs) => {
        const told = abridged(signs.join(''));
        expect(told.length).toBeLessThanOrEqual(1000);
        expect(told).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});
