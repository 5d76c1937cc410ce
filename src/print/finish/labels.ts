import { PDFHexString, PDFNumber, type PDFArray, type PDFContext } from '@cantoo/pdf-lib';

interface Label {
  readonly style: 'D' | 'r' | 'R';
  readonly value: number;
  /** What stands before the number: `A-`. */
  readonly prefix: string;
}

/** The number tree of page labels for the folios as printed (ISO 32000-1, 12.4.2), those of an annex (`A-3`) with their prefix; a page without a folio counts on from the page before. */
export function labelRanges(context: PDFContext, folios: readonly string[]): PDFArray {
  const ranges = context.obj([]);
  let expected: Label | undefined;
  folios.forEach((folio, index) => {
    const label = labelOf(folio) ?? expected ?? { style: 'D', value: index + 1, prefix: '' };
    if (!isSame(label, expected)) {
      ranges.push(PDFNumber.of(index));
      const prefix = label.prefix === '' ? {} : { P: PDFHexString.fromText(label.prefix) };
      ranges.push(context.obj({ S: label.style, St: label.value, ...prefix }));
    }
    expected = { ...label, value: label.value + 1 };
  });
  return ranges;
}

function isSame(label: Label, expected: Label | undefined): boolean {
  return label.style === expected?.style && label.value === expected.value && label.prefix === expected.prefix;
}

function labelOf(folio: string): Label | undefined {
  const [, prefix = '', number] = /^([A-Z]-)?(\d+)$/.exec(folio) ?? [];
  if (number !== undefined) return { style: 'D', value: Number(number), prefix };
  if (/^[ivxlc]+$/.test(folio)) return { style: 'r', value: roman(folio), prefix };
  if (/^[IVXLC]+$/.test(folio)) return { style: 'R', value: roman(folio.toLowerCase()), prefix };
  return undefined;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function roman(folio: string): number {
  const values = [...folio].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
