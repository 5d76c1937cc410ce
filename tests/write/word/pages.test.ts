import { describe, expect, it } from 'vitest';
import { pagesOf } from '../../../src/write/word/measure/pages.js';
import { AVERAGE } from '../../../src/write/word/measure/widths.js';
import { sectionOf } from '../../../src/write/word/sheet.js';
import { Marks } from '../../../src/write/word/marks.js';
import { paragraph, run, type Xml } from '../../../src/write/word/xml.js';

const marks = new Marks();
const named = (name: string): Xml[] => marks.around(name, run(name));
const line = (): Xml => paragraph('BodyText', run('Words.'));

/** A page of 251 mm takes 32 paragraphs of one line and the space behind it, and no more. */
const FULL = 32;

const lines = (count: number): Xml[] => Array.from({ length: count }, line);
const pageOf = (name: string, ...body: Xml[]): number | undefined =>
  pagesOf({ body: [...body, sectionOf({})], notes: [], widths: AVERAGE }).get(name);

describe('the page of a place', () => {
  it('is the first where everything before it has room, and the next where it has not', () => {
    expect(pageOf('a', ...lines(FULL - 1), paragraph('BodyText', named('a')))).toBe(1);
    expect(pageOf('b', ...lines(FULL + 1), paragraph('BodyText', named('b')))).toBe(2);
  });

  it('is the next where a head has room and what follows it has not', () => {
    expect(pageOf('c', ...lines(FULL - 2), paragraph('Heading2', named('c')), line())).toBe(2);
  });

  it('is the next behind the end of a section, and where a paragraph begins a page', () => {
    expect(pageOf('d', paragraph('BodyText', [], { section: sectionOf({}) }), paragraph('BodyText', named('d')))).toBe(
      2,
    );
    expect(pageOf('e', line(), paragraph('SOPTitle', named('e'), { pageBreak: true }))).toBe(2);
  });

  it('comes sooner on a page on its side, which is lower', () => {
    const wide = paragraph('BodyText', named('f'), { section: sectionOf({ wide: true }) });
    expect(pageOf('f', ...lines(FULL - 2), wide)).toBe(2);
  });
});
