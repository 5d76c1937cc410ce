import fc from 'fast-check';
import { expect, it } from 'vitest';
import { left, OUT } from '../left.js';

it('a line never has doubled spaces or commas, nor empty brackets, wherever words were withheld', async () => {
  const part = fc.constantFrom('States', 'agreed', ', ', ' (', ') ', ' – ', '. ', '; ', ' “', '” ', OUT, ` ${OUT} `);
  await fc.assert(
    fc.asyncProperty(fc.array(part, { minLength: 3, maxLength: 9 }), async (parts) => {
      const typed = parts.filter((one) => !one.includes('zebrafinch')).join('');
      const { words } = await left(`So ${parts.join('')}`);
      for (const trace of [/\(\s*\)/, /“\s*”/, /,\s*,/, /\S\s{2,}\S/]) {
        if (!trace.test(`So ${typed}`)) expect(words.join('\n')).not.toMatch(trace);
      }
    }),
    { numRuns: 200 },
  );
});
