import { PDFDocument, PDFHexString } from '@cantoo/pdf-lib';
import { strToU8, zipSync, zlibSync } from 'fflate';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { checkLeaks } from '../../../src/check/print/check-leaks.js';
import { findingsOf } from '../../../src/model/finding.js';
import type { Form } from '../../../src/model/form.js';

const SECRET = 'The Ministry of Justice of the Republic signed the quiet accord with the northern agency in late May';
const OPENING = 'The Ministry of Justice of the Republic signed a treaty in public.';
const MIDDLE = 'quiet accord with the northern agency';

interface Planted {
  readonly title?: string;
  readonly html?: string;
  readonly own?: string;
  readonly withheld?: readonly string[];
}

async function pdfWith(title: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  if (title !== '') pdf.setTitle(title);
  return pdf.save();
}

async function found({ title = '', html = '', own = OPENING, withheld = [SECRET] }: Planted) {
  const about = new VFile({ path: 'publication.yaml' });
  const files: { path: string; form: Form; bytes: Uint8Array; about: VFile }[] = [
    { path: 'a.pdf', form: 'pdf', bytes: await pdfWith(title), about },
    { path: 'a.html', form: 'html', bytes: new TextEncoder().encode(html), about },
  ];
  await checkLeaks(files, { withheld, own });
  return findingsOf(about).map(({ rule, message }) => `${rule} ${message}`);
}

const told = (extent: string, place: string) => `check/leak Unexpected ${extent} in ${place}, expected none`;
const PAGE = 'a.html (words of the page)';
const META = 'a.pdf (metadata)';
const SIX = '6 withheld words in a row';

describe('checkLeaks', () => {
  it('says nothing where nothing withheld is there', async () => {
    expect(await found({ title: 'A public title', html: `<p>${OPENING}</p>` })).toEqual([]);
  });

  it('excuses a short run that the public text holds too', async () => {
    expect(await found({ title: OPENING, html: OPENING })).toEqual([]);
  });

  it('sees a run on the page behind one that the public text excuses', async () => {
    expect(await found({ html: `${OPENING} And ${MIDDLE}.` })).toEqual([told(SIX, PAGE)]);
  });

  it('tells each place where it stands', async () => {
    const both = await found({ html: `<p title="${MIDDLE}">${MIDDLE}</p>`, title: MIDDLE });
    expect(both).toEqual([
      told(SIX, META),
      told(SIX, 'a.pdf (bytes)'),
      told(SIX, PAGE),
      told(SIX, 'a.html (attributes)'),
    ]);
  });

  it('tells two runs of one piece, and a piece that is there whole', async () => {
    const parts = `${MIDDLE} – of the Republic signed the quiet`;
    expect(await found({ html: parts })).toEqual([told(SIX, PAGE), told(SIX, PAGE)]);
    expect(await found({ html: SECRET })).toEqual([told('a withheld passage of 18 words', PAGE)]);
  });

  it.each<readonly [string, Planted]>([
    [
      'a name',
      {
        withheld: ['It was Somchai Rattanakul'],
        own: 'It was Somchai \u00B6 Rattanakul',
        html: '<p>Somchai Rattanakul</p>',
      },
    ],
    ['a run', { own: 'a quiet accord with \u00B6 the northern agency', html: `<p>${MIDDLE}</p>` }],
  ])('is not excused by %s that public text holds from one paragraph to the next', async (_name, planted) => {
    expect(await found(planted)).toHaveLength(1);
    const parted = (planted.html ?? '').replace(/ (?=Ratt|the n)/, '</p><p>');
    expect(await found({ ...planted, html: parted })).toEqual([]);
    expect(await found({ ...planted, title: (planted.html ?? '').replace(/<.*?>/g, ''), html: '' })).toHaveLength(1);
  });

  it('takes twenty words in a row for no coincidence, though the public text holds them', async () => {
    const words = (count: number) => Array.from({ length: count }, (_, at) => `word${String(at)}`).join(' ');
    const run = (count: number) => found({ html: words(count), own: words(count), withheld: [`${words(count)} end`] });
    expect(await run(19)).toEqual([]);
    expect(await run(20)).toEqual([told('20 withheld words in a row', PAGE)]);
  });

  it('excuses a title that is public by itself, however long', async () => {
    const title = Array.from({ length: 24 }, (_, at) => `Word${String(at)}`).join(' ');
    const about = new VFile({ path: 'publication.yaml' });
    const bytes = new TextEncoder().encode(`See ${title}.`);
    const searched = { withheld: [`It is said in ${title}`], own: title };
    expect(await checkLeaks([{ path: 'a.txt', bytes, about }], searched)).toMatchObject([{ leaky: true }]);
    expect(
      await checkLeaks([{ path: 'a.txt', bytes, about }], { ...searched, known: `A ${title}, 2020` }),
    ).toMatchObject([{ leaky: false }]);
  });

  it('takes the number of a paragraph and the word behind it for no pair', async () => {
    const withheld = ['6 The group met, 37 Lao files'];
    expect(await found({ title: '6 the', own: 'group met files', withheld })).toEqual([]);
    expect(await found({ title: '37 Lao', own: 'group met files', withheld })).toHaveLength(1);
  });

  it('finds a single word that no public text holds, and tells it once for a place', async () => {
    expect(await found({ title: 'A quiet accord', own: OPENING })).toEqual([
      told('a withheld word, name or number', META),
    ]);
    expect(await found({ title: 'A quiet accord', own: `${OPENING} Quiet is the accord.` })).toEqual([]);
  });

  it.each(['Somchai', '4,812', '37', 'Hat Yai', '4 May', 'X9'])('finds the short piece %s', async (piece) => {
    const one = await found({ title: `About ${piece} here`, withheld: [piece] });
    expect(one).toEqual([told('a withheld word, name or number', META)]);
    expect(await found({ title: 'About 370 Somchais of Hat in Yai, 4 of May', withheld: [piece] })).toEqual([]);
    expect(await found({ title: `About ${piece} here`, own: `So ${piece} is public`, withheld: [piece] })).toEqual([]);
  });

  it.each([
    [
      'a paragraph',
      { 'word/document.xml': `<w:p><w:r><w:t>A </w:t></w:r><w:r><w:t>${MIDDLE}</w:t></w:r></w:p>` },
      'words of word/document.xml',
    ],
    [
      'words that runs part',
      { 'word/document.xml': '<w:p><w:t>qu</w:t><w:t>iet acc</w:t><w:t>ord with the northern agency</w:t></w:p>' },
      'words of word/document.xml',
    ],
    ['a note', { 'word/footnotes.xml': `<w:p><w:t>${MIDDLE}</w:t></w:p>` }, 'words of word/footnotes.xml'],
    [
      'the description of a picture',
      { 'word/document.xml': `<wp:docPr descr="${MIDDLE}"/>` },
      'names and addresses of word/document.xml',
    ],
    [
      'the name of a place',
      { 'word/document.xml': `<w:bookmarkStart w:name="${MIDDLE}"/>` },
      'names and addresses of word/document.xml',
    ],
    [
      'an address',
      { 'word/_rels/document.xml.rels': `<Relationship Target="https://a.org/${MIDDLE}"/>` },
      'names and addresses of word/_rels/document.xml.rels',
    ],
    ['a property', { 'docProps/core.xml': `<dc:title>${MIDDLE}</dc:title>` }, 'words of docProps/core.xml'],
    [
      'a drawing',
      { 'word/media/image1.svg': `<svg><text>${MIDDLE}</text></svg>` },
      'words of the page of word/media/image1.svg',
    ],
    ['a picture', { 'word/media/image1.png': `\u0089PNG ${MIDDLE}` }, 'bytes of word/media/image1.png'],
  ])('finds words in %s of a Word file', async (_, files: Record<string, string>, place) => {
    const about = new VFile({ path: 'publication.yaml' });
    const bytes = zipSync(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text, name.endsWith('png'))])),
    );
    await checkLeaks([{ path: 'a.docx', form: 'docx', bytes, about }], { withheld: [SECRET], own: OPENING });
    expect(findingsOf(about).map(({ message }) => message)).toContain(
      `Unexpected ${SIX} in a.docx (${place}), expected none`,
    );
  });

  const png = (comment: Uint8Array): Uint8Array => {
    const head = [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10];
    const name = [...'zTXt'].map((sign) => sign.charCodeAt(0));
    return Uint8Array.from([...head, 0, 0, 0, comment.length, ...name, ...comment, 0, 0, 0, 0]);
  };
  const cells = zipSync({ 'xl/sharedStrings.xml': strToU8('<si><t>Somchai</t></si>') });
  const packed = Uint8Array.from([...strToU8('Comment'), 0, 0, ...zlibSync(strToU8('By Somchai'))]);
  const cell = 'words of xl/sharedStrings.xml';

  it.each<readonly [string, Form, string, Uint8Array | string, string]>([
    ['a comment', 'docx', 'word/comments.xml', '<w:comment><w:t>Somchai</w:t></w:comment>', 'words'],
    ['who commented', 'docx', 'word/comments.xml', '<w:comment w:author="Somchai"/>', 'names and addresses'],
    ['a head', 'docx', 'word/header2.xml', '<w:p><w:t>Somchai</w:t></w:p>', 'words'],
    ['a foot', 'docx', 'word/footer1.xml', '<w:p><w:t>Somchai</w:t></w:p>', 'words'],
    ['a property', 'docx', 'docProps/custom.xml', '<vt:lpwstr>Somchai</vt:lpwstr>', 'words'],
    ['the title of a field', 'docx', 'word/document.xml', '<w:alias w:val="Somchai"/>', 'names and addresses'],
    ['the title of a table', 'docx', 'word/document.xml', '<w:tblCaption w:val="Somchai"/>', 'names and addresses'],
    ['a code', 'docx', 'word/document.xml', '<w:instrText> REF Somchai </w:instrText>', 'words'],
    ['a thumbnail', 'docx', 'docProps/thumbnail.png', png(packed), 'metadata'],
    ['a workbook', 'docx', 'word/embeddings/a.xlsx', cells, cell],
    ['the notes of a slide', 'pptx', 'ppt/notesSlides/notesSlide2.xml', '<a:p><a:t>Somchai</a:t></a:p>', 'words'],
    ['a comment on a slide', 'pptx', 'ppt/comments/comment1.xml', '<p:text>Somchai</p:text>', 'words'],
    ['the values of a chart', 'pptx', 'ppt/charts/chart1.xml', '<c:pt><c:v>Somchai</c:v></c:pt>', 'words'],
    ['the workbook of a chart', 'pptx', 'ppt/embeddings/book1.xlsx', cells, cell],
    ['a description', 'pptx', 'ppt/slides/slide1.xml', '<p:cNvPr descr="By Somchai"/>', 'names and addresses'],
    ['a layout', 'pptx', 'ppt/slideLayouts/slideLayout1.xml', '<a:p><a:t>Somchai</a:t></a:p>', 'words'],
  ])('finds one name in %s', async (_, form, name, content, where) => {
    const about = new VFile({ path: 'publication.yaml' });
    const bytes = zipSync({ [name]: typeof content === 'string' ? strToU8(content) : content });
    await checkLeaks([{ path: `a.${form}`, form, bytes, about }], { withheld: ['Somchai'], own: '' });
    expect(findingsOf(about).map(({ message }) => message)).toContain(
      `Unexpected a withheld word, name or number in a.${form} (${where} of ${name}), expected none`,
    );
  });

  it('finds one name in the name of a part', async () => {
    const about = new VFile({ path: 'publication.yaml' });
    const bytes = zipSync({ 'word/media/Somchai.png': png(new Uint8Array()) });
    await checkLeaks([{ path: 'a.docx', form: 'docx', bytes, about }], { withheld: ['Somchai'], own: '' });
    expect(findingsOf(about).map(({ message }) => message)).toContainEqual(expect.stringContaining('names of files'));
  });

  it('takes no signs of the identifier of a PDF for a word, and finds a run of words there', async () => {
    const pdfOf = async (identifier: string): Promise<Uint8Array> => {
      const pdf = await PDFDocument.create();
      pdf.addPage();
      const hex = PDFHexString.of(Buffer.from(identifier, 'latin1').toString('hex'));
      pdf.context.trailerInfo.ID = pdf.context.obj([hex, hex]);
      return pdf.save();
    };
    const told = async (identifier: string, withheld: string): Promise<string[]> => {
      const about = new VFile({ path: 'publication.yaml' });
      await checkLeaks([{ path: 'a.pdf', form: 'pdf', bytes: await pdfOf(identifier), about }], {
        withheld: [withheld],
        own: '',
      });
      return findingsOf(about).map(({ message }) => message);
    };
    expect(await told('\u00184)h\u0019Qy', '4 h')).toEqual([]);
    expect(await told(MIDDLE, SECRET)).toContain(`Unexpected ${SIX} in a.pdf (identifiers), expected none`);
  });

  it('takes no measure of a Word file for a withheld number', async () => {
    const about = new VFile({ path: 'publication.yaml' });
    const bytes = zipSync({
      'word/document.xml': strToU8('<w:p><w:pPr><w:spacing w:line="240"/></w:pPr><w:t>Words</w:t></w:p>'),
    });
    await checkLeaks([{ path: 'a.docx', form: 'docx', bytes, about }], { withheld: ['240'], own: '' });
    expect(findingsOf(about)).toEqual([]);
  });

  it('reads the names of files too', async () => {
    const about = new VFile({ path: 'publication.yaml' });
    const bytes = new TextEncoder().encode('x');
    const paths = ['zebrafinch_4-may.txt', 'hat-yai.txt', 'Open.txt', 'a.txt'].map((name) => `build/public/${name}`);
    const withheld = ['The Zebrafinch said so at Hat Yai on 4 May'];
    const searched = await checkLeaks(
      paths.map((path) => ({ path, bytes, about })),
      { withheld, own: 'Open words' },
    );
    expect(searched.map(({ leaky }) => leaky)).toEqual([true, true, false, false]);
    expect(findingsOf(about).map(({ message }) => message)).toEqual([
      'Unexpected a withheld word, name or number in build/public/zebrafinch_4-may.txt (name of the file), expected none',
      'Unexpected a withheld word, name or number in build/public/hat-yai.txt (name of the file), expected none',
    ]);
  });

  it.each([
    ['an SVG', 'a-figures/fig-a.svg', `<svg><desc>${MIDDLE}</desc></svg>`],
    ['a CSV', 'a-figures/fig-a.csv', `"State"\r\n"${MIDDLE}"\r\n`],
    ['a name', `a-figures/fig-${MIDDLE.replaceAll(' ', '-')}.svg`, '<svg/>'],
  ])('sees words in %s of the figures', async (_, path, content) => {
    const about = new VFile({ path: 'publication.yaml' });
    const bytes = new TextEncoder().encode(content);
    const [searched] = await checkLeaks([{ path, form: 'figures', bytes, about }], {
      withheld: [SECRET],
      own: OPENING,
    });
    expect(searched?.leaky).toBe(true);
  });

  it('withdraws a file that nobody can read', async () => {
    const about = new VFile({ path: 'publication.yaml' });
    const bytes = new TextEncoder().encode('%PDF-1.7 no more');
    await checkLeaks([{ path: 'a.pdf', bytes, about }], { withheld: [SECRET], own: '' });
    expect(findingsOf(about).map(({ rule, gate }) => `${rule} ${gate}`)).toEqual(['check/unreadable-file withdraw']);
  });

  it('says in which places of each file it searched, and in none where nobody can read it', async () => {
    const about = new VFile({ path: 'publication.yaml' });
    const bytes = (text: string) => new TextEncoder().encode(text);
    const files = [
      { path: 'a.html', form: 'html' as const, bytes: bytes('<p title="x">y</p>'), about },
      { path: 'a.pdf', form: 'pdf' as const, bytes: bytes('%PDF-1.7 no more'), about },
    ];
    const searched = await checkLeaks(files, { withheld: [], own: '' });
    expect(searched).toEqual([
      {
        file: 'a.html',
        places: expect.arrayContaining(['words of the page', 'attributes', 'name of the file']) as unknown,
        leaky: false,
      },
      { file: 'a.pdf', places: [], leaky: true },
    ]);
  });

  it('does not take its own fault for a file that nobody can read', async () => {
    const about = new VFile({ path: 'publication.yaml' });
    const none = undefined as unknown as Uint8Array;
    const checked = checkLeaks([{ path: 'a', bytes: none, about }], { withheld: [], own: '' });
    await expect(checked).rejects.toThrow();
    expect(findingsOf(about)).toEqual([]);
  });

  it('never names the withheld words', async () => {
    const [finding = ''] = await found({ html: SECRET });
    expect(SECRET.split(' ').filter((word) => word.length > 4 && finding.includes(word))).toEqual([]);
  });
});
