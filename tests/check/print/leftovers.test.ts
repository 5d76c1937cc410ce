import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { checkLeftovers } from '../../../src/check/print/leftovers.js';
import { findingsOf } from '../../../src/model/finding.js';
import type { Print } from '../../../src/model/print.js';
import type { EditionText } from '../../../src/model/publication.js';

interface Planted {
  readonly printed?: string;
  readonly source?: string;
  readonly html?: string;
  readonly pdf?: string;
  /** The words of all pages, heads and feet included. */
  readonly words?: string;
  /** The author of the one work of the bibliography. */
  readonly author?: string;
}

/** What is told of a chapter that prints `printed` and was written as `source`. */
function told({ printed = '', source = '', html = '', pdf = '', author = '', words = '' }: Planted) {
  const [configFile, file] = [new VFile({ path: 'publication.yaml' }), new VFile({ path: 'one.md', value: source })];
  const bibliography = { records: new Map([['a', { id: 'a', author: [{ literal: author }] }]]) };
  const text = { configFile, bibliography, chapters: [{ id: 'one', file }] } as unknown as EditionText<'public'>;
  const blocks = [{ chapter: 'one', text: printed }];
  const print = { blocks, page: { html }, pdf: new TextEncoder().encode(pdf), pdfWords: words.split(' ') };
  checkLeftovers(print as unknown as Print<'public'>, text);
  return [configFile, file].flatMap(findingsOf).map(({ file: path, line }) => `${path}:${String(line)}`);
}

/** A mark of each kind that a parser should have resolved or refused. */
const MARKS = [
  '{>>why?',
  '{--two',
  '{++two',
  '{==two',
  '%% why',
  '[[there]]',
  '[^a]',
  '^[words]',
  '](02.md)',
  ':::',
  '{#sec-x',
  '[@crc-1989]',
  '@sec-next',
  '@a',
  '\\newpage',
  '<!--',
  '{{name}}',
  '{% if %}',
  '<<Name>>',
  '{ REF _Ref1 }',
  'Error! Reference source not found',
  '{Luna, 2019 #12}',
  '{.lead}',
  '![a photo]',
  '&nbsp;',
  '</sup>',
  'Bogot\uFFFD',
];

const hex = (words: string): string =>
  [...`\uFEFF${words}`].map((sign) => (sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('');
const html = (words: string): string => words.replaceAll('"', '&quot;');

describe('a mark that was planted behind the parser', () => {
  it.each(MARKS)('is found wherever it is printed: %s', (mark) => {
    const words = `Words ${mark} here`;
    expect(told({ printed: words, source: `Words.\n\n${words}` })).toContain('one.md:3');
    expect(told({ words })).toEqual(['publication.yaml:1']);
    expect(told({ pdf: `<< /Title <${hex(words)}> >>` })).toEqual(['publication.yaml:1']);
    expect(told({ pdf: `<< /Alt <${hex(words).toUpperCase()}> >>` })).toEqual(['publication.yaml:1']);
    expect(told({ html: `<img alt="${html(words)}">` })).toEqual(['publication.yaml:1']);
    expect(told({ html: `<meta name="description" content="${html(words)}">` })).toEqual(['publication.yaml:1']);
  });

  it.each([
    ...['REF', 'PAGEREF', 'SEQ', 'TOC', 'HYPERLINK', 'CITATION', 'ADDIN'].map((code) => `{ ${code} x }`),
    ...['Reference', 'Bookmark', 'Hyperlink'].map((what) => `Error! ${what} not found`),
    ...['b', 'i', 'u', 'br', 'div', 'span', 'p', 'sup', 'sub', 'font'].map((tag) => `<${tag} class=x>`),
    ...['amp', 'lt', 'gt', 'quot', 'nbsp', 'lsquo', 'rsquo', 'ldquo', 'rdquo', 'ndash', 'mdash', 'hellip', '#38'].map(
      (name) => `&${name};`,
    ),
    ...['</b>', '<br/>', '{.lead}', '![x]', '{{x}}', '{%x%}', '<<x y>>'],
  ])('is found in the text of its chapter: %s', (mark) => {
    expect(told({ printed: `Words ${mark} here`, source: `Words.\n\nWords ${mark} here` })).toEqual(['one.md:3']);
  });

  it.each(['&Name;', '<bold>', 'Error: no reference', '{REFERENCE}', '{x}', '< b >'])('is none: %s', (words) => {
    expect(told({ printed: `Words ${words} here`, source: `Words ${words} here` })).toEqual([]);
  });

  it('is told once, though it stands in several places', () => {
    const words = 'Words {>>why here';
    expect(told({ printed: words, source: words, words, html: `<h2 title="${words}">` })).toEqual(['one.md:1']);
  });
});

describe('the last search of a printed edition', () => {
  it.each([
    'Words {>>why?<<} here',
    'Words %% why',
    'See [[there]]',
    'A note[^a]',
    'A note^[words]',
    'See [there](02.md)',
    'See [there]{.x}',
    'A fence :::',
    'A heading {#sec-x}',
    'See [@crc-1989]',
    'See -@sec-next',
    'A \\newpage',
    'Bogot\uFFFD',
  ])('finds %s at its line', (printed) => {
    const places = told({ printed, source: `Words.\n\n${printed}\n` });
    expect(new Set(places)).toEqual(new Set(['one.md:3']));
  });

  it('finds marks in titles and alternative texts', () => {
    expect(told({ html: '<img alt="A {>>why?<<} chart">' })).toContain('publication.yaml:1');
    expect(told({ html: '<svg><title>See @fig-a</title></svg>' })).toContain('publication.yaml:1');
    expect(told({ html: '<h1 data-title="A %% why">', source: 'Words.\n\nA %% why' })).toEqual(['one.md:3']);
  });

  it('takes the name of an account for no key, where a work has it so and the chapter does not', () => {
    const printed = 'Harbour Office [@harbour_office]. (2021, May 4).';
    expect(told({ printed, author: 'Harbour Office [@harbour_office]' })).toEqual([]);
    expect(told({ printed, author: 'Harbour Office' })).toEqual(['one.md:1']);
    expect(told({ printed, author: 'Harbour Office [@harbour_office_2]' })).toEqual(['one.md:1']);
    expect(told({ printed: 'See [@a]', source: 'See [@a]', author: 'Office [@a]' })).toEqual(['one.md:1']);
  });

  it('finds the address by which the page is set, in the page and in the PDF', () => {
    expect(told({ html: '<a href="https://imprimatur.invalid/02.md">x</a>' })).toEqual(['publication.yaml:1']);
    expect(told({ pdf: '<< /URI (https://imprimatur.invalid/02.md) >>' })).toEqual(['publication.yaml:1']);
  });

  it.each([
    ['code', 'Write {>>x<<} so', 'Write `{>>x<<}` so'],
    ['a block of code', 'Write {>>x<<} so', '```\nWrite {>>x<<} so\n```'],
    ['escaped signs', 'Write {>>x<<} so', 'Write \\{>>x\\<<} so'],
    ['an e-mail address', 'office@fig-tree.example.org', 'office@fig-tree.example.org'],
    ['a share', '100 %% of it', '100 %% of it'],
    ['brackets in brackets', '[see A [UNODC]]', '[see A [UNODC]]'],
  ])('leaves what is meant: %s', (_name, printed, source) => {
    expect(told({ printed, source })).toEqual([]);
  });
});
