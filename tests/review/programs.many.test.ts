import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { receive } from '../../src/commands/review/receive.js';
import type { ExitCode } from '../../src/model/terminal.js';
import type { ReviewComment } from '../../src/model/review.js';
import { keepMap } from '../../src/review/folder.js';
import { mapFromJson } from '../../src/review/store.js';
import { MemoryWorld } from '../../src/system/memory.js';
import { listening } from '../terminal.js';
import { CHAPTER, FILES } from './sent.js';

const bytesOf = (name: string): Uint8Array => readFileSync(path.join(import.meta.dirname, 'files', name));

const map = mapFromJson(new TextDecoder().decode(bytesOf('sent.map.json')));

interface Answer {
  readonly code: ExitCode;
  readonly comments: readonly ReviewComment[];
  readonly problems: readonly { readonly message: string }[];
}

async function imported(bytes: Uint8Array, build = map.build): Promise<Answer> {
  const world = new MemoryWorld(FILES);
  await keepMap(world, { ...map, build });
  const terminal = listening();
  const files = [{ name: 'back.pdf', bytes }];
  const code = await receive(world, terminal, { files, reviewer: 'Office X', dry: true, json: true });
  return { code, ...(JSON.parse(terminal.outs.join('\n')) as Omit<Answer, 'code'>) };
}

/** What stands in the manuscript where a comment came back. */
const at = ({ line, column }: ReviewComment): string =>
  (CHAPTER.split('\n')[line - 1] ?? '').slice(column - 1, column + 7);

const rowOf = (comment: ReviewComment): string[] => [
  comment.kind,
  comment.reviewer,
  comment.proposed ?? comment.text,
  comment.quote,
  comment.place,
  comment.place === 'none' ? '' : at(comment),
];

describe('annotations of other programs come back to their words', () => {
  it('of Firefox, which names nobody', async () => {
    const { comments } = await imported(bytesOf('firefox-153.pdf'));
    expect(comments.map(rowOf)).toEqual([
      ['highlight', 'Office X', '', 'signed in secret.', 'words', 'signed i'],
      ['comment', 'Office X', 'How soon?', 'ask at once.', 'words', 'ask at o'],
    ]);
  });

  it('of Okular, which names the user of the computer', async () => {
    const { comments } = await imported(bytesOf('okular-22.12.pdf'), '7080-d3d7');
    expect(comments.map(rowOf)).toEqual([
      ['highlight', 'Office X', '', 'ninety days,', 'words', 'ninety d'],
      ['highlight', 'Office X', '', 'signed in secret.', 'words', 'signed i'],
      ['highlight', 'Office X', '', '90', 'words', '90 |'],
    ]);
  });

  it('of poppler', async () => {
    const { comments } = await imported(bytesOf('poppler-glib-22.12.pdf'));
    expect(comments.map(rowOf)).toEqual([
      ['comment', 'R. Reader', 'Which law says so?', 'ninety days,', 'words', 'ninety d'],
      ['comment', 'R. Reader', 'Please confirm the date.', 'signed in secret.', 'words', 'signed i'],
      ['comment', 'R. Reader', 'Wording', 'Kept in time', 'words', 'Kept in '],
      ['delete', 'R. Reader', '', 'write it down.', 'words', 'write it'],
      ['comment', 'R. Reader', 'A note in the margin', '', 'near', 'none.'],
    ]);
  });

  it('of the editor of pdf.js, where it is told a name and where it is not', async () => {
    const { comments } = await imported(bytesOf('pdfjs-5.6.pdf'));
    expect(comments.map(rowOf)).toEqual([
      ['comment', 'Office X', 'Which law says so?', 'ninety days,', 'words', 'ninety d'],
      ['highlight', 'Office X', '', 'ask at once.', 'words', 'ask at o'],
      ['comment', 'Office X', 'Please confirm the date.', 'signed in secret.', 'words', 'signed i'],
      ['comment', 'R. Reader', 'Typed on the page', '', 'near', 'down.'],
    ]);
  });

  it('that lost its id is known by its words', async () => {
    const { PDFDocument, PDFName } = await import('@cantoo/pdf-lib');
    const pdf = await PDFDocument.load(bytesOf('poppler-glib-22.12.pdf'), { updateMetadata: false });
    pdf.context.delete(pdf.context.trailerInfo.Info as never);
    pdf.catalog.delete(PDFName.of('Metadata'));
    const { comments } = await imported(await pdf.save());
    expect(comments).toHaveLength(5);
    expect(comments[0]).toMatchObject({ place: 'words', quote: 'ninety days,' });
  });
});
