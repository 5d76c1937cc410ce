import { describe, expect, it } from 'vitest';
import { checkProof } from '../../../src/check/print/check-proof.js';
import { findingsOf } from '../../../src/model/finding.js';
import type { SettledText } from '../../../src/model/publication.js';
import { chapter, paragraph, settledText } from '../../write/page/sample.js';

const page = (words: string) => `<p>Cover</p><section data-chapter="one"><p>${words}</p></section>`;

function found(first: string, second: string | undefined, what: 'page' | 'file' = 'page') {
  const text = settledText([chapter('one', [paragraph('x')])]) as SettledText<'public'>;
  const path = text.chapters[0]?.path ?? '';
  checkProof({ text, what, first, second, taken: new Map([[path, [7, 12]]]) });
  const files = [text.configFile, ...text.chapters.map(({ file }) => file)];
  return files.flatMap(findingsOf).map((one) => `${one.rule} ${String(one.line)} ${one.gate} ${one.message}`);
}

const TOLD = (what: string, more = '') =>
  `Unexpected difference between the public ${what} and that of a manuscript without what is withheld here${more}, expected none`;

describe('two makings of a public edition', () => {
  it('that are the same say nothing', () => {
    expect(found(page('a b'), page('a b'))).toEqual([]);
  });

  it('that differ by a space are told at the marks of their chapter, without a word of it', () => {
    expect(found(page('a b'), page('a  b'))).toEqual([
      `check/unproved-edition 7 withdraw ${TOLD('page', ', or at line 12')}`,
    ]);
  });

  it('that part before any chapter are told on the whole', () => {
    expect(found('<p>a</p>', '<p>b</p>')).toEqual([`check/unproved-edition 1 withdraw ${TOLD('page')}`]);
    expect(found(`data-chapter="one"`, `Data-chapter="one"`)).toEqual([
      `check/unproved-edition 1 withdraw ${TOLD('page')}`,
    ]);
  });

  it('of which the second could not be made, or whose PDF differs, are told on the whole', () => {
    expect(found(`<p>Cover</p>`, undefined)).toEqual([`check/unproved-edition 1 withdraw ${TOLD('page')}`]);
    expect(found('%PDF a', '%PDF b', 'file')).toEqual([`check/unproved-edition 1 withdraw ${TOLD('file')}`]);
  });
});
