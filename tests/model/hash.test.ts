import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { hashOf } from '../../src/model/hash.js';

it('is the SHA-256 of what it is given, one after the other', () => {
  // The published example of FIPS 180-4: the message "abc".
  const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(hashOf('abc')).toBe(abc);
  expect(hashOf('a', new Uint8Array([98]), 'c')).toBe(abc);
  expect(hashOf('é')).toBe(createHash('sha256').update('é', 'utf8').digest('hex'));
});
