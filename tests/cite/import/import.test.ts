import { describe, expect, it } from 'vitest';
import { importWorks as importFiles, type Imported } from '../../../src/cite/import/import.js';
import type { ReferenceRecord } from '../../../src/model/publication.js';
import { bibliography, cited, type Entry } from '../edition.js';

/** Imports texts as files. */
function importWorks(existing: readonly ReferenceRecord[], texts: readonly string[]): Imported {
  return importFiles(
    existing,
    texts.map((text, index) => ({ name: `file-${String(index + 1)}`, text })),
  );
}

const article = {
  type: 'article-journal',
  title: 'Online child sexual exploitation and abuse: A review',
  author: [{ family: 'Álvarez-Guerrero', given: 'Garazi' }],
  issued: { 'date-parts': [[2024]] },
  'container-title': 'Disabilities',
  DOI: '10.3390/disabilities4020017',
};
const existing: ReferenceRecord[] = [
  { ...article, id: 'alvarez', level: 'A', note: 'Read in full.' },
  {
    id: 'crc',
    type: 'treaty',
    title: 'Convention on the Rights of the Child',
    level: 'A',
    issued: { 'date-parts': [[1989]] },
  },
];

const RIS = `TY  - JOUR
AU  - Fry, Deborah
AU  - World Health Organization
TI  - A title that goes on
 over two lines
T2  - Journal &amp; Review
VL  - 4
SP  - 264
EP  - 276
PY  - 2023/05/01
DO  - 10.1234/abc
ER  -

TY  - XYZ
TI  - Unknown
ER  -
TY  - RPRT
AU  - Europol
TI  - Threat assessment
PB  - Europol
DA  - 2022
SN  - 978-92-95220-00-1
ER  - `;

const YAML = `references:
- id: fatf2025
  type: report
  title: Detecting exploitation
  author:
  - literal: Financial Action Task Force
  issued:
    year: 2025
    month: 3
- type: webpage
  title: About us
  issued: 2021-05-18
  author:
  - family: Luna
    given: A.
`;

describe('importWorks', () => {
  it('adds what is new, completes what is there, and doubles nothing', () => {
    const given = [
      { ...article, id: 'http://zotero.org/users/1/items/ABCD2345', volume: '4', title: 'Another spelling', note: 'x' },
      {
        id: 'ABCD9999',
        type: 'book',
        title: 'The state of things',
        author: [{ family: 'de Souza', given: 'A.' }],
        issued: { 'date-parts': [['2020']] },
      },
      { id: 'smith2020', type: 'report', title: 'A report', author: [{ family: 'Smith' }] },
    ];
    const first = importWorks(existing, [JSON.stringify(given)]);
    expect(first).toMatchObject({
      added: ['de-souza-2020-state', 'smith2020'],
      merged: ['alvarez'],
      same: [],
      refused: [],
    });
    expect(first.records[0]).toMatchObject({
      id: 'alvarez',
      level: 'A',
      note: 'Read in full.',
      title: article.title,
      volume: '4',
    });
    const again = importWorks(first.records, [JSON.stringify(given)]);
    const known = ['alvarez', 'de-souza-2020-state', 'smith2020'];
    expect(again).toMatchObject({ added: [], merged: known, known, refused: [] });
    expect(again.records).toEqual(first.records);
  });

  it('reads what real exports hold', () => {
    const bib = String.raw`@phdthesis{n, author={Nguy\~{\^e}n, Th\d{i} Hoa}, title={Net}, school={Hanoi}, year={2016}}
@legislation{f, title={Online Safety Act 2018}, date={2018}, number={13}, location={Fiji}}`;
    const ris =
      'TY  - JOUR\nAU  - Roe, A.\nTI  - Safety\nT2  - J. Saf.\nJF  - Journal of Safety\nPY  - 2021/04//Spring\nDO  - http://dx.doi.org/10.5555/x\nKW  - a\nKW  - b\nER  - \n';
    const { records } = importWorks([], [bib, ris]);
    expect(records).toMatchObject([
      { author: [{ family: 'Nguyễn', given: 'Thị Hoa' }], genre: 'Doctoral dissertation' },
      { jurisdiction: 'Fiji', number: '13' },
      {
        'container-title': 'Journal of Safety',
        DOI: '10.5555/x',
        keyword: 'a, b',
        issued: { 'date-parts': [[2021, 4]] },
      },
    ]);
  });

  it('refuses an entry that cannot be read, at its line, and takes the others', () => {
    const text =
      '[\n  {"id": "a", "type": "bok", "title": "A"},\n  {"id": "b", "type": "book",},\n  {"id": "c", "type": "book", "title": "C"}\n]';
    const { added, refused } = importWorks([], [text]);
    expect(added).toEqual(['c']);
    expect(refused.map(({ entry, line }) => [entry, line])).toEqual([
      ['a', 2],
      ['line 3', 3],
    ]);
    expect(refused[0]?.reason).toContain('`type`');
  });

  it('reads RIS', async () => {
    const { added, refused, records } = importWorks([], [RIS]);
    expect(added).toEqual(['fry-2023-title', 'europol-2022-threat']);
    expect(refused).toMatchObject([{ entry: 'Unknown', line: 14 }]);
    const { list } = await cited([`[@${added.join('; @')}]`], records as readonly Entry[]);
    expect(list).toEqual([
      'Europol. (2022). *Threat assessment*.',
      'Fry, D., & World Health Organization. (2023). A title that goes on over two lines. *Journal & Review*, *4*, 264–276. https://doi.org/10.1234/abc',
    ]);
  });

  it('reads BibTeX and BibLaTeX', async () => {
    const bib = String.raw`@string{dis = "Disabilities"}
@comment{ nothing }
@article{alvarezOnline2024,
  title = {Online {{Child}} exploitation: {{A}} review \& more},
  author = {{\'A}lvarez-Guerrero, Garazi and Fry, Deborah and {World Health Organization}},
  date = {2024-05-01},
  journaltitle = dis,
  volume = 4, number = {2},
  pages = {264--276},
  doi = {10.3390/disabilities4020017},
}

@techreport{fatf2025, author = {{Financial Action Task Force}}, title = "Detecting exploitation", year = 2025, month = mar, institution = {FATF}}
@broken{x, title = {Y}}
@book{cut, title = {Never closed
@misc{page, author = "M{\"u}ller, J.", title = {A page}, url = {https://x.org/a\_b}, year = {2020}}
`;
    const { added, refused, records } = importWorks([], [bib]);
    expect(added).toEqual(['alvarezOnline2024', 'fatf2025', 'page']);
    expect(refused.map(({ entry, line }) => [entry, line])).toEqual([
      ['x', 14],
      ['line 15', 15],
    ]);
    const { list } = await cited([`[@${added.join('; @')}]`], records as readonly Entry[]);
    expect(list).toEqual([
      'Álvarez-Guerrero, G., Fry, D., & World Health Organization. (2024). Online Child exploitation: A review & more. *Disabilities*, *4*(2), 264–276. https://doi.org/10.3390/disabilities4020017',
      'Financial Action Task Force. (2025, March). *Detecting exploitation*.',
      'Müller, J. (2020). *A page*. https://x.org/a_b',
    ]);
  });

  it('reads CSL-YAML', () => {
    const { added, records } = importWorks([], [YAML]);
    expect(added).toEqual(['fatf2025', 'luna-2021-about']);
    expect(records.map(({ issued }) => issued)).toEqual([
      { 'date-parts': [[2025, 3]] },
      { 'date-parts': [[2021, 5, 18]] },
    ]);
  });

  it('reads the JSON of Better BibTeX and of a library as one object', () => {
    const given = {
      items: [{ 'citation-key': 'souzaState2020', id: 12, type: 'journalArticle', title: 'T', publisher: null }],
    };
    const { added, records } = importWorks([], [JSON.stringify(given)]);
    expect(added).toEqual(['souzaState2020']);
    expect(records).toEqual([{ id: 'souzaState2020', type: 'article-journal', title: 'T' }]);
  });

  it.each([
    ['<?xml version="1.0"?><xml/>', 'expected that of EndNote'],
    ['<?xml version="1.0"?><xml><records><record><titles>', 'Unexpected XML'],
    ['just words', 'expected CSL-JSON'],
    ['[]', 'without an entry'],
    ['', 'expected'],
  ])('refuses %s', (text, words) => {
    const { added, refused } = importWorks([], [text]);
    expect(added).toEqual([]);
    expect(refused[0]?.reason).toContain(words);
  });

  it('makes records that the bibliography reads without a fault', () => {
    const { records } = importWorks(existing, [RIS, YAML]);
    const read = bibliography(records as readonly Entry[]);
    expect(read.file.messages.map(String)).toEqual([]);
    expect([...read.records.keys()]).toEqual(records.map(({ id }) => id));
  });
});

describe('what is wrong in a file', () => {
  const reasons = (text: string): string[] =>
    importWorks([], [text]).refused.map(({ line, reason }) => `${String(line)} ${reason}`);

  it('is told where a tag of RIS stands outside an entry', () => {
    expect(reasons('TY  - BOOK\nTI  - One\nER  - \nAU  - Before, Any\nTY  - BOOK\nTI  - Two\nER  - \n')).toEqual([
      '4 Unexpected `AU  - Before, Any` outside an entry, expected TY before it',
    ]);
  });

  it('keeps the entries of YAML around one that is none', () => {
    const text =
      'references:\n- id: a1\n  type: book\n  title: One\n- id: b1\n  title: : bad\n- id: c1\n  type: book\n  title: Two\n...\n';
    const { added, refused } = importWorks([], [text]);
    expect(added).toEqual(['a1', 'c1']);
    expect(refused).toMatchObject([{ line: 6, entry: 'line 5' }]);
  });

  it('is told where an entry says nothing', () => {
    expect(reasons('[{"id":"x","type":"document","title":"","author":[]}]')).toEqual([
      '1 Unexpected entry without title and names, expected one of them',
    ]);
  });

  it('says what to export instead of items of a program', () => {
    const items = '{"items":[{"itemType":"report","title":"T"}]}';
    expect(reasons(items)).toEqual([expect.stringContaining('export as “Better CSL JSON”')]);
  });

  it('keeps that names are left out, which no page prints', async () => {
    const text = '@article{a1, author={Adler, A. and others}, title={T}, journal={J}, year={2020}}';
    const { records } = importWorks([], [text]);
    expect(records[0]?.['author']).toEqual([{ family: 'Adler', given: 'A.' }, { literal: 'et al.' }]);
    expect((await cited(['[@a1]'], [...records] as unknown as Entry[])).list).toEqual(['Adler, A. (2020). T. *J*.']);
  });

  it('takes the day of reading out of a note, and the reporter of a decision', () => {
    const text =
      '@online{a1, title={T}, url={https://x.org}, note={Accessed: 2024-05-06}}\n@jurisdiction{b1, title={A v. B}, date={1954}, reporter={U.S.}, volume={347}, pages={483}}';
    const { records } = importWorks([], [text]);
    expect(records).toMatchObject([{ accessed: { 'date-parts': [[2024, 5, 6]] } }, { 'container-title': 'U.S.' }]);
  });
});
