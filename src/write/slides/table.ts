import type { Words } from '../../language/language.js';
import type { TableRow } from 'mdast';
import { x } from 'xastscript';
import type { Xml } from '../word/xml.js';
import type { SlideObject } from './slide.js';
import { plainOf } from './text.js';
import { emu, type Box } from './xml.js';

/** In points. */
const ROW = 34;

/** The built-in look of a table that every program has; it takes the colours of the theme. */
const LOOK = '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}';

/** A table of the program's own, over the width of its box. */
export function tableOf(
  { table, shares, status }: Extract<SlideObject, { kind: 'table' }>,
  box: Box,
  language: string,
): Xml {
  const [head] = table.children;
  const count = Math.max(1, head?.children.length ?? 1);
  const parts = shares?.length === count ? shares : Array.from({ length: count }, () => 1);
  const sum = parts.reduce((all, one) => all + one, 0);
  return x('a:tbl', [
    x('a:tblPr', { firstRow: '1' }, [x('a:tableStyleId', LOOK)]),
    x(
      'a:tblGrid',
      parts.map((share) => x('a:gridCol', { w: emu((box.width * share) / sum) })),
    ),
    ...table.children.map((row) => rowOf(row, { count, lang: language, status })),
  ]);
}

interface Rowed {
  readonly count: number;
  readonly lang: string;
  readonly status: Words['status'];
}

function rowOf(row: TableRow, { count, lang, status }: Rowed): Xml {
  const cells = Array.from({ length: count }, (_, index) => row.children[index]);
  return x(
    'a:tr',
    { h: emu(ROW) },
    cells.map((cell) => {
      const words = cell === undefined ? '' : plainOf(cell, status);
      const run = words === '' ? [] : [x('a:r', [x('a:rPr', { lang, sz: '1600' }), x('a:t', words)])];
      return x('a:tc', [
        x('a:txBody', [x('a:bodyPr'), x('a:lstStyle'), x('a:p', [x('a:pPr', { algn: 'l' }), ...run])]),
        x('a:tcPr', { anchor: 'ctr' }),
      ]);
    }),
  );
}
