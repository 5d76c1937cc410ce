import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { matrix } from '../../src/commands/review/matrix.js';
import { receive, type Receive } from '../../src/commands/review/receive.js';
import type { Anchor, CommentPlace, ReviewComment, ReviewMap } from '../../src/model/review.js';
import { keepComments, keepMap, readComments } from '../../src/review/folder.js';
import { wordsOfBlock } from '../../src/review/map.js';
import { cellsOfCsv } from '../../src/review/matrix/csv.js';
import { toCsv } from '../../src/model/csv.js';
import { rowsOf } from '../../src/review/matrix/rows.js';
import { MemoryWorld } from '../../src/system/memory.js';
import { listening } from '../terminal.js';
import { CHAPTER, FILES, sentCopy } from './sent.js';

let map: ReviewMap;

beforeAll(async () => {
  ({ map } = await sentCopy());
});

const comment = (id: string, facts: Partial<ReviewComment> = {}): ReviewComment => ({
  id,
  round: 'C',
  build: map.build,
  publication: 'report',
  reviewer: 'R. Reader',
  date: '',
  kind: 'comment',
  text: 'Is this so?',
  quote: 'ninety days',
  file: 'manuscript/report/one.md',
  line: 8,
  column: 29,
  place: 'words',
  mark: '_rv_0002',
  from: 26,
  edition: 'internal',
  withheld: false,
  source: { sha256: '', name: '', native: '' },
  status: 'open',
  response: '',
  ...facts,
});

async function worldWith(comments: readonly ReviewComment[]): Promise<MemoryWorld> {
  const world = new MemoryWorld(FILES);
  await keepMap(world, map);
  await keepComments(world, comments);
  return world;
}

interface Answer {
  readonly comments: readonly ReviewComment[];
  readonly answered: readonly string[];
  readonly duplicates: number;
  readonly problems: readonly { readonly message: string }[];
}

async function given(world: MemoryWorld, bytes: Uint8Array, more: Partial<Receive> = {}): Promise<Answer> {
  const terminal = listening();
  const files = [{ name: 'matrix', bytes }];
  await receive(world, terminal, { files, reviewer: '', dry: false, json: true, ...more });
  return JSON.parse(terminal.outs.join('\n')) as Answer;
}

/** The file as an office fills it in: some words of it become others, in every part. */
function filled(bytes: Uint8Array, changes: readonly (readonly [string, string])[]): Uint8Array {
  const change = (text: string): string => changes.reduce((words, [from, to]) => words.replace(from, to), text);
  if (bytes[0] !== 0x50) return strToU8(change(strFromU8(bytes)));
  return zipSync(
    Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strToU8(change(strFromU8(part)))]),
    ),
  );
}

/** UTF-16 as Excel writes it. */
const wide = (text: string): Uint8Array =>
  Uint8Array.from([...`\uFEFF${text}`].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]));

describe('a matrix that comes back', () => {
  it.each(['csv', 'xlsx', 'docx'] as const)('as %s answers the comments that it was made of', async (form) => {
    const world = await worldWith([
      comment('C-001', { text: '=1+1' }),
      comment('C-002', { response: 'ANSWER', status: 'partly' }),
    ]);
    await matrix(world, listening(), { edition: 'internal', round: 'C', files: { [form]: 'm' } });
    const sent = world.files.get('m') ?? new Uint8Array();
    expect(await given(world, sent)).toMatchObject({ comments: [], answered: [], duplicates: 2, problems: [] });

    await keepComments(world, [comment('C-002')]);
    expect(await given(world, filled(sent, [['partly', 'Not accepted']]))).toMatchObject({
      comments: [],
      answered: ['C-002'],
    });
    const { comments } = await readComments(world);
    expect(comments.map(({ id, status, response, text }) => [id, status, response, text])).toEqual([
      ['C-001', 'open', '', '=1+1'],
      ['C-002', 'rejected', 'ANSWER', 'Is this so?'],
    ]);
  });

  it('never puts an answer in the place of another', async () => {
    const world = await worldWith([comment('C-001', { response: 'Ours.', status: 'noted' })]);
    const table = 'No.,Comment,Response,Status\r\nC-001,Is this so?,Theirs.,accepted\r\n';
    const { answered, problems } = await given(world, strToU8(table));
    expect(answered).toEqual([]);
    expect(problems[0]?.message).toBe(
      'C-001 has another response already: “Ours.”; the one of the matrix is “Theirs.”',
    );
  });

  it('brings comments by their words, paragraph, section or page', async () => {
    const world = await worldWith([]);
    const table = [
      'No;Office;Page;Para.;Existing text;Comments;Response',
      '1;Office Y;3;;"States keep logs";"How long; and where?";',
      '2;Office Y;3;1;;Say which States.;',
      '3;Office Y;3;;;See section 1.1;',
      '4;;;;;No place at all.;',
    ].join('\n');
    const { comments, problems } = await given(world, strToU8(table), { reviewer: 'Desk' });
    const lineOf = (words: string): number => CHAPTER.split('\n').findIndex((line) => line.includes(words)) + 1;
    expect(comments.map(({ reviewer, text, line, place }) => [reviewer, text, line, place])).toEqual([
      ['Office Y', 'How long; and where?', lineOf('States keep'), 'words'],
      ['Office Y', 'Say which States.', lineOf('States keep'), 'block'],
      ['Office Y', 'See section 1.1', 0, 'none'],
      ['Desk', 'No place at all.', 0, 'none'],
    ]);
    expect(problems).toEqual([]);
  });

  it('is read as LibreOffice Calc saved it', async () => {
    const bytes = readFileSync(path.join(import.meta.dirname, 'files', 'libreoffice-7.4-matrix.xlsx'));
    const { comments, answered, problems } = await given(await worldWith([comment('C-001')]), bytes);
    expect(problems).toEqual([]);
    expect(answered).toEqual(['C-001']);
    expect(comments).toMatchObject([{ id: 'C-002', reviewer: 'Office Z', text: '=SUM(1)', place: 'block', page: 3 }]);
  });

  it.each([
    [
      'plain CSV of Western Europe, with semicolons',
      (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0)),
      1,
    ],
    ['its Unicode text, with tabs', (text: string) => wide(text.replace(/;(?! )/g, '\t')), 0],
    ['CSV UTF-8', (text: string) => strToU8(`\uFEFF${text}`), 0],
    ['CSV UTF-8 that names its sign', (text: string) => strToU8(`\uFEFFsep=;\r\n${text}`), 0],
    ['CSV UTF-8 below a title with commas', (text: string) => strToU8(`Comments, round C, all, of us\r\n${text}`), 0],
  ])('is read as Excel saves it: %s', async (_, saved, notices) => {
    const bytes = saved('Reviewer;Page;Para.;Comments\r\nBüro Z;3;1;"Très bien; où?"\r\n');
    const { comments, problems } = await given(await worldWith([]), bytes);
    expect(comments).toMatchObject([{ reviewer: 'Büro Z', text: 'Très bien; où?', page: 3, place: 'block' }]);
    expect(problems).toHaveLength(notices);
  });

  it.each([
    ['Cyrillic', [0xca, 0xee, 0xec, 0xec, 0xe5], /^Unexpected letters of an unknown code page/],
    ['Central Europe', [0x6d, 0xb3, 0x6f], /^Unexpected letters of an unknown code page/],
    ['Macintosh', [0x64, 0x6f, 0x6e, 0xd5, 0x74], /^Unexpected letters of an unknown code page/],
  ])('in letters that cannot be told is refused: %s', async (_, letters, reason) => {
    const bytes = Uint8Array.from([...strToU8('Reviewer;Page;Comments\r\nA;3;'), ...letters, 13, 10]);
    const { comments, problems } = await given(await worldWith([]), bytes);
    expect(comments).toEqual([]);
    expect(problems[0]?.message).toMatch(reason);
  });

  it.each([
    ['an old Word file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /old kind or with a password/],
    ['a text of LibreOffice', zipSync({ 'content.xml': strToU8('<a/>') }), /^Unexpected bytes, expected a PDF, a Word/],
  ])('of another program is refused by name: %s', async (_, bytes, reason) => {
    expect((await given(await worldWith([]), bytes)).problems[0]?.message).toMatch(reason);
  });

  it('that is a table of something else is refused', async () => {
    const { problems } = await given(await worldWith([]), strToU8('Name,Age\r\nA,3\r\n'));
    expect(problems[0]?.message).toMatch(/^Unexpected table, expected a comment matrix/);
  });

  it('asks for the round where it can be of several', async () => {
    const world = await worldWith([]);
    await keepMap(world, { ...map, round: 'D', build: 'other' });
    const table = strToU8('Reviewer,Page,Comment\r\nA,3,Why?\r\n');
    expect((await given(world, table)).problems[0]?.message).toMatch(/^Unexpected table that names no copy/);
    expect((await given(world, table, { round: 'D' })).comments).toMatchObject([{ id: 'D-001' }]);
  });
});

describe('CSV', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 2 }), { minLength: 1 }),
        (cells) => {
          const rows = [['a', 'b'], ...cells.map((row) => row.map((one) => `x${one.replace(/\r\n?/g, '\n')}`))];
          expect(cellsOfCsv(toCsv(rows))).toEqual(rows);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('a public matrix', () => {
  it('never has a word of what is on a withheld block, in what was sent or by now, nor of a guess', () => {
    const place = fc.constantFrom<CommentPlace>('words', 'block', 'near', 'none');
    const secret = fc.constantFrom(true, false);
    fc.assert(
      fc.property(place, secret, secret, fc.nat({ max: 9 }), (where, withheld, isWithheld, at) => {
        const block = map.blocks[at];
        const words = block === undefined ? '' : wordsOfBlock(block);
        const own = comment('C-001', {
          quote: words,
          text: `SAID ${words}`,
          response: `TOLD ${words}`,
          place: where,
          withheld,
        });
        const anchor: Anchor = {
          kind: 'changed',
          file: 'f',
          line: 1,
          column: 1,
          words: `NOW ${words}`,
          isUntouched: false,
          isWithheld,
        };
        const [, row = []] = rowsOf([{ comment: own, anchor, spot: 'page 1' }], 'public');
        const isOpen = !withheld && !isWithheld && (where === 'words' || where === 'block');
        expect(row.join(' ').includes('SAID')).toBe(isOpen);
        if (!isOpen) expect(row.join(' ')).not.toMatch(/TOLD|NOW|page 1|R\. Reader/);
        expect(row.join(' ')).not.toContain('NOW');
      }),
      { numRuns: 80 },
    );
  });
});
