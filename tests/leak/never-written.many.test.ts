import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { manuscripts } from './documents.js';
import { publicPage } from './public-page.js';

describe('a public edition equals that of a text in which what is withheld was never written', () => {
  it('in 2,000 chapters of every mark', async () => {
    await fc.assert(
      fc.asyncProperty(manuscripts(40), async ({ marked, never, hidden }) => {
        const [made, wanted] = [await publicPage(...marked), await publicPage(...never)];
        expect([made.errors, wanted.errors]).toEqual([[], []]);
        expect(made.html === wanted.html ? '' : difference(made.html, wanted.html)).toBe('');
        expect(hidden.filter((word) => made.html.includes(word))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

/** Where two pages part, with what stands around. */
function difference(made: string, wanted: string): string {
  let at = 0;
  while (made.charAt(at) === wanted.charAt(at)) at += 1;
  return `${made.slice(Math.max(0, at - 150), at + 150)}\n${wanted.slice(Math.max(0, at - 150), at + 150)}`;
}
