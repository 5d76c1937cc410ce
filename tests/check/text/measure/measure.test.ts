import { expect, test } from 'vitest';
import { checkLanguage } from '../../../../src/check/text/checks/language.js';
import { measure } from '../../../../src/check/text/measure/measure.js';
import { lexiconOf } from '../../../../src/check/text/lexicon.js';
import { PROSE } from '../../../../src/language/en/prose.js';
import { findingsOf } from '../../../../src/model/finding.js';
import { MemoryWorld } from '../../../../src/system/memory.js';
import { chapterOf, editionOf, found, textFindings } from '../edition.js';

const LEXICON = await lexiconOf(new MemoryWorld(), PROSE, { abbreviations: new Map(), terms: [] });

test('a known text has the figures that were counted by hand', () => {
  // 5 + 7 words; syllables 1 1 1 1 1 and 1 1 3 1 1 1 1 = 14; one of two sentences is passive.
  const chapter = chapterOf(
    'The cat sat on mats.\n\n- a fragment\n\n## A heading\n\nThe dog’s animal was seen by me [@key].',
  );
  const { total } = measure(editionOf([chapter]), LEXICON);
  expect(total).toMatchObject({ words: 12, sentences: 2, meanSentence: 6, longestSentence: 7, longShare: 0 });
  expect(total.passiveShare).toBe(0.5);
  expect(total.longestParagraph).toBe(7);
  expect(total.flesch).toBeCloseTo(206.835 - 1.015 * 6 - 84.6 * (14 / 12), 5);
});

test('an empty text has no figures, and none of them is beyond a limit', () => {
  const text = editionOf([chapterOf('::contents')]);
  const figures = measure(text, LEXICON);
  expect(figures.total).toMatchObject({ words: 0, flesch: 0, meanSentence: 0 });
  checkLanguage(text, figures, LEXICON.prose);
  expect(findingsOf(text.configFile)).toEqual([]);
});

test('tables, captions, quotations, notes and forms are not scored', () => {
  const markdown =
    'Two words.\n\n| a | b |\n|---|---|\n| c d e. | f |\n\n> Quoted words here.\n\nA note[^n].\n\n[^n]: Many words of a note.\n\n' +
    ':::template{title="T"}\nWords of a form.\n:::\n\n:::figure{#fig-a src="a.svg" title="T"}\nHow to read it.\n:::';
  expect(measure(editionOf([chapterOf(markdown)]), LEXICON).total.words).toBe(4);
});

test('acronyms: their first use, their count, and how they are explained', () => {
  const chapter = chapterOf(
    'The requests for mutual legal assistance (MLA) are slow. MLA takes months; MLA [@key]. FATF spoke. INTERPOL and part IV.\n\n' +
      'CSAM (child sexual abuse material) is kept. The internet watch foundation (“IWF”) spoke. MLATs help. A formal request (joint investigation team, JIT) helps. OPSC is an optional protocol on sale of children. XYZ is slow.',
  );
  const { acronyms } = measure(editionOf([chapter]), LEXICON);
  expect(acronyms.map(({ short, uses, explained, line }) => [short, uses, explained, line])).toEqual([
    ['MLA', 3, true, 5],
    ['FATF', 1, false, 5],
    ['CSAM', 1, true, 7],
    ['IWF', 1, true, 7],
    ['MLAT', 1, false, 7],
    ['JIT', 1, true, 7],
    ['OPSC', 1, true, 7],
    ['XYZ', 1, false, 7],
  ]);
});

test('an acronym is reported at its own place, once for two editions', () => {
  const chapter = chapterOf('The Financial Action Task Force spoke.\n\nThen **FATF** spoke again.');
  for (const text of [editionOf([chapter]), editionOf([chapter])])
    checkLanguage(text, measure(text, LEXICON), LEXICON.prose);
  expect(found(chapter)).toEqual(['3 text/undefined-acronym']);
  expect(findingsOf(chapter.file)[0]).toMatchObject({ line: 7, column: 8 });
});

test('an acronym that is explained and used once is told to be rare', () => {
  const chapter = chapterOf('The joint investigation team (JIT) met.');
  checkLanguage(editionOf([chapter]), measure(editionOf([chapter]), LEXICON), LEXICON.prose);
  expect(found(chapter)).toEqual(['1 text/rare-acronym']);
});

test('long sentences, long paragraphs and hard chapters are reported', () => {
  const long = `${'word '.repeat(37)}end.`;
  const endless = `${'information '.repeat(120)}end.`;
  const chapter = chapterOf(`Short one.\n\n${long}\n\n${endless}\n\nOne. Two. Three. Four. Five. Six. Seven.`);
  const text = editionOf([chapter], 'brief');
  checkLanguage(text, measure(text, LEXICON), LEXICON.prose);
  expect(found(chapter).sort()).toEqual(
    [
      '-3 text/reading-ease',
      '3 text/long-sentence',
      '5 text/endless-sentence',
      '5 text/long-paragraph',
      '7 text/long-paragraph',
    ].sort(),
  );
  const rules = findingsOf(text.configFile).map(({ rule, message }) => `${rule} ${message}`);
  expect(rules).toEqual([expect.stringContaining('text/reading-ease Unexpected reading ease')]);
});

test('a chapter of even sentences is reported for their mean length', () => {
  const chapter = chapterOf(`${`${'we '.repeat(23)}go. `.repeat(5)}`.replaceAll('we we', 'We we'));
  checkLanguage(editionOf([chapter]), measure(editionOf([chapter]), LEXICON), LEXICON.prose);
  const [first] = textFindings(chapter);
  expect(first?.message).toBe('Unexpected mean of 24.0 words per sentence in “A title”, expected at most 22');
});
