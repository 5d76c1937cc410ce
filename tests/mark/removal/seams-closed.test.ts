import { describe, expect, it } from 'vitest';
import { closeSeams } from '../../../src/mark/removal/seams.js';
import { node, shapeOf, text, type Tree } from '../trees.js';

const SEAM: Tree = { type: 'seam' };

/** Texts and seams, for which ¤ stands. */
const partsOf = (words: string): Tree[] =>
  words.split(/(¤)/u).flatMap((part) => (part === '' ? [] : [part === '¤' ? SEAM : text(part)]));

function closed(children: readonly Tree[]): string {
  const line = node('paragraph', children);
  closeSeams(line as Parameters<typeof closeSeams>[0]);
  return (line.children ?? []).map(shapeOf).join(' ');
}

const words = (line: string) => closed(partsOf(line)).replaceAll('" "', '').replace(/^"|"$/gu, '');

const PAIRS = ['()', '[]', '{}', '“”', '‘’', '«»', '‹›', '""', "''", '„“', '‚‘'];
const STOPS = [...'.!?;:)]}”’»'];
const OPENINGS = [...'([{“‘«'];

describe('the words around a gap', () => {
  it.each([
    ['a ¤ b', 'a b'],
    ['a¤ b', 'a b'],
    ['a ¤b', 'a b'],
    ['a¤b', 'ab'],
    ['a  ¤b', 'a b'],
    ['a   ¤b', 'a b'],
    ['a¤  b', 'a b'],
    ['a¤   b', 'a b'],
    ['a  ¤  b', 'a b'],
    ['a ¤\nb', 'a\nb'],
    ['a \t¤\nb', 'a\nb'],
    ['a ¤ \nb', 'a\nb'],
    ['a¤ \nb', 'a\nb'],
    ['a\n¤ b', 'a\nb'],
    ['a\n¤\nb', 'a\nb'],
    ['a\n¤b', 'a\nb'],
    ['a\u00A0¤ b', 'a\u00A0b'],
  ])('keep one space where there was one: %j', (line, expected) => {
    expect(words(line)).toBe(expected);
  });

  it.each(PAIRS)('lose what enclosed nothing: %s', (pair) => {
    const [open = '', close = ''] = pair;
    for (const inside of ['¤', ' ¤', '¤ ', ' ¤ ']) expect(words(`a ${open}${inside}${close} b`), inside).toBe('a b');
  });

  it.each(['–', '—'])('lose both of two dashes, and no dash alone: %s', (dash) => {
    for (const line of [`a ${dash} ¤ ${dash} b`, `a${dash}¤${dash}b`, `a ${dash}¤${dash} b`, `a ${dash}¤ ${dash} b`])
      expect(words(line), line).toBe('a b');
    expect(words(`a ${dash} ¤ b`)).toBe(`a ${dash} b`);
    expect(words(`a ¤ ${dash} b`)).toBe(`a ${dash} b`);
  });

  it.each([...',;:'].flatMap((mark) => STOPS.map((stop) => [mark, stop] as const)))(
    'have the stronger of two marks: %s before %s',
    (mark, stop) => {
      for (const line of [`a${mark} ¤${stop} b`, `a${mark}¤${stop} b`, `a${mark}¤ ${stop} b`])
        expect(words(line), line).toBe(`a${stop} b`);
    },
  );

  it.each([...'.!?,;:'].flatMap((mark) => [...',;'].map((other) => [mark, other] as const)))(
    'have the first of two marks: %s before %s',
    (mark, other) => {
      const kept = other === ';' && ',;:'.includes(mark) ? ';' : mark;
      for (const line of [`a${mark} ¤${other} b`, `a${mark}¤${other} b`, `a${mark}¤ ${other} b`])
        expect(words(line), line).toBe(`a${kept} b`);
    },
  );

  it.each([...'.!?'].flatMap((mark) => [...'.!?'].map((other) => [mark, other] as const)))(
    'have one end of a sentence: %s before %s',
    (mark, other) => {
      for (const line of [`a${mark} ¤${other} b`, `a${mark}¤${other} b`, `a${mark}¤ ${other} b`])
        expect(words(line), line).toBe(`a${mark} b`);
    },
  );

  it.each(OPENINGS)('begin behind what opens: %s', (open) => {
    for (const mark of [',', ';', ':'])
      for (const line of [`a ${open}¤${mark} b`, `a ${open} ¤${mark} b`, `a ${open}¤ ${mark} b`, `a ${open}¤${mark}b`])
        expect(words(line), line).toBe(`a ${open}b`);
    expect(words(`a ${open}¤ b`)).toBe(`a ${open}b`);
    expect(words(`a ${open}¤b`)).toBe(`a ${open}b`);
  });

  it.each([...'.!?'])('have no dash before the end of a sentence: %s', (end) => {
    for (const line of [`a – ¤${end} b`, `a – ¤ ${end} b`, `a —¤${end} b`, `a–¤ ${end} b`])
      expect(words(line), line).toBe(`a${end} b`);
  });

  it.each([...'.,;:!?)]}”’»'])('have no space before %s', (stop) => {
    expect(words(`a ¤${stop} b`)).toBe(`a${stop} b`);
    expect(words(`a\n¤${stop} b`)).toBe(`a${stop} b`);
  });

  it.each([
    ['¤ a', 'a'],
    ['¤a', 'a'],
    [' ¤a', 'a'],
    [' ¤ a', 'a'],
    ['a ¤', 'a'],
    ['a¤', 'a'],
    ['a¤ ', 'a'],
    ['a –¤', 'a'],
    ['a – ¤', 'a'],
    ['a –¤ ', 'a'],
    ['a—¤', 'a'],
    ['– ¤ – a', 'a'],
  ])('are the line where it begins or ends with them: %j', (line, expected) => {
    expect(words(line)).toBe(expected);
  });

  it.each([...',;:.!?–—)]'])('do not begin a line with %s', (mark) => {
    for (const line of [`¤${mark} a`, `¤ ${mark} a`, `¤${mark}a`]) expect(words(line), line).toBe('a');
    expect(words(`a¤${mark}b`)).toBe(`a${mark}b`);
  });

  it.each([
    'a b¤\nc',
    'a ¤b\nc',
    '(a¤) b',
    '(¤a) b',
    'a (¤] b',
    'a – b¤ – c',
    'a –¤ b – c',
    'a, b¤. c',
    'a,¤ b. c',
    'a. b¤, c',
    'a,¤ b, c',
    'a. b¤! c',
    'a.¤ b! c',
    'a (b¤, c',
    'a (¤b, c',
    'a (b¤ c',
    'a – b¤. c',
    'a –¤ b. c',
    'a – b¤',
    '¤a, b',
    'a , ¤b',
    'x a ¤b',
    'a ¤b. c',
    ' a¤b',
    'a  b () “” ,, – – . . x¤ c  d () “” ,, – –',
  ])('stay as they are away from a gap: %j', (line) => {
    expect(words(line)).toBe(line.replace('¤', ''));
  });

  it('stay as they are where there is no gap', () => {
    expect(closed([text('a  b')])).toBe('"a  b"');
  });
});

const emphasis = (...children: readonly Tree[]) => node('emphasis', children);
const CODE: Tree = { type: 'inlineCode', value: 'c' };
const CALL: Tree = { type: 'footnoteReference' };

describe('a line over whose gaps it is closed', () => {
  it.each([
    ['across emphasis', [text('a ('), emphasis(SEAM), text(') b')], '"a " "b"'],
    ['deep in it', [text('a '), emphasis(node('strong', [text('('), SEAM]), text(') b'))], '"a " emphasis("b")'],
    ['where one side is used up', [text('a '), emphasis(text('(')), SEAM, text(') b')], '"a " "b"'],
    ['where the other side is used up', [text('a ('), SEAM, text(')'), emphasis(text(' b'))], '"a " emphasis("b")'],
    ['beside code', [CODE, text(' '), SEAM, text(', b')], 'inlineCode() ", b"'],
    ['between code', [CODE, text(' '), SEAM, text(' '), CODE], 'inlineCode() " " inlineCode()'],
    ['before the call of a note', [text('a '), SEAM, CALL, text(' b')], '"a" footnoteReference() " b"'],
    ['before code', [text('a ('), SEAM, CODE, text(')')], '"a (" inlineCode() ")"'],
    ['first of several texts', [text('a'), text(' '), SEAM, text(', b'), text(' c')], '"a" ", b" " c"'],
    [
      'not first where words stand before',
      [text('a'), emphasis(text(' ')), SEAM, text('– b')],
      '"a" emphasis(" ") "– b"',
    ],
    ['not last where words stand behind', [text('a –'), SEAM, text(' '), CODE], '"a –" " " inlineCode()'],
    ['with nothing before', [SEAM, text(' b')], '"b"'],
    ['with nothing at all', [SEAM], ''],
    ['with two gaps', [text('a ('), SEAM, text(', '), SEAM, text(') b')], '"a " "b"'],
  ])('%s', (_name, children, expected) => {
    expect(closed(structuredClone(children))).toBe(expected);
  });

  it.each(['emphasis', 'strong', 'delete', 'link', 'linkReference'])('has no %s around nothing', (type) => {
    expect(closed([text('a '), node(type, [SEAM]), text(' b')])).toBe('"a " "b"');
    expect(closed([text('a'), node(type, []), text('b'), SEAM])).toBe('"a" "b"');
    expect(closed([text('a '), node(type, [SEAM, text(' b')])])).toBe(`"a " ${type}("b")`);
  });

  it.each(['emphasis', 'strong', 'delete'])('ends its %s with a word', (type) => {
    expect(closed([node(type, [text('a '), SEAM]), text('b')])).toBe(`${type}("a") " " "b"`);
    expect(closed([node(type, [text('a b'), SEAM]), text(' c')])).toBe(`${type}("a b") " c"`);
    expect(closed([CODE, node(type, [text(' '), SEAM]), text('b')])).toBe(`inlineCode() ${type}(" ") "b"`);
    expect(closed([node(type, [text('a '), CODE]), SEAM, text(' b')])).toBe(`${type}("a " inlineCode()) " b"`);
  });

  it('leaves the words of a link their space', () => {
    expect(closed([node('link', [text('a '), SEAM]), text('b')])).toBe('link("a ") "b"');
  });
});
