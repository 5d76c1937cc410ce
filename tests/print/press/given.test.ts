import { expect, it } from 'vitest';
import { hashOf } from '../../../src/model/hash.js';
import { underWhich } from '../../../src/print/press/given.js';
import { MemoryWorld } from '../../../src/system/memory.js';
import { PROFILE } from './pdf.js';

const asked = { profile: 'press/house.icc', condition: 'FOGRA51', place: { line: 3, column: 12 } };

it('is the profile of the house where a publication names none', async () => {
  const { condition, fault } = await underWhich(new MemoryWorld({}), undefined);
  expect([condition.name, fault]).toEqual(['FOGRA39', undefined]);
});

it('is the profile that a publication names, under its condition', async () => {
  const own = Uint8Array.from([...PROFILE, 0]);
  const { profile, condition, fault } = await underWhich(new MemoryWorld({ 'press/house.icc': own }), asked);
  expect([hashOf(profile), condition.name, fault]).toEqual([hashOf(own), 'FOGRA51', undefined]);
});

it.each([
  ['is absent', {}, 'absence of press/house.icc'],
  ['is of another kind', { 'press/house.icc': PROFILE.map((byte, at) => (at === 12 ? 109 : byte)) }, 'of another kind'],
  ['is no profile', { 'press/house.icc': 'Words.' }, 'of another kind'],
  ['breaks off', { 'press/house.icc': PROFILE.subarray(0, 20_000) }, 'of another kind'],
])('falls back, and says so, where the profile %s', async (_name, files, expected) => {
  const { condition, fault } = await underWhich(new MemoryWorld(files), asked);
  expect(condition.name).toBe('FOGRA39');
  expect(fault).toContain(expected);
});
