import { expect, it } from 'vitest';
import { cited, type Entry } from '../edition.js';

const crc: Entry = { id: 'crc-1989', type: 'treaty', title: 'Convention', issued: { 'date-parts': [[1989]] } };
const ecosoc: Entry = { id: 'ecosoc', type: 'report', title: 'T', author: [{ literal: 'B' }] };

it.each([
  ['So it is [crc-1989].', '1:11'],
  ['So it is\n(crc-1989, art. 1).', '2:2'],
  ['So it is cite:crc-1989.', '1:15'],
  ['So it is [ecosoc, p. 3].', '1:11'],
])('tells a key without its sign: %s', async (text, place) => {
  const { findings } = await cited([text], [crc, ecosoc]);
  expect(findings.map(({ rule, line, column }) => `${rule} ${String(line)}:${String(column)}`)).toEqual([
    `cite/typed-key ${place}`,
  ]);
});

it.each([
  'The ecosoc system, crc-19 and a/crc-1989.',
  '`crc-1989` and https://example.org/crc-1989',
  'See [@crc-1989].',
])('takes no word for a key: %s', async (text) => {
  expect((await cited([text], [crc, ecosoc])).findings).toEqual([]);
});

it('prints a source once that is named twice in the same words', async () => {
  const { words } = await cited(['[@ecosoc; @crc-1989; @ecosoc]', '[@ecosoc, p. 1; @ecosoc, p. 2]'], [crc, ecosoc]);
  expect(words).toBe('(B, n.d.; Convention, 1989)\n(B, n.d., p. 1; B, n.d., p. 2)');
});
