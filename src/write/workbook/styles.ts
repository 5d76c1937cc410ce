import { x } from 'xastscript';
import type { Xml } from '../word/xml.js';

const HUE = 'FF1B4B47';
const RULE = 'FF8E8678';

/** The styles of a table: heads in white on the hue, cells wrapped and begun at their top, a thin rule below each. */
export function sheetStyles(): Xml {
  const wrapped = x('alignment', { vertical: 'top', wrapText: '1' });
  return x('styleSheet', { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' }, [
    x('fonts', { count: '2' }, [font([]), font([x('b'), x('color', { rgb: 'FFFFFFFF' })])]),
    x('fills', { count: '3' }, [
      x('fill', [x('patternFill', { patternType: 'none' })]),
      x('fill', [x('patternFill', { patternType: 'gray125' })]),
      x('fill', [
        x('patternFill', { patternType: 'solid' }, [x('fgColor', { rgb: HUE }), x('bgColor', { indexed: '64' })]),
      ]),
    ]),
    x('borders', { count: '2' }, [border([]), border([x('color', { rgb: RULE })])]),
    x('cellStyleXfs', { count: '1' }, [x('xf', { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0' })]),
    x('cellXfs', { count: '3' }, [
      x('xf', { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0', xfId: '0' }),
      x('xf', { numFmtId: '49', fontId: '1', fillId: '2', borderId: '0', xfId: '0', applyAlignment: '1' }, [wrapped]),
      x('xf', { numFmtId: '49', fontId: '0', fillId: '0', borderId: '1', xfId: '0', applyAlignment: '1' }, [
        x('alignment', { vertical: 'top', wrapText: '1' }),
      ]),
    ]),
    x('cellStyles', { count: '1' }, [x('cellStyle', { name: 'Normal', xfId: '0', builtinId: '0' })]),
  ]);
}

function font(look: readonly Xml[]): Xml {
  const [bold, ...rest] = look;
  return x('font', [
    ...(bold === undefined ? [] : [bold]),
    x('sz', { val: '10' }),
    ...rest,
    x('name', { val: 'Calibri' }),
  ]);
}

function border(colour: readonly Xml[]): Xml {
  const bottom = colour.length === 0 ? x('bottom') : x('bottom', { style: 'thin' }, [...colour]);
  return x('border', [x('left'), x('right'), x('top'), bottom, x('diagonal')]);
}
