import { x } from 'xastscript';
import { packaged, type Part } from '../word/package.js';
import type { Xml } from '../word/xml.js';
import { customOf } from '../word/properties.js';
import { sheetStyles } from './styles.js';

/** A table as a workbook has it: heads first, widths in letters, and which column may hold only some words. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly widths: readonly number[];
  readonly choices?: { readonly column: number; readonly words: readonly string[] };
  readonly properties: Readonly<Record<string, string>>;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A sheet as a workbook (.xlsx): every cell is text, its heads stay in view and filter, its columns fit one page on its side. */
export function workbookOf(sheet: Sheet): Uint8Array {
  const spreadsheet = (path: string, kind: string, root: Xml): Part => ({
    path: `xl/${path}.xml`,
    type: `officedocument.spreadsheetml.${kind}`,
    root,
  });
  const book: Part = {
    ...spreadsheet('workbook', 'sheet.main', workbook(sheet)),
    relations: [
      { id: 'rSheet', kind: 'worksheet', target: 'worksheets/sheet1.xml' },
      { id: 'rStyles', kind: 'styles', target: 'styles.xml' },
    ],
  };
  const custom: Part = {
    path: 'docProps/custom.xml',
    type: 'officedocument.custom-properties',
    root: customOf(sheet.properties),
  };
  const parts = [
    book,
    spreadsheet('worksheets/sheet1', 'worksheet', worksheet(sheet)),
    spreadsheet('styles', 'styles', sheetStyles()),
  ];
  return packaged(
    [...parts, custom],
    [],
    [
      { id: 'rBook', kind: 'officeDocument', target: 'xl/workbook.xml' },
      { id: 'rCustom', kind: 'custom-properties', target: 'docProps/custom.xml' },
    ],
  );
}

function workbook({ name, rows }: Sheet): Xml {
  const last = `$${columnOf((rows[0]?.length ?? 1) - 1)}$${String(Math.max(rows.length, 1))}`;
  const quoted = `'${name.replaceAll("'", "''")}'`;
  return x('workbook', { xmlns: MAIN, 'xmlns:r': LINKS }, [
    x('sheets', [x('sheet', { name, sheetId: '1', 'r:id': 'rSheet' })]),
    x('definedNames', [
      x('definedName', { name: '_xlnm._FilterDatabase', localSheetId: '0', hidden: '1' }, `${quoted}!$A$1:${last}`),
      x('definedName', { name: '_xlnm.Print_Titles', localSheetId: '0' }, `${quoted}!$1:$1`),
    ]),
  ]);
}

function worksheet({ rows, widths, choices }: Sheet): Xml {
  const last = `${columnOf((rows[0]?.length ?? 1) - 1)}${String(Math.max(rows.length, 1))}`;
  const pane = x('pane', { ySplit: '1', topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' });
  const checked =
    choices === undefined || rows.length < 2
      ? []
      : [
          x('dataValidations', { count: '1' }, [
            x('dataValidation', { type: 'list', allowBlank: '1', sqref: spanOf(choices.column, rows.length) }, [
              x('formula1', `"${choices.words.join(',')}"`),
            ]),
          ]),
        ];
  return x('worksheet', { xmlns: MAIN }, [
    x('sheetPr', [x('pageSetUpPr', { fitToPage: '1' })]),
    x('dimension', { ref: `A1:${last}` }),
    x('sheetViews', [x('sheetView', { workbookViewId: '0', tabSelected: '1' }, [pane])]),
    x(
      'cols',
      widths.map((width, index) =>
        x('col', { min: String(index + 1), max: String(index + 1), width: String(width), customWidth: '1' }),
      ),
    ),
    x(
      'sheetData',
      rows.map((cells, index) => rowOf(cells, index, widths)),
    ),
    x('autoFilter', { ref: `A1:${last}` }),
    ...checked,
    x('pageMargins', { left: '0.5', right: '0.5', top: '0.5', bottom: '0.5', header: '0.3', footer: '0.3' }),
    x('pageSetup', { paperSize: '9', orientation: 'landscape', fitToWidth: '1', fitToHeight: '0' }),
  ]);
}

function spanOf(column: number, rows: number): string {
  return `${columnOf(column)}2:${columnOf(column)}${String(rows)}`;
}

/** Of a line, in points; and the most that a row may have. */
const LINE = 13.5;
const TALLEST = 409;

/** Programs do not all make a row as high as its words need: it is said. */
function heightOf(cells: readonly string[], widths: readonly number[]): string {
  const lines = cells.map((words, column) => {
    const letters = Math.max(1, (widths[column] ?? 10) - 1);
    return words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
  });
  return String(Math.min(TALLEST, 4 + LINE * Math.max(1, ...lines)));
}

function rowOf(cells: readonly string[], index: number, widths: readonly number[]): Xml {
  const number = String(index + 1);
  return x(
    'row',
    { r: number, ht: heightOf(cells, widths), customHeight: '1' },
    cells.map((words, column) =>
      x('c', { r: `${columnOf(column)}${number}`, s: index === 0 ? '1' : '2', t: 'inlineStr' }, [
        x('is', [x('t', { 'xml:space': 'preserve' }, allowed(words))]),
      ]),
    ),
  );
}

/** XML has no sign for these. */
function allowed(words: string): string {
  return words.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '');
}

/** A to Z: no matrix has more columns. */
function columnOf(index: number): string {
  return String.fromCharCode(65 + Math.min(index, 25));
}
