import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { MappedBlock, RedlineBlock, ReviewComment, ReviewMap } from '../../src/model/review.js';
import { redlineOf } from '../../src/review/redline/redline.js';
import { runsOf } from '../../src/review/redline/runs.js';
import { redlineInWord } from '../../src/write/word/redline.js';

const SECRET = 'The accord was signed in secret by both of the ministries in the spring';

const mapOf = (texts: readonly string[], secret: readonly string[] = []): ReviewMap => ({
  round: 'C',
  build: 'b',
  publication: 'guide',
  edition: 'internal',
  blocks: texts.map((words, index): MappedBlock => ({
    mark: String(index),
    path: 'one.md',
    pieces: [{ words, line: index + 1, column: 1, exact: true }],
    withheld: secret.includes(words),
    kind: 'paragraph',
    number: String(index + 1),
  })),
});

const OLD = [
  'States keep logs for only ninety days, and some of them keep none at all.',
  'A request is sent to the provider at once, and the answer is written down.',
  'The unit that asked is told of what was found within two working days.',
  'Nothing is kept longer than the law of the State that was asked allows.',
];

function compared(now: readonly string[], comments: readonly Partial<ReviewComment>[] = []): RedlineBlock[] {
  const said = comments as ReviewComment[];
  return redlineOf({ old: mapOf(OLD), now: mapOf(now), comments: said, isPublic: false });
}

const told = (blocks: readonly RedlineBlock[]): string[] =>
  blocks.map(({ change, runs }) => `${change}: ${runs.map(({ words }) => words.slice(0, 12)).join('|')}`);

describe('a redline', () => {
  it('tells words that were put in and taken out', () => {
    const [first, ...rest] = compared(OLD.map((words) => words.replace('only ninety', 'at most sixty')));
    expect(first?.runs).toEqual([
      { words: 'States keep logs for ' },
      { words: 'only ninety ', change: 'delete' },
      { words: 'at most sixty ', change: 'insert' },
      { words: 'days, and some of them keep none at all.' },
    ]);
    expect(rest.map(({ change }) => change)).toEqual(['same', 'same', 'same']);
  });

  it('tells a move as a move, at both of its places', () => {
    const [a = '', b = '', c = '', d = ''] = OLD;
    const blocks = compared([b, c, d, a]);
    expect(told(blocks)).toEqual([
      'left: States keep ',
      'same: A request is',
      'same: The unit tha',
      'same: Nothing is k',
      'moved: States keep ',
    ]);
    expect(blocks[0]?.move).toBe(blocks[4]?.move);
  });

  it('tells what was deleted where it stood, and what was added where it stands', () => {
    const [a = '', , c = '', d = ''] = OLD;
    expect(told(compared([a, c, 'A sentence that is wholly new to the text.', d]))).toEqual([
      'same: States keep ',
      'deleted: A request is',
      'same: The unit tha',
      'added: A sentence t',
      'same: Nothing is k',
    ]);
  });

  it('names the comments that were accepted beside what they changed', () => {
    const now = OLD.map((words) => words.replace('ninety', 'sixty').replace('two working', 'three working'));
    const blocks = compared(now, [
      { id: 'C-002', mark: '0', status: 'accepted' },
      { id: 'C-001', mark: '0', status: 'partly' },
      { id: 'C-003', mark: '2', status: 'rejected' },
      { id: 'C-004', mark: '1', status: 'accepted' },
    ]);
    expect(blocks.map(({ comments }) => comments)).toEqual([['C-001', 'C-002'], [], [], []]);
  });

  it('read without what was put in is the old text, without what was taken out the new one', () => {
    const text = fc.array(fc.constantFrom('a', 'the', 'state,', 'law.', '\u2014', 'kept', ' ', '  ', 'State’s'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [old, now] = [one.join(' '), other.join(' ')];
        const runs = runsOf(old, now);
        const without = (change: string): string =>
          runs
            .filter((run) => run.change !== change)
            .map(({ words }) => words)
            .join('');
        expect(without('insert')).toBe(old);
        expect(without('delete')).toBe(now);
      }),
      { numRuns: 60 },
    );
  });

  it('for the public never has words of what is withheld, before or by now', () => {
    const place = fc.nat({ max: OLD.length });
    const share = fc.integer({ min: 6, max: 13 });
    fc.assert(
      fc.property(place, place, share, fc.constantFrom('old', 'now', 'both', 'cut'), (one, other, count, when) => {
        const some = SECRET.split(' ').slice(0, count).join(' ');
        const put = (at: number, words: string): string[] => [...OLD.slice(0, at), words, ...OLD.slice(at)];
        const old = mapOf(
          put(one, when === 'cut' ? `${some} and more words that were open` : SECRET),
          when === 'now' ? [] : [SECRET],
        );
        const now = mapOf(put(other, SECRET), [SECRET]);
        const blocks = redlineOf({ old, now, comments: [], isPublic: true });
        const words = blocks.flatMap(({ runs }) => runs.map((run) => run.words)).join(' ');
        expect(words).not.toMatch(/accord|secret|ministries/);
        expect(blocks.length).toBeGreaterThanOrEqual(OLD.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a redline in Word', () => {
  it('tracks each change, and has moves as moves', () => {
    const [a = '', b = '', c = '', d = ''] = OLD;
    const blocks = compared(
      [b.replace('at once', 'within a day'), c, d, a, 'New words at the end.'],
      [{ id: 'C-007', mark: '1', status: 'accepted' }],
    );
    const bytes = redlineInWord({ title: 'T', lead: 'L', edition: 'internal', blocks, author: 'C to now' });
    const document = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    expect(document).toMatch(/<w:moveFromRangeStart w:id="\d+" w:name="move1"/);
    expect(document).toMatch(/<w:moveToRangeStart w:id="\d+" w:name="move1"/);
    expect(document).toMatch(/<w:del w:id="\d+" w:author="C to now"><w:r><w:delText xml:space="preserve">at/);
    expect(document).toMatch(/<w:rPr><w:ins w:id="\d+" w:author="C to now"\/><\/w:rPr>/);
    expect(document).toContain('C-007');
    const ids = [...document.matchAll(/<w:(?:ins|del|move\w+) w:id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids.filter((id, at) => ids.indexOf(id) !== at)).size).toBeLessThanOrEqual(2);
  });
});
