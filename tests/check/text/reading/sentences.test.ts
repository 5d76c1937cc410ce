import { expect, test } from 'vitest';
import { PROSE } from '../../../../src/language/en/prose.js';
import { isPassive } from '../../../../src/language/en/passive.js';
import { proseOf } from '../../../../src/check/text/reading/prose.js';
import { runOf, SIGNS } from '../../../../src/check/text/reading/run.js';
import { sentencesOf, wordsIn } from '../../../../src/check/text/reading/sentences.js';
import { chapterOf } from '../edition.js';

function split(markdown: string): string[] {
  return proseOf(chapterOf(markdown).tree)
    .map(runOf)
    .flatMap(({ text }) => sentencesOf(text, PROSE).map((sentence) => sentence.text.replace(SIGNS, '*')));
}

test.each([
  ['One. Two.', ['One.', 'Two.']],
  ['See art. 16 and para. 14 of No. 5. It holds.', ['See art. 16 and para. 14 of No. 5.', 'It holds.']],
  [
    'Data, e.g. Names, and J. Smith came (n.d.). It holds.',
    ['Data, e.g. Names, and J. Smith came (n.d.).', 'It holds.'],
  ],
  ['It rose to 3.5 per cent. In 2022 it fell.', ['It rose to 3.5 per cent.', 'In 2022 it fell.']],
  ['It rose [@key, p. 4]. It fell.[^n] It rests.\n\n[^n]: Note.', ['It rose *.', 'It fell.*', 'It rests.', 'Note.']],
  ['It rose. [@key] It fell.', ['It rose. *', 'It fell.']],
  ['It rose. @key says so. @Sec-place too.', ['It rose.', '* says so.', '* too.']],
  ['He said “It rose.” It fell. Is it so? Yes!', ['He said “It rose.”', 'It fell.', 'Is it so?', 'Yes!']],
])('%j has its own sentences', (markdown, sentences) => {
  expect(split(markdown)).toEqual(sentences);
});

test('citations and notes are no words; a dash parts two', () => {
  const [run] = proseOf(chapterOf('One word—two, 24/7 of State’s [@key, p. 4] own.[^n]\n\n[^n]: Note.').tree).map(
    runOf,
  );
  expect(wordsIn(run?.text ?? '')).toEqual(['One', 'word', 'two,', '24', '7', 'of', 'State’s', 'own.']);
});

test.each([
  ['The request was sent.', true],
  ['Data are often lost by States.', true],
  ['The data must be kept.', true],
  ['It is not yet known.', false],
  ['The rule is based on law.', false],
  ['The map is based by the office.', true],
  ['They are in need.', false],
  ['Police sent the request.', false],
])('%j: passive is %s', (sentence, passive) => {
  expect(isPassive(sentence)).toBe(passive);
});
