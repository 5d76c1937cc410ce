import { describe, expect, it } from 'vitest';
import { checkBibliography } from '../../../src/cite/bibliography.js';
import { findingsOf } from '../../../src/model/finding.js';
import { bibliography, type Entry } from '../edition.js';
import { group, on } from '../rows.js';

/** Ids and severities of what is found in entries that are all printed. */
function found(entries: readonly Entry[], cited = entries.map(({ id }) => String(id))): string[] {
  const read = bibliography(entries);
  checkBibliography(read, new Set(cited), 2026);
  return findingsOf(read.file).map(({ rule, severity }) => `${severity} ${rule.slice(5)}`);
}

const page: Entry = { id: 'a', type: 'webpage', title: 'A page', author: group('Europol'), issued: on(2021, 2, 11) };
const at = (url: string, more: Entry = {}): string[] => found([{ ...page, URL: url, ...more }]);

describe('the address of a printed record', () => {
  it.each<readonly [string, Entry, readonly string[]]>([
    ['https://www.europol.europa.eu/a/b', {}, []],
    ['https://x.org/a?utm_source=mail&id=3', {}, ['warning tracking-address']],
    ['https://x.org/a?fbclid=123', {}, ['warning tracking-address']],
    ['https://x.org/a?id=3', {}, []],
    ['http://x.org/a', {}, ['info plain-http']],
    ['https://x.org/', {}, ['info home-page']],
    ['https://x.org', {}, ['info home-page']],
    ['https://x.org/en/', {}, ['info home-page']],
    ['https://x.org/', { type: 'software' }, []],
    ['https://x.org/?p=13107', {}, []],
    ['https://x.org/fr/a', {}, ['info address-language']],
    ['https://x.org/es-es/a', {}, ['info address-language']],
    ['https://x.org/a?hl=es', {}, ['info address-language']],
    ['https://x.org/fr/a', { language: 'fr' }, []],
    ['https://x.org/en/a', { language: 'fr' }, ['info address-language']],
    ['https://x.org/nl/a', { 'translated-title': 'Another' }, []],
    ['https://x.org/2021/02/11/a', {}, []],
    ['https://x.org/2021/02/13/a', {}, []],
    ['https://x.org/2021/02/a', {}, []],
    ['https://x.org/2020/02/11/a', {}, ['warning address-date']],
    ['https://x.org/2021-03-30/a', {}, ['warning address-date']],
    ['https://x.org/COP/2018/2', {}, []],
    ['https://x.org/2020/02/11/a', { type: 'legislation', author: undefined }, []],
    ['https://web.archive.org/web/2021/https:/x.org/a', {}, ['warning copy-host']],
    ['https://www.scribd.com/document/1', {}, ['warning copy-host']],
    ['http://x.org/?utm_source=a', { DOI: '10.1234/a' }, []],
    ['https://x.org/a', { 'url-is': 'secondary' }, ['info secondary-source']],
  ])('%s %j', (url, more, wanted) => {
    expect(at(url, more)).toEqual(wanted);
  });

  it('is not looked at where nothing cites the record', () => {
    expect(found([{ ...page, URL: 'http://x.org/fr/a?utm_source=b' }], [])).toEqual(['info unused-source']);
  });
});

describe('the type of a printed record', () => {
  it.each<readonly [string, Entry, readonly string[]]>([
    ['https://afp.gov.au/news-centre/media-release/three-children', {}, ['info press-release']],
    ['https://x.org/press-releases/one', {}, ['info press-release']],
    ['https://x.org/press-releases/one', { genre: 'Press release' }, []],
    ['https://x.org/press-releases/one', { genre: 'Joint statement' }, []],
    ['https://www.euronews.com/2021/02/11/dark-web', { author: group('Euronews') }, ['info news-type']],
    ['https://www.fbcnews.com.fj/news/fiji', { author: group('FBC News') }, ['info news-type']],
    ['https://www.fbcnews.com.fj/news/fiji', { author: group('FBC News'), type: 'article-newspaper' }, []],
    ['https://www.bbc.com/news/2021/02/11/a', { author: group('BBC News') }, []],
    ['https://www.unodc.org/news/2021/02/11/a', { author: group('UNODC') }, []],
    ['https://www.europol.europa.eu/media-press/newsroom/news/a', {}, []],
    ['https://x.org/a', { issued: on(2021, 2) }, ['info month-only']],
    ['https://x.org/a', { issued: on(2021, 21) }, []],
    ['https://x.org/a', { issued: on(2021) }, []],
    ['https://x.org/a', { type: 'report', issued: on(2021, 2) }, []],
    ['https://x.org/a', { type: 'report', genre: 'Press release', issued: on(2021, 2) }, ['info month-only']],
  ])('%s %j', (url, more, wanted) => {
    expect(at(url, more)).toEqual(wanted);
  });
});

describe('the exceptions of a record', () => {
  const page: Entry = {
    id: 'k',
    type: 'webpage',
    title: 'A page',
    author: group('Helpline'),
    issued: on(2020, 5, 18),
    URL: 'http://example.org/a/page',
  };

  it.each(['plain-http', 'cite/plain-http'])('excuse a fault under the name %s', (rule) => {
    expect(found([{ ...page, exceptions: { [rule]: 'The site has no other address.' } }], ['k'])).toEqual([]);
  });

  it('are told where they excuse nothing', () => {
    const idle = { ...page, exceptions: { 'home-page': 'The site is one page.' } };
    expect(found([idle], ['k'])).toEqual(['warning idle-exception', 'info plain-http']);
  });

  it('excuse no error', () => {
    const wrong = { ...page, URL: 'example', exceptions: { address: 'It is like this.' } };
    expect(found([wrong], ['k'])).toContain('error address');
  });

  it('need a reason', () => {
    expect(found([{ ...page, exceptions: { 'plain-http': '' } }], ['k'])).toContain('error bibliography-entry');
  });
});

describe('a name of a record', () => {
  it.each(['et al.', 'Admin', 'n/a', 'Staff reporter', 'Unknown author'])('is not “%s”', (literal) => {
    const record = { id: 'k', type: 'report', title: 'T', author: group(literal), issued: on(2020) };
    expect(found([record], [])).toContain('warning no-name');
  });

  it.each(['Anonymous', 'Staff College', 'Others Foundation'])('may be “%s”', (literal) => {
    const record = { id: 'k', type: 'report', title: 'T', author: group(literal), issued: on(2020) };
    expect(found([record], [])).not.toContain('warning no-name');
  });
});

describe('two records of one work', () => {
  const LONG = 'How courts hear children who were harmed online';
  const report: Entry = {
    id: 'a',
    type: 'report',
    title: 'Disrupting harm: Evidence on abuse',
    author: group('ECPAT International'),
    issued: on(2022),
    URL: 'https://ecpat.org/resource/dh',
  };
  const other: Entry = {
    id: 'b',
    type: 'report',
    title: 'Something else',
    author: group('Other Body'),
    issued: on(2019),
  };

  it.each<readonly [string, Entry, Entry]>([
    ['a DOI in two forms', { DOI: '10.1234/x' }, { DOI: 'https://doi.org/10.1234/X' }],
    ['a DOI in an address', { DOI: '10.1080/abc' }, { URL: 'https://www.tandfonline.com/doi/full/10.1080/abc' }],
    ['a preprint', { URL: 'https://arxiv.org/abs/2402.14625v2' }, { DOI: '10.48550/arXiv.2402.14625' }],
    ['an address', {}, { URL: 'http://www.ecpat.org/resource/dh/#top' }],
    ['an address with tracking', {}, { URL: 'https://ecpat.org/resource/dh?utm_source=x' }],
    ['an address in another language', { URL: 'https://x.org/en/a/b' }, { URL: 'https://x.org/fr/a/b' }],
    ['an ISBN', { ISBN: '978-92-1-130411-1' }, { ISBN: '9789211304111' }],
    ['a symbol of the United Nations', { number: 'A/RES/70/1' }, { number: 'A/RES/70/1' }],
    ['a symbol that is called a document', { number: 'CRC/C/GC/25' }, { number: 'UN Doc. CRC/C/GC/25' }],
    ['a title in other letters', {}, { ...report, URL: undefined, title: 'DISRUPTING HARM – Evidence on Abuse!' }],
    ['a title of another type', {}, { ...report, URL: undefined, type: 'webpage' }],
    ['a title without its year', {}, { ...report, URL: undefined, issued: undefined }],
    ['a title without its subtitle', {}, { ...report, URL: undefined, title: 'Disrupting harm' }],
    [
      'a title with the short name of the author',
      { author: group('United Nations Office on Drugs and Crime') },
      { ...report, URL: undefined, author: group('UNODC') },
    ],
    ['a year that is one off', { title: LONG }, { ...report, URL: undefined, title: LONG, issued: on(2023) }],
    [
      'a title with "and" for "&"',
      { title: 'Law & policy' },
      { ...report, URL: undefined, title: 'The law and policy' },
    ],
  ])('are found by %s', (_, one, twin) => {
    expect(
      found(
        [
          { ...report, ...one },
          { ...other, ...twin, id: 'b' },
        ],
        [],
      ),
    ).toContain('warning duplicate-source');
  });

  it.each<readonly [string, Entry, Entry]>([
    ['another year', {}, { ...report, URL: undefined, issued: on(2023) }],
    [
      'another author',
      { title: 'Annual report' },
      { ...report, URL: undefined, title: 'Annual report', author: group('Interpol') },
    ],
    ['two years between', { title: LONG }, { ...report, URL: undefined, title: LONG, issued: on(2024) }],
    [
      'a year apart and another number',
      { title: LONG, number: '11' },
      { ...report, URL: undefined, title: LONG, issued: on(2023), number: '12' },
    ],
    [
      'a year apart of what appears each year',
      { title: 'Global threat assessment of crimes against children' },
      {
        ...report,
        URL: undefined,
        title: 'Global threat assessment of crimes against children',
        issued: on(2023),
      },
    ],
    ['another subtitle', {}, { ...report, URL: undefined, title: 'Disrupting harm: Methods' }],
    [
      'a summary',
      { title: 'Into the light' },
      { ...report, URL: undefined, title: 'Into the light: Executive summary' },
    ],
    ['the first page of a website', { URL: 'https://x.org/' }, { URL: 'https://x.org' }],
    ['a page of another number', { URL: 'https://x.org/?p=1' }, { URL: 'https://x.org/?p=2' }],
    [
      'a chapter of one book',
      { type: 'chapter', ISBN: '978-92-1-130411-1' },
      { type: 'chapter', ISBN: '978-92-1-130411-1' },
    ],
    ['a number that is no symbol', { number: '12/2019' }, { number: '12/2019' }],
    ['nothing', {}, {}],
  ])('are not seen in %s', (_, one, twin) => {
    expect(
      found(
        [
          { ...report, ...one },
          { ...other, ...twin, id: 'b' },
        ],
        [],
      ),
    ).not.toContain('warning duplicate-source');
  });
});
