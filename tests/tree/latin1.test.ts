import { expect, test } from 'vitest';
import { latin1 } from '../../src/tree/latin1.js';

test('each byte is the sign of its own number, also from 80 to 9F', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
  expect([...latin1(bytes)].map((sign) => sign.charCodeAt(0))).toEqual([...bytes]);
  expect(latin1(new Uint8Array(20_000).fill(0x8b))).toBe('\u008B'.repeat(20_000));
});
