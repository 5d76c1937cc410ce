import { describe, expect, it } from 'vitest';
import type { SetBlock } from '../../../src/model/print.js';
import { bare, findingsIn, page, pages, said } from './printed.js';

const rulesOf = (findings: readonly string[]) => findings.map((one) => one.split(' ')[1]);

describe('checkPrint', () => {
  it('has nothing to say of a sound print', () => {
    expect(said([page(1, { part: 'front', chapter: 'contents' }), page(2), page(3)])).toEqual([]);
  });

  it('reports a broken page promise and budget at their lines', () => {
    expect(said(pages(4))).toEqual([
      'publication.yaml:7 print/page-promise Unexpected 4 pages of body (public), expected 2 to 3',
      'publication.yaml:9 print/chapter-budget Unexpected 4 pages in one.md (public), expected 3',
    ]);
  });
});

describe('words that are lost', () => {
  it('between the page and its PDF are not looked for in the source as well, others are', () => {
    const source = [{ chapter: 'one', words: 'one two three' }];
    const lost = (made: object) =>
      findingsIn([page(1), page(2)], {
        source,
        print: { texts: [{ set: ['one two three'], pdf: 'one three', ...made }] },
      })
        .filter(({ rule }) => rule === 'print/text-lost')
        .map(({ message }) => message);
    expect(lost({})).toEqual([expect.stringMatching(/^Unexpected lost words/)]);
    expect(lost({ set: ['one three'] })).toEqual([
      expect.stringMatching(/^Unexpected loss of words between the source/),
    ]);
  });
});

describe('the promise of pages', () => {
  it('is kept by its least and its most, and broken by one page less and one more', () => {
    const budget = undefined;
    expect([1, 2, 3, 4].map((count) => rulesOf(said(pages(count), { budget })).length)).toEqual([1, 0, 0, 1]);
    expect(said(pages(1), { budget })[0]).toContain('Unexpected 1 page of body (public), expected 2 to 3');
  });

  it('counts its own parts, and a page of no part with the part before it', () => {
    const counts = ['front', 'annex'] as const;
    const facts = { pages: { from: 3, to: 3, counts } };
    const mixed = [
      { ...bare(1), chapter: 'one' },
      page(2, { part: 'front' }),
      page(3),
      { ...bare(4), chapter: 'one' },
      page(5, { part: 'annex' }),
    ];
    expect(said(mixed, { facts, budget: undefined })).toEqual([]);
    expect(said([page(1), page(2)], { facts })[0]).toContain('Unexpected 0 pages of front and annex');
  });

  it('says how many pages each chapter has', () => {
    const cover = bare(1, { part: 'front' });
    const [finding] = findingsIn([cover, page(2), page(3), page(4), page(5, { chapter: 'two' })]);
    expect(finding).toMatchObject({ rule: 'print/page-promise', actual: '4' });
    expect(finding?.mend).toMatch(/Pages: one 3, two 1\.$/);
  });

  it('is not asked of an internal edition beside a public one, nor of a copy for comments', () => {
    expect(said(pages(9), { edition: 'internal' })).toEqual([]);
    expect(said(pages(9), { purpose: 'review' })).toEqual([]);
    const alone = said(pages(9), { edition: 'internal', facts: { editions: ['internal'] } });
    expect(rulesOf(alone)).toEqual(['print/page-promise', 'print/chapter-budget']);
  });

  it('is not made where the publication promises nothing', () => {
    expect(said(pages(9), { facts: { pages: undefined } as never, budget: undefined })).toEqual([]);
  });
});

describe('the budget of a chapter', () => {
  it('is kept by as many pages as it has, and counts its own chapter alone', () => {
    const others = pages(4, { chapter: 'two', part: 'front' });
    expect(said([...others, ...pages(3)])).toEqual([]);
    expect(rulesOf(said(pages(2), { budget: 1 }))).toEqual(['print/chapter-budget']);
  });

  it('that is broken tells about how many words are over, and whether the last page is nearly empty', () => {
    const texts = ['a b c', 'd e', 'f g h i'].map((pdf) => ({ set: [], pdf }));
    const advice = (last: number) =>
      findingsIn([page(1), page(2), page(3, { contentBottomMm: last })], { budget: 1, print: { texts } })
        .filter(({ rule }) => rule === 'print/chapter-budget')
        .map(({ mend }) => mend);
    expect(advice(24)).toEqual([
      expect.stringMatching(/About 6 words are over\. Its last page is nearly empty \(10 per cent\)\.$/),
    ]);
    expect(advice(61.75)).toEqual([expect.stringMatching(/About 6 words are over\.$/)]);
    expect(advice(100)).toEqual([expect.stringMatching(/About 6 words are over\.$/)]);
  });
});

describe('a page', () => {
  it('is told in its chapter, with its number and what is wrong with it', () => {
    const overflows = [{ what: 'https://long', byMm: 4.06 }];
    expect(said([page(1, { overflows, stranded: ['Late'] }), page(2, { empty: true }), page(3)])).toEqual(
      [
        'one.md:1 print/overflow Unexpected overflow of 4.1 mm on page 1, expected none: “https://long”',
        'one.md:1 print/stranded-heading Unexpected heading at the end on page 1, expected text after “Late”',
        'one.md:1 print/empty-page Unexpected empty page 2, expected text or a figure',
      ].sort((a, b) => a.split(' ')[1]?.localeCompare(b.split(' ')[1] ?? '') ?? 0),
    );
  });

  it('of no chapter is told at the publication, and may end with a heading: a cover holds titles alone', () => {
    const cover = bare(1, { part: 'front', empty: true, stranded: ['A title'] });
    expect(said([cover, page(2), page(3)])).toEqual([
      'publication.yaml:1 print/empty-page Unexpected empty page 1, expected text or a figure',
    ]);
  });

  it('may be white at the end of a chapter, and not inside it', () => {
    expect(said([page(1, { contentBottomMm: 100 }), page(2, { contentBottomMm: 20 })])).toEqual([
      'one.md:1 print/page-fill Unexpected white space on page 1 (40 % full), expected at least 60 %',
    ]);
    const two = page(2, { chapter: 'two' });
    expect(
      said([page(1, { contentBottomMm: 20 }), two], { facts: { pages: { from: 1, to: 9, counts: ['body'] } } }),
    ).toEqual([]);
  });

  it('is full enough at six tenths of what its notes leave', () => {
    const white = (facts: Parameters<typeof page>[1]) => rulesOf(said([page(1, facts), page(2)])).length;
    expect(white({ contentBottomMm: 60, areaHeightMm: 100 })).toBe(0);
    expect(white({ contentBottomMm: 59.9, areaHeightMm: 100 })).toBe(1);
    expect(white({ contentBottomMm: 50, areaHeightMm: 100, notesHeightMm: 20 })).toBe(0);
    expect(white({ contentBottomMm: 47.9, areaHeightMm: 100, notesHeightMm: 20 })).toBe(1);
  });

  it('is nearly empty with a line or two within a chapter, or with what stands under a table, at its end as well', () => {
    const any = { facts: { pages: { from: 1, to: 9, counts: ['body' as const] } } };
    const line = page(1, { contentBottomMm: 15 });
    expect(said([line, page(2)], { ...any, print: { texts: [{ set: [], pdf: 'A lone line.' }] } })).toEqual([
      'one.md:1 print/nearly-empty Unexpected page 1 with a line or two alone, expected them on the page before: “A lone line.”',
    ]);
    expect(rulesOf(said([page(1), page(2, { contentBottomMm: 15 })], any))).toEqual([]);
    expect(rulesOf(said([page(1, { contentBottomMm: 15, notesHeightMm: 60 }), page(2)], any))).toEqual([
      'print/page-fill',
    ]);
    expect(said([page(1), page(2, { contentBottomMm: 15, carried: 'Sources: a list of works' })], any)).toEqual([
      'one.md:1 print/nearly-empty Unexpected page 2 with what stands under a table or figure alone, expected them on the page before: “Sources: a list of works”',
    ]);
    expect(said([bare(1, { part: 'body', contentBottomMm: 15 }), page(2), page(3)], any)).toEqual([]);
  });

  it('that is empty is not called white as well, nor are pages of no chapter', () => {
    expect(rulesOf(said([page(1, { empty: true, contentBottomMm: 0 }), page(2)]))).toEqual(['print/empty-page']);
    const white = { part: 'body', contentBottomMm: 10 } as const;
    expect(said([bare(1, white), bare(2, white)])).toEqual([]);
  });
});

const block = (text: string, set: string, more: Partial<SetBlock> = {}): SetBlock => ({
  ...{ flow: 'text', chapter: 'one', pages: [2, 3], order: 0 },
  ...{ text, set },
  ...more,
});

describe('lost text', () => {
  const lost = (blocks: SetBlock[], texts = [{ set: [] as string[], pdf: '' }]) =>
    said([page(1), page(2)], { print: { blocks, texts } });

  it('is told in its chapter with its page, its kind and its words', () => {
    expect(lost([block('one two three', 'one three')])).toEqual([
      'one.md:1 print/text-lost Unexpected lost text on page 3, expected every word once and in order: “two”',
    ]);
    expect(lost([block('a b', 'a b b', { flow: 'note', chapter: 'two' })])).toEqual([
      'two.md:1 print/text-lost Unexpected doubled note on page 3, expected every word once and in order: “b”',
    ]);
    expect(lost([block('gone away', '', { pages: [], chapter: '' })])).toEqual([
      'publication.yaml:1 print/text-lost Unexpected lost text on no page, expected every word once and in order: “gone away”',
    ]);
    expect(lost([], [{ set: ['some words'], pdf: 'some' }])).toEqual([
      'one.md:1 print/text-lost Unexpected lost words on page 1, expected every word once and in order: “words”',
    ]);
  });

  it('is told once for each chapter and fault, with the number of further places', () => {
    const one = block('x here', 'x');
    expect(lost([one, one])[0]).toContain('on page 3 and in 1 more place, expected');
    expect(lost([one, one, one])[0]).toContain('on page 3 and in 2 more places, expected');
    expect(lost([one, block('a', 'a a'), { ...one, chapter: 'two' }])).toHaveLength(3);
  });

  it('is quoted by at most twelve words', () => {
    const words = (count: number) => Array.from({ length: count }, (_, at) => `w${String(at)}`).join(' ');
    expect(lost([block(words(12), '')])[0]).toContain(`“${words(12)}”`);
    expect(lost([block(words(13), '')])[0]).toContain(`“${words(12)} … (13 words)”`);
  });
});

describe('a character without a glyph', () => {
  it('is told with its code, at the chapter of its page', () => {
    const texts = [
      { set: ['plain'], pdf: 'plain' },
      { set: ['\u2610 open \u01C2'], pdf: '\uFFFD open \u0000' },
    ];
    const found = said([page(1), page(2, { chapter: 'two' })], {
      print: { texts },
      facts: { pages: undefined } as never,
    });
    expect(found.filter((one) => one.includes('no-glyph'))).toEqual([
      'two.md:1 print/no-glyph Unexpected character “\u2610” (U+2610) on page 2, expected one that the fonts have',
      'two.md:1 print/no-glyph Unexpected character “\u01C2” (U+01C2) on page 2, expected one that the fonts have',
    ]);
  });

  it('on a page of no chapter is told at the publication', () => {
    const print = { texts: [{ set: ['\u2610'], pdf: '\u0000' }] };
    expect(said([bare(1, { part: 'body' }), page(2)], { print }).find((one) => one.includes('no-glyph'))).toMatch(
      /^publication\.yaml:1 /,
    );
  });
});

describe('the list of contents', () => {
  const contents = (printed: string, labels: [string, number][], folio = '2') =>
    said([page(1, { folio: 'i' }), page(2, { folio })], {
      print: { printedPages: new Map([['one', printed]]), labelPages: new Map(labels) },
    });

  it('names the folio of a page, or the page where it has none', () => {
    expect(contents('i', [['one', 1]])).toEqual([]);
    expect(contents('2', [['one', 2]], '')).toEqual([]);
    expect(contents('1', [['one', 2]], '')).toEqual([
      'publication.yaml:1 print/contents-folio Unexpected page 1 for one in the contents, expected page 2',
    ]);
    expect(contents('2', [['one', 1]])).toEqual([
      'publication.yaml:1 print/contents-folio Unexpected page 2 for one in the contents, expected page i',
    ]);
  });

  it('names no label that is not printed', () => {
    expect(contents('2', [])).toEqual([
      'publication.yaml:1 print/contents-folio Unexpected page 2 for one in the contents, expected a label that is printed',
    ]);
  });
});

describe('the tags', () => {
  it('are told by each fault that their own check found', () => {
    const faults = [{ clause: '7.3', words: 'a figure without alternative text' }];
    expect(said(pages(2), { print: { faults } })).toEqual([
      'publication.yaml:1 print/inaccessible Unexpected a figure without alternative text, expected a document that can be read aloud (ISO 14289-1, 7.3)',
    ]);
  });
});

describe('the browser', () => {
  it('is told by its complaints, each of them, and where it is another', () => {
    const browser = { name: 'Edge', version: '150.1', found: 'installed' as never, pinned: false };
    expect(said(pages(2), { print: { complaints: ['no', 'never'], browser } })).toEqual([
      'publication.yaml:1 print/complaint Unexpected complaint of the browser, expected none: no',
      'publication.yaml:1 print/complaint Unexpected complaint of the browser, expected none: never',
      'publication.yaml:1 print/other-browser Unexpected browser Edge 150.1 (installed), expected the version that the layout is pinned to',
    ]);
  });
});

describe('marks as they are typed', () => {
  it('are searched for at the same door', () => {
    const blocks = [block('See [[there]].', 'See [[there]].')];
    expect(rulesOf(said(pages(2), { print: { blocks } }))).toEqual(['print/unresolved-mark']);
  });
});
