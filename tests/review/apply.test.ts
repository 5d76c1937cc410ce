import { describe, expect, it } from 'vitest';
import { apply } from '../../src/commands/review/apply.js';
import { noteOf } from '../../src/commands/review/note.js';
import { EXIT, type ExitCode } from '../../src/model/terminal.js';
import type { ReviewComment } from '../../src/model/review.js';
import { keepComments, keepMap } from '../../src/review/folder.js';
import { wordsOfBlock } from '../../src/review/map.js';
import { MemoryWorld } from '../../src/system/memory.js';
import { listening } from '../terminal.js';
import { CHAPTER, FILES, sentCopy } from './sent.js';

const PATH = 'manuscript/report/one.md';

interface Applied {
  readonly code: ExitCode;
  readonly patch: string;
  readonly said: string;
  readonly chapter: string;
}

/** What becomes of a change to words of the copy, in the chapter as it is by now. */
async function applied(
  change: Partial<ReviewComment> & { quote: string },
  more: { accept?: boolean; now?: string } = {},
): Promise<Applied> {
  const { map } = await sentCopy();
  const block = map.blocks.find((one) =>
    change.mark === undefined ? wordsOfBlock(one).includes(change.quote) : one.mark === change.mark,
  );
  const from = block === undefined ? 0 : wordsOfBlock(block).indexOf(change.quote);
  const world = new MemoryWorld({ ...FILES, [PATH]: more.now ?? CHAPTER });
  await keepMap(world, map);
  const made = {
    id: 'C-001',
    round: 'C',
    build: map.build,
    publication: 'report',
    reviewer: 'R',
    date: '',
    kind: 'replace',
    text: '',
    file: PATH,
    line: 1,
    column: 1,
    place: 'words',
    edition: 'internal',
    withheld: false,
    source: { sha256: '', name: '', native: '' },
    status: 'open',
    response: '',
    mark: block?.mark,
    from,
  } as const;
  await keepComments(world, [{ ...made, ...change, mark: block?.mark ?? '' }]);
  const terminal = listening();
  const code = await apply(world, terminal, { id: 'C-001', accept: more.accept ?? false });
  return {
    code,
    patch: terminal.outs.join('\n'),
    said: terminal.says.join('\n'),
    chapter: new TextDecoder().decode(world.files.get(PATH)),
  };
}

describe('a proposed change', () => {
  it('that is a new paragraph stands as one, and is left to the author in a list', async () => {
    const more = { kind: 'insert', proposed: '\n\nMore *stars*.' } as const;
    const { chapter } = await applied({ ...more, quote: '', from: 58, mark: '_rv_0002' }, { accept: true });
    expect(chapter).toContain('and some keep none.\n\nMore \\*stars\\*.\n\n- First');
    const inList = await applied({ ...more, quote: 'ask at once', from: 18 });
    expect(inList.said).toContain('make the change by hand');
  });

  it('is shown as a patch, and nothing is changed', async () => {
    const { code, patch, chapter, said } = await applied({ quote: 'at once', proposed: 'within a day' });
    expect(code).toBe(EXIT.clean);
    expect(patch).toContain('-- First, ask at once.\n+- First, ask within a day.');
    expect(chapter).toBe(CHAPTER);
    expect(said).toContain('Nothing was changed');
  });

  it.each<[string, Partial<ReviewComment> & { quote: string }, string, string]>([
    ['a replacement', { quote: 'at once', proposed: 'within a day' }, 'ask at once.', 'ask within a day.'],
    ['a deletion', { kind: 'delete', quote: 'for ' }, 'logs for *only*', 'logs *only*'],
    ['over the end of a line', { quote: 'days, and some', proposed: 'days. Some' }, 'days,\nand some', 'days. Some'],
    ['of markup as words', { quote: 'ninety', proposed: '[@x] *y* :z' }, 'ninety', '\\[\\@x\\] \\*y\\* \\:z'],
  ])('is made where the author accepts it: %s', async (_, change, from, to) => {
    const { chapter } = await applied(change, { accept: true });
    expect(chapter).toBe(CHAPTER.replace(from, () => to));
  });

  it('follows its words where they moved', async () => {
    const now = CHAPTER.replace('- First', 'A new paragraph.\n\n- First');
    const { chapter } = await applied({ quote: 'at once', proposed: 'soon' }, { accept: true, now });
    expect(chapter).toBe(now.replace('at once', 'soon'));
  });

  it.each([
    [
      'its words are others by now',
      { quote: 'ninety days', proposed: 'x' },
      CHAPTER.replace('ninety days', 'three months'),
    ],
    ['markup stands between its words', { quote: 'for only ninety', proposed: 'x' }, CHAPTER],
  ])('is left to the author where %s', async (_, change, now) => {
    const { code, chapter, said } = await applied(change, { accept: true, now });
    expect(code).toBe(EXIT.errors);
    expect(chapter).toBe(now);
    expect(said).toContain('make the change by hand');
  });

  it('is none where the comment proposes none', async () => {
    const { code } = await applied({ kind: 'comment', quote: 'ninety days' });
    expect(code).toBe(EXIT.usage);
  });
});

describe('the note of a round', () => {
  it('says what is sent, how to comment, by when and to whom', () => {
    const note = noteOf({
      round: 'C',
      edition: 'internal',
      build: '7f3a-91c2',
      due: '2026-12-10',
      to: 'desk@example.org',
      files: ['g.pdf', 'g.docx'],
    });
    for (const words of [
      'by 10 December 2026',
      'to desk@example.org',
      '  g.docx',
      '- Word:',
      '- PDF:',
      'do not forward',
      'Build 7f3a-91c2',
    ])
      expect(note).toContain(words);
    expect(note).not.toContain('Web page');
  });
});
