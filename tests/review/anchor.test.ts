import { describe, expect, it } from 'vitest';
import type { MappedBlock, ReviewComment, ReviewMap } from '../../src/model/review.js';
import { anchorsIn } from '../../src/review/anchor/anchor.js';

const block = (words: string, index: number, path = 'one.md'): MappedBlock => ({
  mark: `_rv_${String(index + 1)}`,
  path,
  pieces: [{ words, line: index + 1, column: 1, exact: true }],
  withheld: false,
});

const mapOf = (texts: readonly string[]): ReviewMap => ({
  round: 'C',
  build: 'b',
  publication: 'guide',
  edition: 'internal',
  blocks: texts.map((words, index) => block(words, index)),
});

const OLD = [
  'Kept in time',
  'States keep logs for only ninety days, and some of them keep none at all.',
  'A request is sent to the provider at once, and the answer is written down.',
  'The unit that asked is told of what was found within two working days.',
  'Yes',
  'No',
];

/** What becomes of a comment on words of the old text: its kind, the words that stand where it now is, and whether its block is as it was. */
function became(quote: string, now: readonly string[]): [string, string, boolean] {
  const [sent, later] = [mapOf(OLD), mapOf(now)];
  const index = OLD.findIndex((words) => words.includes(quote));
  const from = OLD[index]?.indexOf(quote) ?? 0;
  const comment = {
    id: 'C-001',
    quote,
    mark: `_rv_${String(index + 1)}`,
    from,
    place: 'words',
    file: 'one.md',
    line: 1,
    column: 1,
  };
  const anchor = anchorsIn([comment as ReviewComment], { sent, now: later }).get('C-001');
  if (anchor === undefined) throw new Error('no anchor');
  const text = now[anchor.line - 1] ?? '';
  return [anchor.kind, anchor.words ?? text.slice(anchor.column - 1).slice(0, quote.length), anchor.isUntouched];
}

const replaced = (from: string, to: string): string[] => OLD.map((words) => words.replace(from, to));

describe('a comment in a later build', () => {
  it('stands where it stood while nothing changed', () => {
    expect(became('ninety days', OLD)).toEqual(['exact', 'ninety days', true]);
  });

  it('keeps to its words while others of their block change', () => {
    expect(became('ninety days,', replaced('States keep', 'Most States in the region keep'))).toEqual([
      'exact',
      'ninety days,',
      false,
    ]);
  });

  it('follows its block to another place', () => {
    const [head = '', first = '', ...rest] = OLD;
    expect(became('ninety days', [head, ...rest, first])).toEqual(['moved', 'ninety days', true]);
  });

  it('says what its words became', () => {
    expect(became('only ninety days,', replaced('only ninety days', 'three months'))).toEqual([
      'changed',
      'three months,',
      false,
    ]);
  });

  it('says that its words are gone while their block is kept', () => {
    expect(became('at all', replaced(' at all', ''))[0]).toBe('gone');
  });

  it('stays with a short block between the same two, of which much changed', () => {
    expect(became('Kept in time', replaced('Kept in time', 'Kept in good order'))).toEqual([
      'changed',
      'Kept in good order',
      false,
    ]);
  });

  it('is an orphan where its block is gone, and is put on no text that looks like it', () => {
    const now = OLD.filter((words) => !words.startsWith('A request'));
    expect(became('at once', [...now, 'The answer is read at once by the unit, and then it is put away.'])[0]).toBe(
      'orphan',
    );
  });

  it('follows a sentence that was put into another block', () => {
    const now = replaced(' The unit', ' The unit').filter((words) => !words.startsWith('The unit'));
    now[1] = `${now[1] ?? ''} The unit that asked is told of what was found within two working days.`;
    expect(became('is told of what was found within', now).slice(0, 2)).toEqual([
      'moved',
      'is told of what was found within',
    ]);
  });

  it('on a cell is told by the order of cells alone', () => {
    expect(became('No', [...OLD.slice(0, 5), 'No', 'Yes', 'No'])).toEqual(['exact', 'No', true]);
  });
});
