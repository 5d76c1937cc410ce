import { describe, expect, it } from 'vitest';
import { checkBibliography } from '../../../src/cite/bibliography.js';
import { tidyEntry } from '../../../src/cite/tidy/record.js';
import { findingsOf } from '../../../src/model/finding.js';
import { bibliography, type Entry } from '../edition.js';
import { group, holds, on, person, row } from '../rows.js';

const article = {
  type: 'article-journal',
  title: 'A title',
  author: [person('Luna', 'A.')],
  'container-title': 'Journal',
  issued: on(2020),
};

describe('tidyEntry', () => {
  it.each<readonly [string, Entry, Entry]>([
    ['a number as volume', { volume: 3 }, { volume: '3' }],
    ['a number as title', { title: 1984 }, { title: '1984' }],
    ['a full stop behind a title', { title: 'Annual report.' }, { title: 'Annual report' }],
    ['a full stop of an abbreviation', { title: 'Crime in the U.S.' }, { title: 'Crime in the U.S.' }],
    ['an ellipsis', { title: 'And then...' }, { title: 'And then...' }],
    ['two full stops', { title: 'Annual report..' }, { title: 'Annual report' }],
    ['a comma behind a journal', { 'container-title': 'Harbour Review,' }, { 'container-title': 'Harbour Review' }],
    ['a colon behind a publisher', { publisher: 'Harbour Press:' }, { publisher: 'Harbour Press' }],
    ['a comma behind a name', { author: [person('Luna,', 'A..')] }, { author: [person('Luna', 'A.')] }],
    ['a name of a group', { author: group('Office of Numbers.') }, { author: group('Office of Numbers') }],
    ['a company', { author: group('Snap Inc.') }, { author: group('Snap Inc.') }],
    ['spaces', { title: ' What  courts\n ask for ' }, { title: 'What courts ask for' }],
    [
      'references to characters',
      { 'container-title': 'Law &amp; Policy', title: 'L&#8217;enfant &quot;x&quot;' },
      { 'container-title': 'Law & Policy', title: 'L’enfant "x"' },
    ],
    ['signs of LaTeX', { title: 'The {UNODC} guide \\& more' }, { title: 'The UNODC guide & more' }],
    ['two hyphens', { page: '45--67' }, { page: '45-67' }],
    ['a dash with spaces', { page: 'pp. 45 – 67' }, { page: '45-67' }],
    [
      'the words of numbers',
      { volume: 'Vol. 12', issue: 'No. 3', version: 'Version 2.0', edition: '2nd ed.' },
      { volume: '12', issue: '3', version: '2.0', edition: '2' },
    ],
    ['an edition in words', { edition: 'Third edition' }, { edition: '3' }],
    [
      'empty names',
      { author: [person('Luna', 'A.'), { family: '', given: '' }, { literal: ' ' }] },
      { author: [person('Luna', 'A.')] },
    ],
    [
      'a group in the field of a family',
      { author: [{ family: 'Council of Europe' }] },
      { author: group('Council of Europe') },
    ],
    ['a person of one name', { author: [{ family: 'Suharto' }] }, { author: [{ family: 'Suharto' }] }],
    ['parts of a date in words', { issued: { 'date-parts': [['2020', '05', '18']] } }, { issued: on(2020, 5, 18) }],
    ['a date in words', { issued: { raw: '18 May 2020' } }, { issued: on(2020, 5, 18) }],
    ['a date in one part', { issued: { 'date-parts': [['2020-05']] } }, { issued: on(2020, 5) }],
    ['a year in words', { issued: { literal: '2020' } }, { issued: on(2020) }],
    ['a season in words', { issued: { literal: 'Autumn 2020' } }, { issued: on(2020, 23) }],
    ['what is also the fall', { issued: { literal: 'Fall 2020' } }, { issued: { ...on(2020, 23), season: 'Fall' } }],
    ['two months', { issued: { raw: 'march–april 2020' } }, { issued: { ...on(2020, 3), season: 'March/April' } }],
    [
      'a word that is no month',
      { issued: { literal: 'Easter/Summer 2020' } },
      { issued: { literal: 'Easter/Summer 2020' } },
    ],
    [
      'a year about which one is not sure',
      { issued: { literal: 'ca. 1950' } },
      { issued: { ...on(1950), circa: true } },
    ],
    ['a month in words', { issued: { 'date-parts': [['2020', 'May', '3']] } }, { issued: on(2020, 5, 3) }],
    [
      'a whole name in the family',
      { author: [{ family: 'Adler, Anna' }] },
      { author: [{ family: 'Adler', given: 'Anna' }] },
    ],
    [
      'persons in one name',
      { author: [{ literal: 'Adler, A., Brook, B. B., & Cole, C.' }] },
      {
        author: [
          { family: 'Adler', given: 'A.' },
          { family: 'Brook', given: 'B. B.' },
          { family: 'Cole', given: 'C.' },
        ],
      },
    ],
    ['a body with a comma', { author: group('Commission, Thailand') }, { author: group('Commission, Thailand') }],
    ['a date that cannot be read', { issued: { literal: 'Easter 2020' } }, { issued: { literal: 'Easter 2020' } }],
    ['an older name of a field', { event: 'Conference' }, { 'event-title': 'Conference' }],
    ['an abbreviated journal', { 'container-title': 'J. Fam. Rev.' }, { 'container-title': 'J. Fam. Rev.' }],
  ])('puts right %s', (_, given, wanted) => {
    expect(tidyEntry(given).entry).toEqual(wanted);
  });

  it('tells what changes a printed word, and only that', () => {
    const given = {
      title: ' Annual report. ',
      page: '4 - 6',
      volume: 3,
      author: [{ literal: 'Office.' }, { literal: '' }],
    };
    expect(tidyEntry(given).mended).toEqual([
      { field: 'title', from: ' Annual report. ', to: 'Annual report' },
      { field: 'author', from: 'Office.; ', to: 'Office' },
    ]);
  });
});

describe('records as libraries export them', () => {
  it.each([
    row(
      'numbers as numbers',
      { ...article, volume: 3, issue: 2, page: 7 },
      { list: 'Luna, A. (2020). A title. *Journal*, *3*(2), 7.' },
    ),
    row(
      'fields as they come',
      {
        ...article,
        title: 'What courts ask for ',
        'container-title': 'Law &amp; Policy',
        volume: '12',
        page: '45--67',
        DOI: '10.1234/abcd',
      },
      { list: 'Luna, A. (2020). What courts ask for. *Law & Policy*, *12*, 45–67. https://doi.org/10.1234/abcd' },
    ),
    row(
      'a season',
      { type: 'webpage', title: 'A page', author: group('Helpline'), issued: on(2020, 21, 1), URL: 'https://x.org/a' },
      { list: 'Helpline. (2020, Spring). *A page*. https://x.org/a' },
    ),
    row(
      'a month that there is not',
      { type: 'webpage', title: 'A page', author: group('Helpline'), issued: on(2020, 13, 1), URL: 'https://x.org/a' },
      { list: 'Helpline. (2020). *A page*. https://x.org/a' },
    ),
    row(
      'a day that there is not',
      { type: 'webpage', title: 'A page', author: group('Helpline'), issued: on(2021, 2, 29), URL: 'https://x.org/a' },
      { list: 'Helpline. (2021, February). *A page*. https://x.org/a' },
    ),
  ])('prints $what', holds);

  it('reports at the entry what only the author can mend', () => {
    const read = bibliography([{ id: 'a', ...article, DOI: '10.1234/abcd.', issued: on(2020, 13) }]);
    checkBibliography(read, new Set(['a']), 2026);
    expect(
      findingsOf(read.file)
        .map(({ rule, line }) => `${String(line)} ${rule}`)
        .sort(),
    ).toEqual(['2 cite/date', '2 cite/doi']);
  });
});
