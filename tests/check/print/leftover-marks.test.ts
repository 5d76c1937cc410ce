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
  /** The chapter in which the words are printed: there are `one` and `two`. */
  readonly chapter?: string;
}

/** File, line, column and mark of each finding. */
function told({ printed = '', source = '', html = '', chapter = 'one' }: Planted): string[] {
  const value = source;
  const configFile = new VFile({ path: 'publication.yaml' });
  const [one, two] = [new VFile({ path: 'one.md', value }), new VFile({ path: 'two.md', value: 'x' })];
  const chapters = [one, two].map((file) => ({ id: file.stem, file }));
  const text = { configFile, bibliography: { records: new Map() }, chapters };
  const print = { blocks: [{ chapter, text: printed }], page: { html }, pdf: new Uint8Array(), pdfWords: [] };
  checkLeftovers(print as unknown as Print<'public'>, text as unknown as EditionText<'public'>);
  return [configFile, one, two].flatMap(findingsOf).map(({ file, line, column, message }) => {
    return `${file}:${String(line)}:${String(column)} ${/“(.*)”/su.exec(message)?.[1] ?? message}`;
  });
}

const marks = (printed: string) => told({ printed }).map((one) => one.replace('one.md:1:1 ', ''));

describe('a mark as it is typed', () => {
  it.each([
    ...[
      '{>>',
      '<<}',
      '{--',
      '--}',
      '{++',
      '++}',
      '{~~',
      '~~}',
      '{==',
      '==}',
      '%%',
      '^[',
      ']{',
      ':::',
      '<!--',
      '\uFFFD',
    ],
    ...[
      '[[a]]',
      '[[a b]]',
      '[^a]',
      '[^a1]',
      '{#a',
      '[@a',
      '[-@a_1-b',
      '@sec-a',
      '@fig-a',
      '@tbl-a1',
      '@sop-a',
      '@case-a',
    ],
    ...['@rec-a', '@fin-1', '\\newpage', '\\ref', '\\cite', '\\citep', '\\label', '\\textbf', '\\emph'],
  ])('is seen: %s', (mark) => {
    expect(marks(`x ${mark}  y`)).toEqual([mark]);
    expect(marks(`x\n${mark}  ${mark} `)).toEqual([mark]);
  });

  it.each(['](a.md)', '](a/b', '](#a', '](../a'])('is seen where a link leads: %s', (mark) => {
    expect(marks(`x ${mark} y`)).toEqual(['](']);
  });

  it.each([
    ...['5%%', '5 %%', '%%%'.slice(0, 1), '[[]]', '[[a]', '[^ a]', '[^]', '](a b', '](', '{#1', '{ #a', '[@1', '[--@a'],
    ...['a@sec-a', '1@fig-a', 'a.@sec-a', 'a_@sec-a', 'a%@sec-a', 'a+@sec-a', '@secs-a', '@sec-', '@sec- a', '@box-a'],
    ...['\\newpages', '\\refs', '\\labels', '\\emphs', '\\textbfs', '\\recite', '::', '< !--', '{ --', '- -}', '[a]'],
  ])('is none: %s', (words) => {
    expect(marks(`x ${words} y`.replace('x 5', '5'))).toEqual([]);
  });

  it.each([
    ['at its line and column', 'a\nab {>> c', 'one.md:2:4 {>>'],
    ['at the beginning', '{>> \\{ c', 'one.md:1:1 {>>'],
    ['behind code', '```\n{>>\n```\n\na {>>', 'one.md:5:3 {>>'],
    ['between lines that begin with code', '`a` b\n{>>\n`c` d', 'one.md:2:1 {>>'],
    ['between lines that begin with a tilde', '~a\n{>>\n~b', 'one.md:2:1 {>>'],
    ['between code of two lines', '`a` {>> `b`', 'one.md:1:5 {>>'],
    ['behind a comment', '<!-- a --> {>> <!-- b -->', 'one.md:1:12 {>>'],
    ['where another sign is escaped', 'a \\* b', 'one.md:1:1 {>>'],
  ])('is told %s', (_name, source, expected) => {
    expect(told({ printed: 'a {>> b', source })).toEqual([expected]);
  });

  it.each([
    ['a fence', '```\n{>>\n```'],
    ['a fence with a language', '```text\na ` {>>\n```'],
    ['a fence of tildes', '~~~\na\n{>>\n\n~~~ '],
    ['a fence of tildes with a language', '~~~text\n{>>\n~~~'],
    ['a longer fence', '~~~~\n~~~\n{>>\n~~~~'],
    ['a fence that is set in', 'a\n\n  ~~~\n  {>>\n  ~~~'],
    ['a fence in a quotation', '> ~~~\n> {>>\n> ~~~'],
    ['a fence set in, in a quotation', ' >  ~~~\n > {>>\n >  ~~~'],
    ['code in a line', 'a `b {>> c` d'],
    ['code with a tick in it', 'a ``b ` {>>`` d'],
    ['a comment', '<!-- a\n{>> -->'],
    ['an escaped mark', 'a \\{>> b'],
    ['a mark of escaped signs', 'a \\{\\>\\> b'],
    ['a mark of which one sign is escaped', 'a {\\>> b'],
  ])('is meant in %s', (_name, source) => {
    expect(told({ printed: 'a {>> b', source })).toEqual([]);
  });
});

describe('a mark outside the chapters', () => {
  it('is told at the publication, or in the chapter that has it', () => {
    expect(told({ printed: 'a {>> b', chapter: 'none' })).toEqual(['publication.yaml:1:1 {>>']);
    expect(told({ printed: 'a {>> b', chapter: 'none', source: 'a\n{>>' })).toEqual(['one.md:2:1 {>>']);
    expect(told({ printed: 'a {>> b', chapter: 'two', source: 'a\n{>>' })).toEqual(['two.md:1:1 {>>']);
  });

  it.each([
    '<p title="a {>>">',
    '<img alt="{>> b">',
    '<p aria-label="{>>">',
    '<h1 data-title="{>>">',
    '<svg><title id="a">a {>></title>',
    '<desc>{>></desc>',
    '<style>p {}</style><p title="{>>"><style></style>',
  ])('is read to somebody: %s', (html) => {
    expect(told({ html })).toEqual(['publication.yaml:1:1 {>>']);
  });

  it.each(['<p>{>></p>', '<p class="{>>">', '<p xtitle="{>>">', '<style type="a">\n<title>{>></title></style>'])(
    'is none there: %s',
    (html) => {
      expect(told({ html })).toEqual([]);
    },
  );

  it('is no address in words', () => {
    expect(told({ html: 'imprimatur.invalid' })).toEqual([]);
    expect(told({ html: '//imprimatur.invalid' })).toHaveLength(1);
  });
});
