import { strFromU8, unzipSync } from 'fflate';
import type { RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { placesIn, READERS } from '../../../src/check/files/read.js';
import { findRare, rareIn } from '../../../src/check/files/rare.js';
import { findingsOf } from '../../../src/model/finding.js';
import type { Figure, TableBlock } from '../../../src/model/nodes.js';
import { deckOf } from '../../../src/write/slides/deck.js';
import { png } from '../../figure/png.js';
import { block, chapter, citation, paragraph, settledText, strong, words, type TextFacts } from '../page/sample.js';

const SVG = '<svg><text>Words</text></svg>';
const OPTIONS = { day: '2026-11-24', pictureOf: () => png(4, 2) };

const DATA = {
  head: ['', 'per cent'],
  rows: [
    ['Here', 9],
    ['There', 2],
  ],
  chart: { kind: 'bars', series: 1, labels: ['over 9', '2'] },
} as const;

function figure(given: Partial<Figure> = {}): Figure {
  const drawing = { svg: SVG, widthMm: 120, heightMm: 40 };
  const source: Figure['children'][number] = { type: 'sourceLine', children: [words('A work, 2020')] };
  const children = [paragraph('One square is one month.'), source] as Figure['children'];
  return {
    type: 'figure',
    label: 'fig-a',
    number: '1',
    title: 'How long',
    alt: 'Two rows.',
    width: 'text',
    children,
    drawing,
    ...given,
  };
}

function table(): TableBlock {
  const row = (...cells: string[]) => ({
    type: 'tableRow' as const,
    children: cells.map((cell) => ({ type: 'tableCell' as const, children: [words(cell)] })),
  });
  const inner = { type: 'table' as const, children: [row('Who', 'What'), row('A State', 'A deed')] };
  return {
    type: 'tableBlock',
    label: 'tbl-a',
    number: '1',
    title: 'Deeds',
    width: 'text',
    dense: false,
    children: [inner],
  };
}

function points(...items: string[]): RootContent {
  return { type: 'list', children: items.map((item) => ({ type: 'listItem', children: [paragraph(item)] })) };
}

const slide = (title: string, ...children: unknown[]) =>
  block('slide', children as Parameters<typeof block>[1], { attributes: { title } });
const notes = (text: string) => block('notes', [paragraph(text)]);

function made(nodes: readonly unknown[], given: TextFacts = {}) {
  const own = chapter('one', nodes as RootContent[]);
  const text = settledText([own], given);
  const bytes = deckOf(text, OPTIONS);
  const parts = bytes instanceof Uint8Array ? unzipSync(bytes) : {};
  const wordsIn = (path: string) =>
    [...strFromU8(parts[path] ?? new Uint8Array()).matchAll(/<a:t>([^<]*)<\/a:t>/gu)].map(([, one = '']) => one);
  const found = [...findingsOf(own.file), ...findingsOf(text.configFile)].map(
    ({ rule, message }) => `${rule} ${message}`,
  );
  return { bytes, parts, wordsIn, found };
}

describe('deckOf', () => {
  it('sets title, points, figure, table and notes where a program looks for them, each word once', () => {
    const { wordsIn, parts, found } = made([
      slide('One message', points('First', 'Second'), notes('What is said.')),
      { type: 'heading', depth: 2, children: [words('A section')] },
      slide('A figure', figure()),
      slide('A table', table()),
    ]);
    expect(found).toEqual([]);
    expect(wordsIn('ppt/slides/slide1.xml')[0]).toBe('International Cooperation');
    expect(wordsIn('ppt/slides/slide2.xml')).toEqual(['One message', 'First', 'Second', '2']);
    expect(wordsIn('ppt/notesSlides/notesSlide2.xml')).toEqual(['What is said.']);
    expect(wordsIn('ppt/slides/slide3.xml')).toEqual(['A section', '3']);
    expect(wordsIn('ppt/slides/slide4.xml')).toEqual(['A figure', 'How long. Sources: A work, 2020', '4']);
    expect(wordsIn('ppt/notesSlides/notesSlide4.xml')).toEqual(['One square is one month.']);
    expect(wordsIn('ppt/slides/slide5.xml')).toEqual(['A table', 'Who', 'What', 'A State', 'A deed', 'Deeds.', '5']);
    expect(strFromU8(parts['ppt/slides/slide4.xml'] ?? new Uint8Array())).toContain('descr="Two rows."');
    expect(Object.keys(parts).filter((path) => path.includes('media'))).toEqual([
      'ppt/media/image4.png',
      'ppt/media/image4.svg',
    ]);
  });

  it('makes a chart that can be edited of values, with the words that stand beside them, and its workbook', () => {
    const { parts } = made([slide('A chart', figure({ drawing: { svg: SVG, widthMm: 1, heightMm: 1, data: DATA } }))]);
    const chart = strFromU8(parts['ppt/charts/chart2.xml'] ?? new Uint8Array());
    expect(chart).toContain('<c:v>9</c:v>');
    expect(chart).toContain('<a:t>over 9</a:t>');
    const book = unzipSync(parts['ppt/embeddings/book2.xlsx'] ?? new Uint8Array());
    expect(strFromU8(book['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('<c r="B2"><v>9</v></c>');
  });

  it('names every part that a relation leads to, and is the same twice', () => {
    const given = [
      slide('A chart', figure({ drawing: { svg: SVG, widthMm: 1, heightMm: 1, data: DATA } }), notes('Said.')),
      slide('A table', table()),
    ];
    const { parts, bytes } = made(given);
    expect(made(given).bytes).toEqual(bytes);
    const gone = Object.entries(parts)
      .filter(([path]) => path.endsWith('.rels') && path !== '_rels/.rels')
      .flatMap(([path, content]) => {
        const folder = path.replace(/_rels\/[^/]*$/u, '');
        return [...strFromU8(content).matchAll(/Target="([^"]*)"/gu)].map(([, target = '']) =>
          new URL(target, `http://deck/${folder}`).pathname.slice(1),
        );
      })
      .filter((path) => parts[path] === undefined);
    expect(gone).toEqual([]);
  });

  it('says of a chart what its values are counted in, and of a cell what its marks mean and which note it calls', () => {
    const mark = { type: 'statusMark' as const, mark: 'party' as const, children: [words('of 2014')] };
    const call = { type: 'footnoteReference' as const, identifier: 'a', data: { note: { number: 'a' } } };
    const { children, ...own } = table();
    const cell = { type: 'tableCell', children: [mark, call] };
    const rows = [
      ...(children[0]?.type === 'table' ? children[0].children : []),
      { type: 'tableRow', children: [cell] },
    ];
    const { wordsIn, parts } = made([
      slide('A chart', figure({ drawing: { svg: SVG, widthMm: 1, heightMm: 1, data: DATA } })),
      slide('A table', { ...own, children: [{ type: 'table', children: rows }] }),
    ]);
    expect(strFromU8(parts['ppt/charts/chart2.xml'] ?? new Uint8Array())).toContain('<a:t>per cent</a:t>');
    expect(wordsIn('ppt/slides/slide3.xml')).toContain('Party of 2014 [a]');
  });

  it('tells not-on-slide of what stands in an item of a list and is no line', () => {
    const code = { type: 'code' as const, value: 'x' };
    const list = { type: 'list', children: [{ type: 'listItem', children: [paragraph('One'), code] }] };
    const { found } = made([slide('A message', list)]);
    expect(found).toEqual([expect.stringContaining('write/not-on-slide') as unknown]);
  });

  it('shows no seam where words were taken out between two others', () => {
    const seam = made([slide('A message', paragraph(words('They met'), words('.')))]);
    expect(seam.bytes).toEqual(made([slide('A message', paragraph('They met.'))]).bytes);
  });

  it('says of each slide of an internal edition what it is, and whose words are withheld', () => {
    const held = { type: 'nonPublic', originator: 'An agency', children: [paragraph('Held words.')] };
    const { wordsIn } = made([slide('A message', held)], { edition: 'internal' });
    expect(wordsIn('ppt/slides/slide1.xml')).toContain('INTERNAL · Best-Practice Guide');
    expect(wordsIn('ppt/slides/slide2.xml')).toEqual(['A message', '[An agency]', 'Held words.', 'INTERNAL', '2']);
  });

  it('sets citations as their words, and last the sources', () => {
    const cited = paragraph('A claim ', citation('a', '(A, 2020)'), strong(' counts'));
    const references = [{ key: 'a', html: '', text: 'A. (2020). A work.' }];
    const { wordsIn } = made([slide('A message', cited)], { references });
    expect(wordsIn('ppt/slides/slide2.xml').slice(1, -1)).toEqual(['A claim ', '(A, 2020)', ' counts']);
    expect(wordsIn('ppt/slides/slide3.xml')).toEqual(['Sources', 'A. (2020). A work.', '3']);
  });

  it('tells not-on-slide of what no slide shows, and slide-room of what has no room', () => {
    const { found } = made([
      paragraph('Between.'),
      slide('A message', { type: 'blockquote', children: [paragraph('A quotation.')] }, figure(), table()),
      slide('w '.repeat(15).trim(), points(...Array.from({ length: 9 }, () => 'long words '.repeat(20)))),
    ]);
    expect(found.map((one) => one.split(' ')[0])).toEqual([
      ...['write/not-on-slide', 'write/not-on-slide', 'write/not-on-slide'],
      ...['write/slide-room', 'write/slide-room'],
    ]);
  });

  it('tells nothing-to-write of a publication without slides', () => {
    const { bytes, found } = made([paragraph('Words.')]);
    expect(bytes).toEqual([]);
    expect(found).toEqual([expect.stringContaining('write/nothing-to-write') as unknown]);
  });
});

describe('the search of a deck', () => {
  it.each([
    ['a slide', [slide('Zebrafinch')]],
    ['the notes', [slide('A message', notes('Zebrafinch'))]],
    ['an alternative text', [slide('A message', figure({ alt: 'Zebrafinch' }))]],
    ['a table', [slide('A message', { ...table(), title: 'Zebrafinch' })]],
    [
      'the workbook of a chart',
      [
        slide(
          'A message',
          figure({ drawing: { svg: SVG, widthMm: 1, heightMm: 1, data: { ...DATA, head: ['', 'Zebrafinch'] } } }),
        ),
      ],
    ],
  ])('finds a name in %s, and none in what the tool writes itself', async (_, nodes) => {
    const rare = rareIn(['Zebrafinch'], 'Public words alone');
    const search = async (bytes: unknown) =>
      bytes instanceof Uint8Array ? findRare(await placesIn(bytes, READERS.word), rare).length : -1;
    expect(await search(made(nodes).bytes)).toBeGreaterThan(0);
    expect(await search(made([slide('A message', figure(), table())]).bytes)).toBe(0);
    const own = rareIn(['Message', 'Object', 'General'], 'Public words alone');
    const { bytes } = made([slide('Words', figure({ drawing: { svg: SVG, widthMm: 1, heightMm: 1, data: DATA } }))]);
    expect(
      bytes instanceof Uint8Array ? findRare(await placesIn(bytes, READERS.word), own).map(({ where }) => where) : [],
    ).toEqual([]);
  });
});
