import { describe, expect, it } from 'vitest';
import { bytesOf, imported, rowOf } from './received.js';

describe('annotations of other programs come back to their words', () => {
  it('of Firefox, which names nobody', async () => {
    const { comments } = await imported(bytesOf('firefox-153.pdf'));
    expect(comments.map(rowOf)).toEqual([
      ['highlight', 'Office X', '', 'signed in secret', 'words', 'signed i'],
      ['comment', 'Office X', 'How soon?', 'ask at once', 'words', 'ask at o'],
    ]);
  });

  it('of Okular, which names the user of the computer', async () => {
    const { comments } = await imported(bytesOf('okular-22.12.pdf'), '7080-d3d7');
    expect(comments.map(rowOf)).toEqual([
      ['highlight', 'Office X', '', 'ninety days,', 'words', 'ninety d'],
      ['highlight', 'Office X', '', 'signed in secret', 'words', 'signed i'],
      ['highlight', 'Office X', '', '90', 'words', '90 |'],
    ]);
  });

  it('of poppler', async () => {
    const { comments } = await imported(bytesOf('poppler-glib-22.12.pdf'));
    expect(comments.map(rowOf)).toEqual([
      ['comment', 'R. Reader', 'Which law says so?', 'ninety days', 'words', 'ninety d'],
      ['comment', 'R. Reader', 'Please confirm the date.', 'signed in secret', 'words', 'signed i'],
      ['comment', 'R. Reader', 'Wording', 'Kept in time', 'words', 'Kept in '],
      ['delete', 'R. Reader', '', 'write it down', 'words', 'write it'],
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
    expect(comments[0]).toMatchObject({ place: 'words', quote: 'ninety days' });
  });
});
