import { x } from 'xastscript';
import { guarded } from '../../model/csv.js';
import type { FigureData } from '../../model/drawing.js';
import { packaged, type Part } from '../word/package.js';
import type { Xml } from '../word/xml.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The values of a chart as the workbook that a program opens to edit it: its numbers are numbers. */
export function bookOf({ head, rows }: FigureData): Uint8Array {
  const sheet = [head, ...rows].map((cells, at) =>
    x(
      'row',
      { r: String(at + 1) },
      cells.map((value, column) => cellOf(value, `${String.fromCharCode(65 + column)}${String(at + 1)}`)),
    ),
  );
  const part = (path: string, kind: string, root: Xml): Part => ({
    path: `xl/${path}.xml`,
    type: `officedocument.spreadsheetml.${kind}`,
    root,
  });
  const book = x('workbook', { xmlns: MAIN, 'xmlns:r': LINKS }, [
    x('sheets', [x('sheet', { name: 'Sheet1', sheetId: '1', 'r:id': 'rSheet' })]),
  ]);
  return packaged(
    [
      {
        ...part('workbook', 'sheet.main', book),
        relations: [{ id: 'rSheet', kind: 'worksheet', target: 'worksheets/sheet1.xml' }],
      },
      part('worksheets/sheet1', 'worksheet', x('worksheet', { xmlns: MAIN }, [x('sheetData', sheet)])),
    ],
    [],
    [{ id: 'rBook', kind: 'officeDocument', target: 'xl/workbook.xml' }],
  );
}

function cellOf(value: string | number, r: string): Xml {
  if (typeof value === 'number') return x('c', { r }, [x('v', String(value))]);
  return x('c', { r, t: 'inlineStr' }, [x('is', [x('t', { 'xml:space': 'preserve' }, guarded(value))])]);
}
