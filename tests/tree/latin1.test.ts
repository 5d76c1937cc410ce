import { expect, test } from 'vitest';
import { latin1, latin1OfHex, utf16 } from '../../src/tree/latin1.js';

test('each byte is the sign of its own number, also from 80 to 9F', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
  expect([...latin1(bytes)].map((sign) => sign.charCodeAt(0))).toEqual([...bytes]);
  expect(latin1(new Uint8Array(20_000).fill(0x8b))).toBe('\u008B'.repeat(20_000));
});

test('digits and pairs of bytes are read to the last whole one', () => {
  expect(latin1OfHex('41fF4')).toBe('A\u00FF');
  expect(utf16('\u0000A\u0020\u0019\u0000')).toBe('A\u2019');
});
