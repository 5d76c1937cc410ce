import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { workbookOf } from '../../../src/write/workbook/workbook.js';

const made = (rows: string[][]): Record<string, string> => {
  const bytes = workbookOf({
    name: 'Com’s',
    rows,
    widths: [9, 40],
    choices: { column: 1, words: ['open', 'noted'] },
    properties: {},
  });
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
};

describe('a workbook', () => {
  it('has every cell as text, its heads in view, and choices for the column that has them', () => {
    const { 'xl/worksheets/sheet1.xml': sheet = '' } = made([
      ['No.', 'Status'],
      ['C-001', '=1+1 & <b>'],
    ]);
    expect(sheet).toContain(
      '<c r="B2" s="2" t="inlineStr"><is><t xml:space="preserve">=1+1 &#x26; &#x3C;b></t></is></c>',
    );
    expect(sheet).not.toContain('<f>');
    expect(sheet).toContain('ySplit="1"');
    expect(sheet).toContain('sqref="B2:B2"><formula1>"open,noted"</formula1>');
  });

  it('makes a row as high as its longest cell needs', () => {
    const { 'xl/worksheets/sheet1.xml': sheet = '' } = made([
      ['No.', 'Status'],
      ['C-001', `${'x'.repeat(100)}\ny`],
    ]);
    expect(sheet).toContain('<row r="1" ht="17.5" customHeight="1">');
    expect(sheet).toContain('<row r="2" ht="58" customHeight="1">');
  });

  it('leaves out signs that XML has none for, and is the same bytes each time', () => {
    expect(made([['a\u0000\u000bb', 'c']])['xl/worksheets/sheet1.xml']).toContain('>ab</t>');
    const sheet = { name: 'S', rows: [['a']], widths: [3], properties: { A: 'b' } };
    expect(workbookOf(sheet)).toEqual(workbookOf(sheet));
  });
});
