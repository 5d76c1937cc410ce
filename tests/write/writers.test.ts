import { describe, expect, it } from 'vitest';
import { writeForms } from '../../src/write/writers.js';
import { chapter, paragraph, settledText } from './page/sample.js';

const text = settledText([chapter('one', [paragraph('Words.')])]);
const bytes = new Uint8Array([1]);
const meansOf = () => ({ purpose: 'screen', pictures: new Map<string, Uint8Array>() }) as const;

describe('writeForms', () => {
  it('leaves the page and its PDF to the print', async () => {
    expect(await writeForms(text, { meansOf, forms: ['pdf', 'html'] })).toEqual([]);
  });

  it('gives the text to the writer of each form that is asked for, and to no other', async () => {
    const asked: unknown[] = [];
    const writer = (given: unknown) => {
      asked.push(given);
      return bytes;
    };
    expect(await writeForms(text, { meansOf, forms: ['html'] }, { html: writer, pdf: writer })).toEqual([
      { form: 'html', after: '.html', bytes },
    ]);
    expect(asked).toEqual([text]);
  });

  it('puts the files of a form that is a folder into it', async () => {
    const files = [
      { path: 'fig-a.svg', bytes },
      { path: 'fig-a.csv', bytes },
    ];
    const written = await writeForms(text, { meansOf, forms: ['figures'] }, { figures: () => files });
    expect(written.map(({ after }) => after)).toEqual(['-figures/fig-a.svg', '-figures/fig-a.csv']);
  });

  it('writes Word files', async () => {
    const [written] = await writeForms(text, { meansOf, forms: ['docx'] });
    expect(written?.form).toBe('docx');
    expect([...(written?.bytes.slice(0, 2) ?? [])]).toEqual([0x50, 0x4b]);
  });
});
