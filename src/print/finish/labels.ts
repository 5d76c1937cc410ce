import { PDFNumber, type PDFArray, type PDFContext } from '@cantoo/pdf-lib';

interface Label {
  readonly style: 'D' | 'r' | 'R';
  readonly value: number;
}

/** The number tree of page labels for the folios as printed; a page without a folio counts on from the page before. */
export function labelRanges(context: PDFContext, folios: readonly string[]): PDFArray {
  const ranges = context.obj([]);
  let expected: Label | undefined;
  folios.forEach((folio, index) => {
    const label = labelOf(folio) ?? expected ?? { style: 'D', value: index + 1 };
    const goesOn = expected?.style === label.style && expected.value === label.value;
    if (!goesOn) {
      ranges.push(PDFNumber.of(index));
      ranges.push(context.obj({ S: label.style, St: label.value }));
    }
    expected = { ...label, value: label.value + 1 };
  });
  return ranges;
}

function labelOf(folio: string): Label | undefined {
  if (/^\d+$/.test(folio)) return { style: 'D', value: Number(folio) };
  if (/^[ivxlc]+$/.test(folio)) return { style: 'r', value: roman(folio) };
  if (/^[IVXLC]+$/.test(folio)) return { style: 'R', value: roman(folio.toLowerCase()) };
  return undefined;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function roman(folio: string): number {
  const values = [...folio].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
