import { describe, expect, it } from 'vitest';
import { writeForms } from '../../src/write/writers.js';
import { chapter, paragraph, settledText } from './page/sample.js';

const text = settledText([chapter('one', [paragraph('Words.')])]);
const bytes = new Uint8Array([1]);
const MEANS = { purpose: 'screen', pictures: new Map() } as const;

describe('writeForms', () => {
  it('leaves the page and its PDF to the print', async () => {
    expect(await writeForms(text, { ...MEANS, forms: ['pdf', 'html'] })).toEqual([]);
  });

  it('gives the text to the writer of each form that is asked for, and to no other', async () => {
    const asked: unknown[] = [];
    const writer = (given: unknown) => {
      asked.push(given);
      return bytes;
    };
    expect(await writeForms(text, { ...MEANS, forms: ['html'] }, { html: writer, pdf: writer })).toEqual([
      { form: 'html', bytes },
    ]);
    expect(asked).toEqual([text]);
  });

  it('writes Word files', async () => {
    const [written] = await writeForms(text, { ...MEANS, forms: ['docx'] });
    expect(written?.form).toBe('docx');
    expect([...(written?.bytes.slice(0, 2) ?? [])]).toEqual([0x50, 0x4b]);
  });
});
