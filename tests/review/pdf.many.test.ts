import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/model/terminal.js';
import { bytesOf, imported, rowOf } from './received.js';

describe('annotations come back to their words', () => {
  it('of MuPDF: every kind', async () => {
    const { comments } = await imported(bytesOf('pymupdf-1.28.pdf'));
    expect(comments.map(rowOf)).toEqual([
      ['comment', 'R. Reader', 'Which law says so?', 'ninety days', 'words', 'ninety d'],
      ['highlight', 'R. Reader', '', 'ask at once', 'words', 'ask at o'],
      ['comment', 'R. Reader', 'Please confirm the date.', 'signed in secret', 'words', 'signed i'],
      ['comment', 'R. Reader', 'Wording', 'Kept in time', 'words', 'Kept in '],
      ['delete', 'R. Reader', '', 'write it down', 'words', 'write it'],
      ['insert', 'R. Reader', ', as surveys show', '', 'words', ''],
      ['comment', 'R. Reader', 'A note in the margin', '', 'near', 'none.'],
      ['comment', 'R. Reader', 'Typed on the page', '', 'near', 'down.'],
      ['comment', 'R. Reader', 'Is it days or nights?', '90', 'words', '90 |'],
      ['comment', 'R. Reader', 'Approved', '', 'near', 'author"}'],
      ['reply', 'S. Second', 'Article 5 of the law does.', 'ninety days', 'words', 'ninety d'],
      ['comment', 'R. Reader', 'Lost its place', '', 'none', ''],
      ['replace', 'R. Reader', 'Nights', 'Days', 'words', 'Days kep'],
    ]);
    expect(comments[10]).toMatchObject({ answers: comments[0]?.id });
    expect(comments.map(({ date }) => date)).toEqual(
      comments.map(({ text }) => (text === 'Lost its place' ? '' : '2026-12-01T10:00:00Z')),
    );
    expect(comments.map(({ withheld }) => withheld)).toEqual(
      comments.map(({ text }) => ['Please confirm the date.', 'Lost its place'].includes(text)),
    );
  });
});

describe('a returned PDF', () => {
  it('without an annotation is a loud warning', async () => {
    const { code, problems } = await imported(bytesOf('sent.pdf'));
    expect(code).toBe(EXIT.errors);
    expect(problems[0]?.message).toMatch(/^Unexpected PDF without annotations, expected comments/);
  });

  it('of a build that this folder did not send is refused', async () => {
    const { problems } = await imported(bytesOf('pymupdf-1.28.pdf'), 'other-0000');
    expect(problems[0]?.message).toMatch(/^Unexpected file of build .*, expected one of a round that was sent/);
  });

  it('that is cut off is refused by name', async () => {
    const { problems } = await imported(bytesOf('sent.pdf').subarray(0, 900));
    expect(problems[0]?.message).toBe('Unexpected bytes, expected a PDF that can be read without a password');
  });
});
