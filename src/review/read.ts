import type { Root } from 'xast';
import { latin1 } from '../tree/latin1.js';
import { cellsOfCsv } from './matrix/csv.js';
import { marksIn } from './matrix/marks.js';
import { cellsOfWorkbook, cellsOfWord } from './matrix/office.js';
import { matrixIn, type MatrixRow } from './matrix/table.js';
import { UnreadableReturn, type Returned } from './returned.js';
import { partsOf } from './word/parts.js';
import { readSaved } from './web/read.js';
import { propertyIn, readWord } from './word/read.js';

/** A returned file as it was read, and what it is. */
export interface ReadReturn {
  readonly returned: Returned;
  readonly ending: 'pdf' | 'docx' | 'xlsx' | 'csv' | 'json';
}

/** Reads a returned file by its first bytes, whatever it is called. Throws UnreadableReturn. */
export async function readReturned(bytes: Uint8Array): Promise<ReadReturn> {
  const start = latin1(bytes.subarray(0, 1024));
  if (start.includes('%PDF-')) {
    const { readPdf } = await import('./pdf/read.js');
    return { returned: await readPdf(bytes), ending: 'pdf' };
  }
  return /[\0\u0001-\u0008\u007f]/u.test(start) ? readPacked(partsOf(bytes)) : readText(textOf(bytes));
}

/** A Word file is a matrix where it is no copy that was sent and has a table with the heads of one. */
function readPacked(parts: ReadonlyMap<string, Root>): ReadReturn {
  const custom = parts.get('docProps/custom.xml');
  const round = propertyIn(custom, 'ReviewMatrix');
  const document = parts.get('word/document.xml');
  if (document === undefined) return { returned: matrixOf(firstMatrix(cellsOfWorkbook(parts)), round), ending: 'xlsx' };
  const isCopy = propertyIn(custom, 'ReviewBuild') !== undefined;
  const rows = isCopy ? undefined : firstMatrix(cellsOfWord(document));
  return { returned: rows === undefined ? readWord(parts) : matrixOf(rows, round), ending: 'docx' };
}

function readText(text: string): ReadReturn {
  if (/^\uFEFF?\s*\{/u.test(text)) return { returned: readSaved(text.replace(/^\uFEFF/u, '')), ending: 'json' };
  return { returned: matrixOf(firstMatrix([cellsOfCsv(text)]), undefined), ending: 'csv' };
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new UnreadableReturn(
      'Unexpected letters, expected UTF-8: save the table as CSV UTF-8, or as a workbook',
      cause,
    );
  }
}

function firstMatrix(tables: readonly (readonly (readonly string[])[])[]): MatrixRow[] | undefined {
  for (const table of tables) {
    const rows = matrixIn(table);
    if (rows !== undefined) return rows;
  }
  return undefined;
}

/** A matrix: rows of comments that the store has are answers, the others comments. Throws UnreadableReturn where there is none. */
function matrixOf(rows: readonly MatrixRow[] | undefined, round: string | undefined): Returned {
  if (rows === undefined)
    throw new UnreadableReturn(
      'Unexpected table, expected a comment matrix with heads such as Reviewer, Page, Comment, Response',
    );
  return {
    build: undefined,
    publication: undefined,
    round: round ?? 'all',
    rows,
    all: '',
    marks: (map, isKnown) =>
      marksIn(
        rows.filter((row) => row.cells.comment !== undefined && !isKnown(row.cells.id ?? '')),
        map,
      ),
    empty: 'Nothing was found in it: no comment and no answer',
  };
}
