import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { receive } from '../../src/commands/review/receive.js';
import { checkRound, respond } from '../../src/commands/review/answer.js';
import { list } from '../../src/commands/review/list.js';
import { matrix } from '../../src/commands/review/matrix.js';
import { EXIT } from '../../src/model/terminal.js';
import type { ReviewComment, ReviewMap } from '../../src/model/review.js';
import { keepMap } from '../../src/review/folder.js';
import { readReturned } from '../../src/review/read.js';
import { MemoryWorld } from '../../src/system/memory.js';
import { returned, type Markup } from './returned.js';
import { CHAPTER, FILES, sentCopy } from './sent.js';

let world: MemoryWorld;
let map: ReviewMap;
let sent: Uint8Array;
const said: string[] = [];
const plain = (words: string): string => words;
const terminal = {
  out: (words: string) => void said.push(words),
  say: (words: string) => void said.push(words),
  colours: { error: plain, warning: plain, info: plain, dim: plain, bold: plain },
};

beforeAll(async () => {
  ({ world, map, sent } = await sentCopy());
  await keepMap(world, map);
});

async function imported(
  markups: readonly Markup[],
  bytes = sent,
): Promise<{ comments: ReviewComment[]; duplicates: number; problems: { message: string }[] }> {
  said.length = 0;
  const files = [{ name: 'back.docx', bytes: returned(bytes, markups) }];
  await receive(world, terminal, { files, reviewer: 'Office X', dry: true, json: true });
  return JSON.parse(said.join('\n')) as never;
}

const lineOf = (words: string): number => CHAPTER.split('\n').findIndex((line) => line.includes(words)) + 1;

/** The place of the comment, as the words of the manuscript that stand there. */
function at({ line, column }: ReviewComment): string {
  return (CHAPTER.split('\n')[line - 1] ?? '').slice(column - 1);
}

describe('a comment in a returned Word file', () => {
  it.each([
    ['logs for', 'logs for *only*'],
    ['only', 'only* ninety'],
    ['some keep none', 'some keep none.'],
    ['ask at once', 'ask at once.'],
    ['Kept in', 'Kept in time'],
    ['signed in secret', 'signed in secret.'],
    ['90', '90 |'],
    ['Days kept', 'Days kept"'],
  ])('on “%s” comes back to those words', async (on, expected) => {
    const { comments } = await imported([{ on, comment: 'Is this so?' }]);
    expect(comments).toHaveLength(1);
    const [comment] = comments;
    expect(comment).toMatchObject({
      id: 'C-001',
      kind: 'comment',
      text: 'Is this so?',
      quote: on,
      place: 'words',
      reviewer: 'R. Reader',
      file: 'manuscript/report/one.md',
    });
    expect(comment === undefined ? '' : at(comment)).toMatch(new RegExp(`^${expected.replace(/[*|.]/g, '\\$&')}`));
  });

  it('keeps the class of its block', async () => {
    const { comments } = await imported([
      { on: 'signed in secret', comment: 'Really?' },
      { on: 'ask at once', comment: 'Good.' },
    ]);
    expect(comments.map(({ withheld }) => withheld).sort()).toEqual([false, true]);
  });

  it('without a word is a highlight, and without a name is that of who sent it', async () => {
    const { comments } = await imported([{ on: 'ask at once', comment: '', author: 'Unknown Author' }]);
    expect(comments).toMatchObject([{ kind: 'highlight', reviewer: 'Office X', text: '' }]);
  });

  it('tells of tracked changes, and takes a deletion with an insertion for a replacement', async () => {
    const { comments } = await imported([
      { on: 'at once', deleted: true, instead: 'within a day' },
      { on: 'write it', deleted: true },
      { on: 'Kept', instead: ' and sent' },
    ]);
    expect(comments.map(({ kind, quote, proposed, line }) => [kind, quote, proposed ?? '', line])).toEqual([
      ['insert', '', ' and sent', lineOf('Kept in time')],
      ['replace', 'at once', 'within a day', lineOf('ask at once')],
      ['delete', 'write it', '', lineOf('write it')],
    ]);
  });

  it('tells of a change that was made without tracking', async () => {
    const { comments } = await imported([{ on: 'write it down', silently: 'note it' }]);
    expect(comments).toMatchObject([
      { kind: 'replace', quote: 'Then write it down.', proposed: 'Then note it.', line: lineOf('write it') },
    ]);
  });

  it('is said of no file that nothing was done to', async () => {
    const { comments, problems } = await imported([]);
    expect(comments).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual(['Nothing was found in it: no comment and no change']);
  });
});

describe('a round', () => {
  it('keeps each comment once, takes answers, and says what is left', async () => {
    const own = new MemoryWorld({ ...FILES, ...Object.fromEntries(world.files) });
    const back = returned(sent, [
      { on: 'ask at once', comment: '=HYPERLINK("x")' },
      { on: 'signed in secret', comment: 'A secret word' },
    ]);
    const order = { files: [{ name: 'back.docx', bytes: back }], reviewer: '', dry: false, json: false };
    expect(await receive(own, terminal, order)).toBe(EXIT.clean);
    said.length = 0;
    await receive(own, terminal, order);
    expect(said.at(-1)).toContain('0 new');
    expect(said.at(-1)).toContain('2 known already');
    expect([...own.files.keys()].filter((path) => path.startsWith('review/comments/'))).toEqual([
      'review/comments/C-001.yaml',
      'review/comments/C-002.yaml',
    ]);

    expect(await checkRound(own, terminal, 'C')).toBe(EXIT.errors);
    expect(await respond(own, terminal, { id: 'C-001', status: 'rejected', text: '' })).toBe(EXIT.usage);
    await respond(own, terminal, { id: 'C-001', status: 'rejected', text: 'The law says so.' });
    await respond(own, terminal, { id: 'C-002', status: 'accepted', text: '' });
    said.length = 0;
    expect(await checkRound(own, terminal, 'C')).toBe(EXIT.errors);
    expect(said[2]).toContain('→ said to be done, but its text is as it was sent');
    await own.write('manuscript/report/one.md', CHAPTER.replace('in secret', 'in May'));
    expect(await checkRound(own, terminal, 'C')).toBe(EXIT.clean);
    await own.write(
      'manuscript/report/one.md',
      CHAPTER.replace('The accord was signed in secret.', 'Nothing is known of it.'),
    );
    expect(await checkRound(own, terminal, 'C')).toBe(EXIT.errors);
    expect(await respond(own, terminal, { id: 'C-002', status: 'accepted', text: '', where: 'elsewhere' })).toBe(
      EXIT.usage,
    );
    await respond(own, terminal, { id: 'C-002', status: 'accepted', text: '', where: 'gone' });
    expect(await checkRound(own, terminal, 'C')).toBe(EXIT.clean);

    said.length = 0;
    await list(own, terminal, { json: false, status: 'rejected' });
    expect(said).toEqual([
      `manuscript/report/one.md:${String(lineOf('ask at once'))}:10  C-001  rejected`,
      '    R. Reader, section 1.1: =HYPERLINK("x")',
      '1 of 2 comments · 1 rejected',
    ]);
  });

  it('tells of a passage that is not public its number and status alone in a public matrix, and runs no formula', async () => {
    const own = new MemoryWorld({ ...FILES, ...Object.fromEntries(world.files) });
    const back = returned(sent, [
      { on: 'ask at once', comment: '=HYPERLINK("x")' },
      { on: 'signed in secret', comment: 'A secret word' },
    ]);
    await receive(own, terminal, { files: [{ name: 'b.docx', bytes: back }], reviewer: '', dry: false, json: false });
    await matrix(own, terminal, { edition: 'public', files: { csv: 'm.csv', md: 'm.md' } });
    const [csv, md] = ['m.csv', 'm.md'].map((name) => new TextDecoder().decode(own.files.get(name)));
    for (const form of [csv, md]) expect(form).not.toMatch(/secret/i);
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    expect(md).toContain('| C\\-002 |');
    await matrix(own, terminal, { edition: 'internal', files: { csv: 'i.csv' } });
    expect(new TextDecoder().decode(own.files.get('i.csv'))).toContain('A secret word');
  });
});

describe('a file that LibreOffice saved', () => {
  const file = (name: string): Uint8Array => readFileSync(path.join(import.meta.dirname, 'files', name));

  async function read(name: string): Promise<ReviewComment[]> {
    const bytes = file(name);
    const build = (await readReturned(bytes)).returned.build ?? '';
    const own = new MemoryWorld(FILES);
    await keepMap(own, { ...map, build });
    said.length = 0;
    await receive(own, terminal, { files: [{ name, bytes }], reviewer: 'Office X', dry: true, json: true });
    return (JSON.parse(said.join('\n')) as { comments: ReviewComment[] }).comments;
  }

  it('gives back every comment and change, at its words', async () => {
    const comments = await read('libreoffice-7.4.docx');
    const told = comments.map(({ kind, reviewer, text, quote, proposed, place }) => [
      kind,
      reviewer,
      text,
      quote,
      proposed ?? '',
      place,
    ]);
    expect(told).toEqual([
      ['comment', 'R. Reader', 'Which law says so?', 'ninety days', '', 'words'],
      ['comment', 'R. Reader', 'Please confirm the date.', 'signed in secret', '', 'words'],
      ['highlight', 'Office X', '', 'Days kept', '', 'words'],
      ['insert', 'R. Reader', '', '', ', as surveys show', 'words'],
      ['replace', 'R. Reader', '', 'at once', 'within a day', 'words'],
      ['delete', 'R. Reader', '', 'write it down', '', 'words'],
    ]);
    expect(comments.map(({ line }) => line)).toEqual(
      ['ninety days', 'signed in secret', 'Days kept', 'keep none', 'at once', 'write it down'].map(lineOf),
    );
  });

  it('has no comment where nothing was done to it', async () => {
    expect(await read('libreoffice-7.4-unmarked.docx')).toEqual([]);
  });
});

describe('a returned file that is none', () => {
  it.each([
    ['bytes', new Uint8Array([1, 2, 3]), 'Unexpected bytes, expected a PDF, a Word file (.docx), a workbook (.xlsx)'],
    ['nothing', new Uint8Array(), 'Unexpected text, expected a PDF, a Word file, saved comments or a comment matrix'],
    ['words in place of a PDF', new TextEncoder().encode('broken'), 'Unexpected text, expected a PDF'],
  ])('is refused by name, and the others are read: %s', async (_, bytes, expected) => {
    said.length = 0;
    const files = [
      { name: 'bad.docx', bytes },
      { name: 'good.docx', bytes: returned(sent, [{ on: 'ask at once', comment: 'Yes.' }]) },
    ];
    expect(await receive(world, terminal, { files, reviewer: '', dry: true, json: false })).toBe(EXIT.errors);
    expect(said.join('\n')).toContain(`bad.docx: ${expected}`);
    expect(said.at(-1)).toContain('1 new: 1 at their words');
  });

  it('may define no entity', async () => {
    said.length = 0;
    const { unzipSync, zipSync, strToU8 } = await import('fflate');
    const files = { ...unzipSync(sent), 'word/comments.xml': strToU8('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>') };
    await receive(world, terminal, {
      files: [{ name: 'x.docx', bytes: zipSync(files) }],
      reviewer: '',
      dry: true,
      json: false,
    });
    expect(said.join('\n')).toContain('x.docx: Unexpected definition of entities in word/comments.xml, expected none');
  });

  it('is known by its words where its id was lost, and refused where it is another text', async () => {
    const { unzipSync, zipSync } = await import('fflate');
    const lost = unzipSync(sent);
    delete lost['docProps/custom.xml'];
    const known = await imported([{ on: 'ask at once', comment: 'Yes.' }], zipSync(lost));
    expect(known.comments).toMatchObject([{ place: 'words', line: lineOf('ask at once') }]);
    const other = {
      ...lost,
      'word/document.xml': new TextEncoder().encode(
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t xml:space="preserve">Another text</w:t></w:r></w:p></w:body></w:document>',
      ),
    };
    const refused = await imported([{ on: 'Another', comment: 'No.' }], zipSync(other));
    expect(refused.problems.map(({ message }) => message)).toEqual([
      'Unexpected file without a build id, whose words are of no round, expected one of a round that was sent from this folder',
    ]);
  });
});
