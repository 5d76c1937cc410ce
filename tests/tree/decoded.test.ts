import { expect, it } from 'vitest';
import { decoded } from '../../src/tree/decoded.js';

const WORDS = 'AU  - Müller, Jörg';
const wide = (swap: boolean): Uint8Array =>
  Uint8Array.from(
    [...`\uFEFF${WORDS}`].flatMap((sign) => {
      const code = sign.charCodeAt(0);
      return swap ? [code >> 8, code & 255] : [code & 255, code >> 8];
    }),
  );

it.each([
  ['UTF-8', new TextEncoder().encode(WORDS)],
  ['UTF-8 with its mark', new TextEncoder().encode(`\uFEFF${WORDS}`)],
  ['UTF-16', wide(false)],
  ['UTF-16 the other way round', wide(true)],
  ['one byte a sign', Uint8Array.from([...WORDS].map((sign) => sign.charCodeAt(0)))],
])('reads %s', (_, bytes) => {
  expect(decoded(bytes)).toBe(WORDS);
});

it('reads the quotation marks and dashes of Windows', () => {
  expect(decoded(Uint8Array.from([0x93, 0xe9, 0x94, 0x20, 0x96, 0x92, 0x80]))).toBe('“é” –’€');
});
