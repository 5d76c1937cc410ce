import { expect, it } from 'vitest';
import { cited, type Entry } from '../edition.js';

const issued = { 'date-parts': [[2019]] };
const RECORDS: readonly Entry[] = [
  { id: 'luna', type: 'report', title: 'One', author: [{ family: 'Luna', given: 'D.' }], issued },
  {
    id: 'two',
    type: 'report',
    title: 'Two',
    author: [
      { family: 'Abad', given: 'A.' },
      { family: 'Cruz', given: 'B.' },
    ],
    issued,
  },
  {
    id: 'unicef',
    type: 'report',
    title: 'Three',
    author: [{ literal: 'United Nations Children’s Fund', short: 'UNICEF' }],
    issued,
  },
  { id: 'act', type: 'legislation', title: 'Online Safety Act', author: [{ literal: 'Parliament' }], issued },
];

async function told(text: string): Promise<string[]> {
  const { findings } = await cited([text], RECORDS);
  return findings.map(
    ({ rule, column, message }) => `${rule} ${String(column)} ${message.replace(/^.*expected /, '')}`,
  );
}

it.each([
  ['So it is (Luna, 2019).', 'cite/typed-citation 11 [@luna]'],
  ['So it is (see Luna, 2019, p. 4).', 'cite/typed-citation 15 [@luna]'],
  ['As Luna (2019) wrote.', 'cite/typed-citation 4 [@luna]'],
  ['Luna’s (2019) data.', 'cite/typed-citation 1 [@luna]'],
  ['So it is (Abad & Cruz, 2019).', 'cite/typed-citation 11 [@two]'],
  ['As Abad and Cruz (2019) wrote.', 'cite/typed-citation 4 [@two]'],
  ['So it is (Abad and Cruz 2019: 4).', 'cite/typed-citation 11 [@two]'],
  ['So it is (UNICEF, 2019).', 'cite/typed-citation 11 [@unicef]'],
  ['So it is (Reyes et al., 2018).', 'cite/typed-citation 11 its record in the bibliography, and [@key]'],
  ['So it is (Reyes, 2018, p. 3).', 'cite/typed-citation 11 its record in the bibliography, and [@key]'],
  ['Ibid., p. 4.', 'cite/typed-citation 1 its record in the bibliography, and [@key]'],
])('tells a citation that a hand typed: %s', async (text, expected) => {
  expect(await told(text)).toEqual([expected]);
});

it.each([
  'Luna was there in 2019, and (in Manila, 2019) others.',
  'The Parliament (2019) passed it.',
  'Two (2019) and Villaluna (2019).',
  'So it is [@luna].',
  '`(Luna, 2019)`',
])('takes no other words for one: %s', async (text) => {
  expect((await told(text)).filter((one) => one.startsWith('cite/typed-citation'))).toEqual([]);
});

it('tells citations that stand side by side', async () => {
  expect(await told('So it is [@luna][@two].')).toEqual(['cite/side-by-side 17 both in one: [@a; @b]']);
  expect(await told('So it is [@luna], [@two].')).toEqual(['cite/side-by-side 19 both in one: [@a; @b]']);
  expect(await told('So it is [@luna; @two], as @two wrote [p. 4].')).toEqual([]);
});
