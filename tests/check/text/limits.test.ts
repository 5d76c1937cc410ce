import { describe, expect, it } from 'vitest';
import { checkLanguage } from '../../../src/check/text/checks/language.js';
import { measure } from '../../../src/check/text/measure/measure.js';
import { findingsOf } from '../../../src/model/finding.js';
import { lexiconOf } from '../../../src/check/text/lexicon.js';
import { PROSE } from '../../../src/language/en/prose.js';
import { MemoryWorld } from '../../../src/system/memory.js';
import { chapterOf, editionOf } from './edition.js';

const LEXICON = await lexiconOf(new MemoryWorld(), PROSE, { abbreviations: new Map(), terms: [] });

/** The findings on an edition of one chapter, at the publication and in the chapter. */
function limits(markdown: string, form: 'report' | 'brief' = 'report') {
  const chapter = chapterOf(markdown);
  const text = editionOf([chapter], form);
  checkLanguage(text, measure(text, LEXICON), LEXICON.prose);
  const said = (file: typeof chapter.file) =>
    findingsOf(file).map(({ line, rule, message }) => `${String(line)} ${rule} ${message}`);
  return { whole: said(text.configFile), own: said(chapter.file) };
}

const only = (found: readonly string[], rule: string) => found.filter((one) => one.includes(` ${rule} `));

/** A paragraph for each sentence of so many short words. */
const sentences = (count: number, words: number) =>
  Array.from({ length: count }, () => `We ${'go '.repeat(words - 2)}on.`).join('\n\n');

describe('the mean length of sentences', () => {
  it('is at most 18 words in a publication and 22 in a chapter', () => {
    expect(only(limits(sentences(8, 18)).whole, 'text/mean-sentence')).toEqual([]);
    const long = limits(sentences(8, 19));
    expect(only(long.whole, 'text/mean-sentence')).toEqual([
      '1 text/mean-sentence Unexpected mean of 19.0 words per sentence in “The guide”, expected at most 18',
    ]);
    expect(only(long.own, 'text/mean-sentence')).toEqual([]);
    expect(only(limits(sentences(8, 22)).own, 'text/mean-sentence')).toEqual([]);
    expect(only(limits(sentences(8, 23)).own, 'text/mean-sentence')).toHaveLength(1);
  });

  it('is not measured on fewer than a hundred words', () => {
    expect(only(limits(sentences(3, 33)).whole, 'text/mean-sentence')).toEqual([]);
    expect(only(limits(sentences(4, 25)).whole, 'text/mean-sentence')).toHaveLength(1);
  });
});

describe('a paragraph', () => {
  const words = (count: number) => `${'go on. '.repeat(3)}${'we '.repeat(count - 7)}stop.`;

  it('has at most 120 words, and never more than 200', () => {
    const rules = (count: number) =>
      limits(words(count))
        .own.filter((one) => one.includes('-paragraph'))
        .map((one) => one.split(' ')[1]);
    expect(rules(120)).toEqual([]);
    expect(rules(121)).toEqual(['text/long-paragraph']);
    expect(rules(200)).toEqual(['text/long-paragraph']);
    expect(rules(201)).toEqual(['text/endless-paragraph']);
    expect(only(limits(words(201)).own, 'text/endless-paragraph')).toEqual([
      '5 text/endless-paragraph Unexpected paragraph of 201 words, expected at most 120 words',
    ]);
  });

  it('has at most six sentences', () => {
    expect(only(limits('We go. '.repeat(6)).own, 'text/long-paragraph')).toEqual([]);
    expect(only(limits('We go. '.repeat(7)).own, 'text/long-paragraph')).toHaveLength(1);
  });
});

describe('passive sentences', () => {
  const mixed = (passive: number, all: number) =>
    Array.from({ length: all }, (_, at) =>
      at < passive ? 'The request was sent by the police.' : 'The police send the request today.',
    ).join('\n\n');

  it('are at most 15 of a hundred in a publication and 25 in a chapter', () => {
    expect(only(limits(mixed(3, 20)).whole, 'text/passive-share')).toEqual([]);
    const more = limits(mixed(4, 20));
    expect(only(more.whole, 'text/passive-share')).toEqual([
      '1 text/passive-share Unexpected share of 20 per cent passive sentences in “The guide”, expected at most 15 per cent',
    ]);
    expect(only(more.own, 'text/passive-share')).toEqual([]);
    expect(only(limits(mixed(5, 20)).own, 'text/passive-share')).toEqual([]);
    expect(only(limits(mixed(6, 20)).own, 'text/passive-share')).toHaveLength(1);
  });
});

describe('acronyms', () => {
  const filler = sentences(10, 12);
  const acronyms = (count: number) =>
    Array.from({ length: count }, (_, at) => `We know Q${String.fromCharCode(65 + at)}Q.`).join('\n\n');

  it('are at most five in a brief and 25 in a report', () => {
    const count = (number: number, form: 'report' | 'brief') =>
      only(limits(`${filler}\n\n${acronyms(number)}`, form).whole, 'text/acronym-count');
    expect(count(5, 'brief')).toEqual([]);
    expect(count(6, 'brief')).toEqual([
      '1 text/acronym-count Unexpected 6 acronyms in “The guide”, expected at most 5',
    ]);
    expect(count(25, 'report')).toEqual([]);
    expect(count(26, 'report')).toHaveLength(1);
  });
});
