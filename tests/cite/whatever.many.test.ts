import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBibliography } from '../../src/cite/bibliography.js';
import { cite } from '../../src/cite/cite.js';
import { DATE_FIELDS, NAME_FIELDS, WORD_FIELDS } from '../../src/cite/read/fields.js';
import { edition, style, wordsOf } from './edition.js';
import { on } from './rows.js';

describe('whatever is cited', () => {
  const kind = fc.constantFrom(
    'treaty',
    'legal_case',
    'legislation',
    'report',
    'webpage',
    'personal_communication',
    'dataset',
    'hearing',
    'bill',
  );
  const entry = fc.record(
    {
      type: kind,
      title: fc.constantFrom('A title', 'Convention', 'X v. Y'),
      author: fc.constantFrom(
        [{ literal: 'Group' }],
        [
          { family: 'One', given: 'A.' },
          { family: 'Two', given: 'B.' },
        ],
      ),
      issued: fc.constantFrom(on(2000), on(2001)),
      shortauthor: fc.constantFrom('G', 'H'),
      URL: fc.constant('https://x.org'),
      number: fc.constantFrom('12', '18-2424', 'A/1'),
    },
    { requiredKeys: ['type'] },
  );
  const form = fc.constantFrom('@K', '@K [p. 4]', '[-@K]', '[@K]', '[see @K; @w0]', '(@K)', '@K [p. 4; @w0]');

  it('prints no mark of the machine', async () => {
    const shared = style();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(entry, form), { minLength: 1, maxLength: 4 }), async (rows) => {
        const entries = rows.map(([fields], index) => ({ id: `w${String(index)}`, ...fields }));
        const sources = rows.map(([, written], index) => written.replace('K', `w${String(index)}`));
        const text = await cite(edition(sources, entries), shared);
        const printed = JSON.stringify([text.chapters.map(({ tree }) => wordsOf(tree)), text.references]);
        expect(printed).not.toMatch(/NO_PRINTED_FORM|[\uE000-\uF8FF]|undefined|CSL STYLE/);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a record of whatever fields', () => {
  const names = fc.array(
    fc.record(
      {
        family: fc.constantFrom('', 'Luna', 'de la Cruz'),
        given: fc.constantFrom('', 'A.'),
        literal: fc.constantFrom('', 'Group'),
      },
      { requiredKeys: ['family'] },
    ),
    { maxLength: 3 },
  );
  const part = fc.oneof(fc.integer({ min: -5, max: 3000 }), fc.constantFrom('', '12', 'May', '3-5'));
  const dates = fc.oneof(
    fc.record({
      'date-parts': fc.array(fc.array(part, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 }),
    }),
    fc.record({ raw: fc.constantFrom('2020', '2020-13-45', 'soon', '') }),
    fc.record({ literal: fc.string() }),
  );
  const words = fc.oneof(
    fc.integer(),
    fc.double({ noNaN: true }),
    fc.constantFrom('', '-', '--', '3–5', '&amp;', '10.1/x', '1 & 2', '[x]', '{'),
    fc.string(),
  );
  const fieldsOf = (fields: ReadonlySet<string>, value: fc.Arbitrary<unknown>) =>
    [...fields].map((field) => [field, value] as const);
  const anything = fc.record(
    {
      type: fc.constantFrom(
        'report',
        'legal_case',
        'legislation',
        'treaty',
        'article-journal',
        'broadcast',
        'dataset',
        'standard',
        'review',
        'personal_communication',
        'entry',
        'bill',
        'hearing',
        'thesis',
        'post',
      ),
      ...Object.fromEntries([
        ...fieldsOf(WORD_FIELDS, words),
        ...fieldsOf(NAME_FIELDS, names),
        ...fieldsOf(DATE_FIELDS, dates),
      ]),
    },
    { requiredKeys: ['type'] },
  );

  it('never stops the tool', async () => {
    const shared = style();
    await fc.assert(
      fc.asyncProperty(anything, async (fields) => {
        const text = await cite(edition(['[@k] and @k [p. 4]'], [{ ...fields, id: 'k' }]), shared);
        checkBibliography(text.bibliography, new Set(['k']), 2026);
      }),
      { numRuns: 200 },
    );
  });
});
