import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passportCode, typedCode } from '../../src/release/code.js';

describe('the number of a release', () => {
  it('is twelve signs that nobody takes for others, in groups', () => {
    fc.assert(
      fc.property(fc.string(), (commit) => {
        const code = passportCode({ commit });
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
        expect(typedCode(code)).toBe(code);
        expect(typedCode(code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code);
      }),
    );
  });

  it('is another one for another commit, and the same for the same', () => {
    expect(passportCode({ commit: 'a' })).toBe(passportCode({ commit: 'a' }));
    expect(passportCode({ commit: 'a' })).not.toBe(passportCode({ commit: 'b' }));
  });

  it.each(['report.pdf', '7F3A-91C2', '7F3A-91C2-5D0U', ''])('is not %s', (words) => {
    expect(typedCode(words)).toBeUndefined();
  });
});
