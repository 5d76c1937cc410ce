import { describe, expect, it } from 'vitest';
import type { PhrasingContent } from 'mdast';
import { wordOf } from '../../../src/write/word/word.js';
import { block, chapter, heading, paragraph, settledText, strong, words } from '../page/sample.js';
import { partsOf, settledIn, wordsIn, written } from './read.js';
import { strayIn, valuesOf } from './stray.js';

describe.each(['golden/withheld', 'golden/procedure', 'golden/tables'])('the Word files of %s', (folder) => {
  it('use styles, links, lists and files that they have', async () => {
    for (const text of await settledIn(folder)) expect(strayIn(written(text))).toEqual([]);
  });

  it('are the same, byte for byte, twice', async () => {
    const [text] = await settledIn(folder);
    if (text === undefined) throw new Error('no text');
    const options = { purpose: 'screen', pictureOf: () => undefined, day: '2026-11-24' } as const;
    expect(Buffer.from(wordOf(text, options)).equals(wordOf(text, options))).toBe(true);
  });
});

const link = (url: string, said: string): PhrasingContent => ({ type: 'link', url, children: [words(said)] });

function documentOf(...children: Parameters<typeof chapter>[1]): string {
  return written(settledText([chapter('sec-one', children)]))['word/document.xml'] ?? '';
}

describe('a Word file', () => {
  it('links to addresses of the web and to nothing else', () => {
    const parts = written(
      settledText([
        chapter('sec-one', [
          paragraph(
            link('https://example.org/a?b&c', 'good'),
            link('file:///etc/passwd', 'bad'),
            link('javascript:alert(1)', 'worse'),
          ),
        ]),
      ]),
    );
    expect(valuesOf(parts['word/_rels/document.xml.rels'] ?? '', /Target="([^"]+)" TargetMode="External"/g)).toEqual([
      'https://example.org/a?b&#x26;c',
    ]);
    expect(wordsIn(parts['word/document.xml'] ?? '')).toContain('goodbadworse');
  });

  it('shows words as words, whatever signs they hold', () => {
    const document = documentOf(paragraph('a < b & "c" ]]> <w:p/>'));
    expect(wordsIn(document)).toContain('a < b & "c" ]]> <w:p/>');
    expect(document).not.toContain('<w:p/></w:t>');
  });

  it('shows no seam where words were taken out between two others', () => {
    expect(documentOf(paragraph(words('They met'), words('.')))).toBe(documentOf(paragraph('They met.')));
  });

  it('reads the end of a line in the manuscript as a space', () => {
    expect(wordsIn(documentOf(paragraph('One line\nand the next.')))).toContain('One line and the next.');
  });

  it('counts the items of each list from its own first number', () => {
    const item = (said: string) => ({ type: 'listItem' as const, children: [paragraph(said)] });
    const parts = written(
      settledText([
        chapter('sec-one', [
          { type: 'list', ordered: true, start: 1, children: [item('one'), item('two')] },
          { type: 'list', ordered: true, start: 4, children: [item('four')] },
        ]),
      ]),
    );
    expect(valuesOf(parts['word/document.xml'] ?? '', /<w:numId w:val="(\d+)"/g)).toEqual(['1', '1', '2']);
    expect(
      valuesOf(parts['word/numbering.xml'] ?? '', /<w:lvlOverride w:ilvl="0"><w:startOverride w:val="(\d+)"/g),
    ).toEqual(['1', '4']);
  });

  it('puts a note of the margin behind the paragraph that it stands beside', () => {
    const document = documentOf(
      block('side-note', [paragraph(strong('Term'), ' What it means.')]),
      paragraph('The text.'),
      paragraph('More.'),
    );
    expect(wordsIn(document)).toMatch(/The text\.\s+Term What it means\.\s+More\./);
    expect(document).toContain('<w:pStyle w:val="SideNote"/>');
  });

  it('sets titles in Word’s own styles, below each other', () => {
    const document = documentOf(
      heading(2, 'Preservation', '2.1'),
      heading(3, 'Hours'),
      block('template', [paragraph('Fill in.')], { attributes: { title: 'A form' } }),
    );
    const titles = [...document.matchAll(/<w:p><w:pPr><w:pStyle w:val="(Heading\d)"\/>.*?<\/w:p>/g)].map(
      ([all, style]) => `${style ?? ''} ${wordsIn(all).trim()}`,
    );
    expect(titles).toEqual([
      'Heading1 2\u2002Cooperation frameworks',
      'Heading2 2.1\u2002Preservation',
      'Heading3 Hours',
      'Heading4 A form',
    ]);
  });

  it('gives each empty cell of a form a field with the words before it as its title', () => {
    const cell = (...said: string[]) => ({ type: 'tableCell' as const, children: said.map(words) });
    const row = (...cells: ReturnType<typeof cell>[]) => ({ type: 'tableRow' as const, children: cells });
    const table = {
      type: 'table' as const,
      children: [row(cell('No.'), cell('Field'), cell('Entry')), row(cell('1'), cell('Our reference'), cell())],
    };
    const form = block('template', [table], { attributes: { title: 'A form' } });
    const document = documentOf(form, table);
    expect(valuesOf(document, /<w:alias w:val="([^"]+)"/g)).toEqual(['Our reference']);
    expect(document).toMatch(/<w:sdtContent>.*?<\/w:sdtContent>/);
  });

  it('gives pages on their side the head of their chapter, and leaves no page between two of them blank', () => {
    const row = { type: 'tableRow' as const, children: [{ type: 'tableCell' as const, children: [words('One')] }] };
    const wide = {
      type: 'tableBlock' as const,
      title: 'Wide',
      width: 'landscape' as const,
      dense: false,
      children: [{ type: 'table' as const, children: [row, row] }],
    };
    const parts = written(
      settledText([
        chapter('sec-one', [paragraph('Words.'), wide, wide]),
        chapter('sec-two', [paragraph('More.')], { number: '2', short: 'Two' }),
      ]),
    );
    const document = parts['word/document.xml'] ?? '';
    const sides = [...document.matchAll(/<w:sectPr>.*?<\/w:sectPr>/g)].map(
      ([section]) => `${/r:id="(rHead\d)"/.exec(section)?.[1] ?? ''}${section.includes('landscape') ? ' wide' : ''}`,
    );
    expect(sides).toEqual(['', 'rHead1', 'rHead2', 'rHead3 wide', 'rHead3 wide', 'rHead4']);
    expect(wordsIn(parts['word/header3.xml'] ?? '')).toEqual(wordsIn(parts['word/header2.xml'] ?? ''));
  });

  it('sets what stands out in a title', () => {
    const titleLine = [
      { words: 'The ', looks: [] },
      { words: 'Lotus', looks: ['emphasis'] },
    ] as const;
    const parts = written(settledText([chapter('sec-one', [paragraph('Words.')], { title: 'The Lotus', titleLine })]));
    expect(parts['word/document.xml']).toContain(
      '<w:r><w:t xml:space="preserve">The </w:t></w:r><w:r><w:rPr><w:i/><w:iCs/></w:rPr><w:t xml:space="preserve">Lotus</w:t></w:r>',
    );
  });

  it('tells in a review copy of each change, and numbers the paragraphs', () => {
    const at = (line: number) => ({ start: { line, column: 1 }, end: { line, column: 9 } });
    const [first, second] = [paragraph('First words.'), paragraph('Second words.')];
    const placed = [
      { ...first, position: at(3) },
      { ...second, position: at(5) },
    ];
    const text = settledText([chapter('sec-one', placed)]);
    const [review, screen] = [written(text, 'review'), written(text)];
    expect(review['word/settings.xml']).toContain('<w:trackRevisions/>');
    expect(screen['word/settings.xml']).not.toContain('trackRevisions');
    expect(wordsIn(review['word/document.xml'] ?? '')).toMatch(/1 First words\.\s+2 Second words\./);
    expect(valuesOf(review['word/document.xml'] ?? '', /w:name="(_rv_[^"]+)"/g)).toHaveLength(2);
    expect(wordsIn(review['word/header1.xml'] ?? '')).toContain('DRAFT');
  });

  it('says what it is in its properties', () => {
    const parts = partsOf(
      wordOf(settledText([chapter('sec-one', [paragraph('Words.')])], { edition: 'internal' }), {
        purpose: 'screen',
        pictureOf: () => undefined,
        day: '2026-11-24',
      }),
    );
    expect(parts['docProps/core.xml']).toContain('<dc:title>INTERNAL: International Cooperation</dc:title>');
    expect(parts['docProps/core.xml']).toContain('2026-11-24T00:00:00Z</dcterms:created>');
    expect(wordsIn(parts['word/header1.xml'] ?? '')).toContain('INTERNAL');
    expect(parts['docProps/custom.xml']).toContain('<vt:lpwstr>internal</vt:lpwstr>');
  });

  it('shows a drawing as SVG and as PNG, and says what it shows', () => {
    const drawing = { svg: '<svg viewBox="0 0 1 1"><desc>A &amp; B</desc></svg>', widthMm: 100, heightMm: 50 };
    const node = {
      type: 'figure',
      title: 'Speed',
      width: 'text',
      label: 'fig-speed',
      number: '1',
      drawing,
      children: [],
    } as const;
    const text = settledText([chapter('sec-one', [{ ...node, children: [] }])]);
    const parts = partsOf(wordOf(text, { purpose: 'screen', pictureOf: () => new Uint8Array([1]), day: '' }));
    const document = parts['word/document.xml'] ?? '';
    expect(document).toContain('descr="A &#x26; B"');
    expect(document).toContain('<wp:extent cx="3600000" cy="1800000"/>');
    expect(valuesOf(document, /r:embed="([^"]+)"/g)).toEqual(['rImage1', 'rImage2']);
    expect(parts['word/media/image2.svg']).toBe(drawing.svg);
    expect(parts['word/media/image1.png']).toBe('\u0001');
    expect(document).toContain(' SEQ Figure \\* ARABIC ');
  });

  it('of a public edition has no mark of the internal one, not even the name of a style', async () => {
    for (const text of await settledIn('golden/withheld'))
      if (text.edition === 'public')
        expect(Object.values(written(text)).filter((part) => /["' ]Withheld/.test(part))).toEqual([]);
  });

  it('frames what is withheld, and names who has not released it', async () => {
    const internal = (await settledIn('golden/withheld')).find(({ edition }) => edition === 'internal');
    if (internal === undefined) throw new Error('no internal edition');
    const document = written(internal)['word/document.xml'] ?? '';
    expect(document).toContain('<w:rStyle w:val="WithheldWords"/>');
    expect(document).toContain('<w:tblStyle w:val="WithheldBox"/>');
    expect(wordsIn(document)).toMatch(/N\d+\u2002Not for the public edition/);
    for (const { facts } of internal.register ?? []) expect(wordsIn(document)).toContain(facts.originator);
  });
});
