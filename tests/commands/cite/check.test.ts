import { expect, it } from 'vitest';
import { citeCheck } from '../../../src/commands/cite/check.js';
import { EXIT } from '../../../src/model/terminal.js';
import { MemoryWorld } from '../../../src/system/memory.js';
import { listening } from '../../terminal.js';

const PATH = 'bibliography/references.json';
const page = { type: 'webpage', title: 'A page', author: [{ literal: 'A body' }], URL: 'http://example.org/a' };
const works = JSON.stringify([
  { id: 'a1', ...page },
  { id: 'b1', ...page, title: 'Another', URL: 'http://example.org/b?utm_source=x' },
]);

it('lists the faults of every work by kind, the most frequent first', async () => {
  const heard = listening();
  expect(await citeCheck(new MemoryWorld({ [PATH]: works }), heard, false)).toBe(EXIT.clean);
  expect(heard.outs.join('\n').split('\n')).toEqual([
    '   2  cite/plain-http  (info)',
    expect.stringContaining(`${PATH}:1  Unexpected http:// in the address of \`a1\``),
    expect.stringContaining('`b1`'),
    '   1  cite/tracking-address  (warning)',
    expect.stringContaining('`utm_source`'),
  ]);
  expect(heard.says).toEqual(['3 faults of 2 kinds in 2 works']);
});

it('lists what stands with a reason behind the faults', async () => {
  const excused = JSON.stringify([{ id: 'a1', ...page, exceptions: { 'plain-http': 'The site has no other.' } }]);
  const heard = listening();
  expect(await citeCheck(new MemoryWorld({ [PATH]: excused }), heard, false)).toBe(EXIT.clean);
  expect(heard.outs).toEqual(['   1  cite/plain-http  (excused)', '      a1: The site has no other.']);
  expect(heard.says).toEqual(['1 excused with a reason; 0 faults of 0 kinds in 1 works']);
});

it('prints one object where it is asked for, and says that there is no bibliography', async () => {
  const heard = listening();
  await citeCheck(new MemoryWorld({ [PATH]: works }), heard, true);
  expect(JSON.parse(heard.outs.join(''))).toMatchObject({
    file: PATH,
    works: 2,
    kinds: { 'cite/plain-http': 2, 'cite/tracking-address': 1 },
  });
  expect(await citeCheck(new MemoryWorld(), heard, false)).toBe(EXIT.usage);
  expect(heard.says.at(-1)).toContain(`absence of ${PATH}`);
});
