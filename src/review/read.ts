import type { Root } from 'xast';
import { decoded, isWestern, tellsItsLetters } from '../tree/decoded.js';
import { latin1 } from '../tree/latin1.js';
import { cellsOfCsv, separatorsOf } from './matrix/csv.js';
import { marksIn } from './matrix/marks.js';
import { cellsOfWorkbook, cellsOfWord } from './matrix/office.js';
import { matrixIn, type MatrixRow } from './matrix/table.js';
import { UnreadableReturn, type Returned } from './returned.js';
import { NONE, partsOf } from './word/parts.js';
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
  if (start.startsWith('\u00D0\u00CF\u0011\u00E0')) throw new UnreadableReturn(OLD);
  const isText = tellsItsLetters(bytes) && /^\u00FF\u00FE|^\u00FE\u00FF/u.test(start);
  return !isText && /[\0\u0001-\u0008\u007f]/u.test(start) ? readPacked(partsOf(bytes)) : readText(bytes);
}

/** Word and Excel before 2007 wrote such files, and all versions write them where there is a password. */
const OLD =
  'Unexpected Word or Excel file of the old kind or with a password, expected .docx or .xlsx: open it, and save it so without one';

/** A Word file is a matrix where it is no copy that was sent and has a table with the heads of one. */
function readPacked(parts: ReadonlyMap<string, Root>): ReadReturn {
  const custom = parts.get('docProps/custom.xml');
  const round = propertyIn(custom, 'ReviewMatrix');
  const document = parts.get('word/document.xml');
  if (document === undefined && ![...parts.keys()].some((name) => name.startsWith('xl/')))
    throw new UnreadableReturn(NONE);
  if (document === undefined) return { returned: matrixOf(firstMatrix(cellsOfWorkbook(parts)), round), ending: 'xlsx' };
  const isCopy = propertyIn(custom, 'ReviewBuild') !== undefined;
  const rows = isCopy ? undefined : firstMatrix(cellsOfWord(document));
  return { returned: rows === undefined ? readWord(parts) : matrixOf(rows, round), ending: 'docx' };
}

/** Excel writes plain CSV in the letters of its country: those of Western Europe are taken, and that is said. */
function readText(bytes: Uint8Array): ReadReturn {
  const text = decoded(bytes).replace(/^\uFEFF/u, '');
  const isGuess = !tellsItsLetters(bytes);
  if (isGuess && !isWestern(text)) throw new UnreadableReturn(LETTERS);
  if (/^\s*\{/u.test(text)) return { returned: readSaved(text), ending: 'json' };
  const tables = separatorsOf(text).map((separator) => cellsOfCsv(text, separator));
  const rows = firstMatrix(tables);
  const isTable = tables.some((table) => table.some((row) => row.length > 1));
  if (rows === undefined && !isTable) throw new UnreadableReturn(NO_FORM);
  const returned = matrixOf(rows, undefined);
  return { returned: isGuess ? { ...returned, notice: GUESSED } : returned, ending: 'csv' };
}

const LETTERS =
  'Unexpected letters of an unknown code page, expected UTF-8: save the table in Excel as “CSV UTF-8”, or as a workbook (.xlsx)';

const NO_FORM =
  'Unexpected text, expected a PDF, a Word file, saved comments or a comment matrix with heads such as Reviewer, Page, Comment, Response; ' +
  'a PDF or Word file that holds nothing else was damaged on its way: ask for it again';

const GUESSED = 'It is no UTF-8 and was read as Windows-1252: look whether letters such as é and ü are right';

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
