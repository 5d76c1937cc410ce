import { describe, it } from 'vitest';
import { group, holds, on, person, row } from '../rows.js';

const report = {
  type: 'report',
  author: [person('Nguyễn', 'Thị Minh')],
  title: 'Báo cáo',
  publisher: 'Bộ Công an',
  issued: on(2016),
};

describe('the language of a record', () => {
  it.each(['vi', 'vi-VN', 'zh', 'ja', 'hu', 'ko', 'km', 'th', 'Vietnamese', 'en', ''])(
    'leaves the form of names as it is: %s',
    async (language) => {
      await holds(row(language, { ...report, language }, { list: 'Nguyễn, T. M. (2016). *Báo cáo*. Bộ Công an.' }));
    },
  );

  it.each([
    row(
      'English',
      { type: 'book', title: 'Some title of the thing', language: 'en-GB', issued: on(2016) },
      { text: '(*Some Title of the Thing*, 2016)' },
    ),
    row(
      'Indonesian',
      { type: 'book', title: 'Perlindungan anak di ruang digital', language: 'id', issued: on(2016) },
      { text: '(*Perlindungan anak di ruang digital*, 2016)' },
    ),
    row(
      'a translated title',
      { type: 'book', title: 'Perlindungan anak', 'translated-title': 'Child protection', issued: on(2016) },
      { text: '(*Perlindungan anak*, 2016)', list: '*Perlindungan anak* [Child protection]. (2016).' },
    ),
    row(
      'a language and a group',
      { type: 'report', title: 'Rapport', language: 'fr', author: group('Conseil de l’Europe'), issued: on(2020) },
      { text: '(Conseil de l’Europe, 2020)', list: 'Conseil de l’Europe. (2020). *Rapport*.' },
    ),
  ])('puts capitals into the titles of no other: $what', holds);
});
