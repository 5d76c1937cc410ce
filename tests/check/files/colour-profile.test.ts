import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withoutTables } from '../../../src/check/files/colour-profile.js';
import { latin1 } from '../../../src/tree/latin1.js';

const PROFILE = readFileSync(new URL('../../../styles/press/FOGRA39L_coated.icc', import.meta.url));

/** The same, with a letter of its description changed. */
const OTHER = Uint8Array.from(PROFILE, (byte, at) => (at === PROFILE.indexOf('FOGRA39L') ? 0x5a : byte));

it('a colour profile keeps its words and loses its tables', () => {
  const words = latin1(withoutTables(OTHER));
  expect(words).toContain('ZOGRA39L');
  expect(words).not.toMatch(/acsp|arts|B2A0/u);
  expect(words.match(/[A-Za-z0-9]{3,}/g)?.length).toBeLessThan(200);
  expect(latin1(PROFILE).match(/[A-Za-z0-9]{3,}/g)?.length).toBeGreaterThan(1000);
});

it('that of the house is of nobody’s writing', () => {
  expect(withoutTables(PROFILE)).toHaveLength(0);
});

it('what only begins as one, or was changed in length, is read as it is', () => {
  const other = Uint8Array.from([...PROFILE, 0x41]);
  expect(withoutTables(other)).toBe(other);
  const text = Uint8Array.from(Buffer.from('Zebrafinch'));
  expect(withoutTables(text)).toBe(text);
});
