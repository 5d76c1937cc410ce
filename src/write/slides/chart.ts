import { x } from 'xastscript';
import type { FigureData } from '../../model/drawing.js';
import type { Xml } from '../word/xml.js';

const SPACES = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

/** The values of a figure as a chart of the program's own, with the workbook that it can be edited in; undefined where no chart can show them. */
export function chartOf({ head, rows, chart }: FigureData): Xml | undefined {
  if (chart === undefined) return undefined;
  const bars = chart.kind === 'bars';
  const all = Array.from({ length: chart.series }, (_, index) =>
    seriesOf({ head, rows }, { index, bars, said: chart.labels ?? [] }),
  );
  const ids = ['111', '112'].map((val) => x('c:axId', { val }));
  const drawn = bars
    ? x('c:barChart', [
        ...[x('c:barDir', { val: 'bar' }), x('c:grouping', { val: 'clustered' }), x('c:varyColors', { val: '0' })],
        ...[...all, x('c:gapWidth', { val: '60' }), ...ids],
      ])
    : x('c:lineChart', [
        ...[x('c:grouping', { val: 'standard' }), x('c:varyColors', { val: '0' })],
        ...[...all, x('c:marker', { val: '1' }), ...ids],
      ]);
  return x('c:chartSpace', SPACES, [
    x('c:roundedCorners', { val: '0' }),
    x('c:chart', [
      ...(chart.series > 1 ? [] : unitOf(head[1] ?? '')),
      x('c:autoTitleDeleted', { val: chart.series > 1 || (head[1] ?? '') === '' ? '1' : '0' }),
      x('c:plotArea', [x('c:layout'), drawn, ...axesOf(bars)]),
      ...(chart.series > 1 ? [x('c:legend', [x('c:legendPos', { val: 'r' }), x('c:overlay', { val: '0' })])] : []),
      x('c:plotVisOnly', { val: '1' }),
      x('c:dispBlanksAs', { val: 'gap' }),
    ]),
    textLook('1600'),
    x('c:externalData', { 'r:id': 'rBook' }, [x('c:autoUpdate', { val: '0' })]),
  ]);
}

/** What the values of a single series are counted in, above its beginning; several are named by a legend. */
function unitOf(unit: string): Xml[] {
  if (unit === '') return [];
  const look = x('a:pPr', [x('a:defRPr', { sz: '1350', b: '0' })]);
  const line = x('a:p', [look, x('a:r', [x('a:rPr', { lang: 'en-GB', sz: '1350', b: '0' }), x('a:t', unit)])]);
  const place = Object.entries({ xMode: 'edge', yMode: 'edge', x: '0', y: '0' }).map(([name, val]) =>
    x(`c:${name}`, { val }),
  );
  return [
    x('c:title', [
      x('c:tx', [x('c:rich', [x('a:bodyPr'), x('a:lstStyle'), line])]),
      x('c:layout', [x('c:manualLayout', place)]),
      x('c:overlay', { val: '0' }),
    ]),
  ];
}

function textLook(size: string): Xml {
  const look = [x('a:defRPr', { sz: size }), x('a:endParaRPr', { lang: 'en-GB' })] as const;
  return x('c:txPr', [x('a:bodyPr'), x('a:lstStyle'), x('a:p', [x('a:pPr', [look[0]]), look[1]])]);
}

function seriesOf(
  { head, rows }: Pick<FigureData, 'head' | 'rows'>,
  { index, bars, said }: { index: number; bars: boolean; said: readonly string[] },
): Xml {
  const column = String.fromCharCode(66 + index);
  const last = String(rows.length + 1);
  const colour = x('a:solidFill', [x('a:schemeClr', { val: COLOURS[index] ?? 'accent1' })]);
  const line = x('a:ln', { w: '28575' }, [colour, ...(index === 0 ? [] : [x('a:prstDash', { val: 'dash' })])]);
  const shape = bars ? x('c:spPr', [colour]) : x('c:spPr', [line]);
  const mark = x('c:marker', [
    x('c:symbol', { val: MARKS[index] ?? 'circle' }),
    x('c:size', { val: '8' }),
    x('c:spPr', [colour]),
  ]);
  return x('c:ser', [
    ...[x('c:idx', { val: String(index) }), x('c:order', { val: String(index) })],
    x('c:tx', [words(`Sheet1!$${column}$1`, [head[index + 1] ?? ''])]),
    shape,
    ...(bars ? [x('c:invertIfNegative', { val: '0' })] : [mark]),
    labels(bars || rows.length <= 8, said),
    x('c:cat', [
      words(
        `Sheet1!$A$2:$A$${last}`,
        rows.map(([name = '']) => String(name)),
      ),
    ]),
    x('c:val', [
      numbers(
        `Sheet1!$${column}$2:$${column}$${last}`,
        rows.map((row) => row[index + 1] ?? ''),
      ),
    ]),
    ...(bars ? [] : [x('c:smooth', { val: '0' })]),
  ]);
}

const COLOURS = ['accent1', 'accent6', 'accent2'];
const MARKS = ['circle', 'diamond', 'triangle'];

/** The words beside one value. */
function labelOf(words: string, index: number): Xml {
  const line = x('a:p', [x('a:r', [x('a:rPr', { lang: 'en-GB' }), x('a:t', words)])]);
  return x('c:dLbl', [
    x('c:idx', { val: String(index) }),
    x('c:tx', [x('c:rich', [x('a:bodyPr'), x('a:lstStyle'), line])]),
    ...Object.entries(SHOWN).map(([name, val]) => x(`c:${name}`, { val })),
  ]);
}

const SHOWN = {
  ...{ showLegendKey: '0', showVal: '1', showCatName: '0', showSerName: '0', showPercent: '0', showBubbleSize: '0' },
};

function labels(shown: boolean, said: readonly string[]): Xml {
  const all = { ...SHOWN, showVal: shown ? '1' : '0' };
  return x('c:dLbls', [
    ...said.map(labelOf),
    x('c:numFmt', { formatCode: '#,##0.##', sourceLinked: '0' }),
    ...Object.entries(all).map(([name, val]) => x(`c:${name}`, { val })),
  ]);
}

function words(place: string, values: readonly string[]): Xml {
  return x('c:strRef', [
    x('c:f', place),
    x('c:strCache', [x('c:ptCount', { val: String(values.length) }), ...points(values)]),
  ]);
}

function numbers(place: string, values: readonly (string | number)[]): Xml {
  return x('c:numRef', [
    x('c:f', place),
    x('c:numCache', [x('c:formatCode', 'General'), x('c:ptCount', { val: String(values.length) }), ...points(values)]),
  ]);
}

/** A place without a value is left out. */
function points(values: readonly (string | number)[]): Xml[] {
  return values.flatMap((value, index) =>
    value === '' ? [] : [x('c:pt', { idx: String(index) }, [x('c:v', String(value))])],
  );
}

function axesOf(bars: boolean): Xml[] {
  const [flat, upright] = bars ? ['l', 't'] : ['b', 'l'];
  const tail = [
    ...[
      x('c:majorTickMark', { val: 'none' }),
      x('c:minorTickMark', { val: 'none' }),
      x('c:tickLblPos', { val: 'nextTo' }),
    ],
  ];
  return [
    x('c:catAx', [
      x('c:axId', { val: '111' }),
      x('c:scaling', [x('c:orientation', { val: bars ? 'maxMin' : 'minMax' })]),
      ...[x('c:delete', { val: '0' }), x('c:axPos', { val: flat ?? 'b' }), ...tail],
      ...[x('c:crossAx', { val: '112' }), x('c:crosses', { val: 'autoZero' })],
    ]),
    x('c:valAx', [
      x('c:axId', { val: '112' }),
      x('c:scaling', [x('c:orientation', { val: 'minMax' })]),
      ...[x('c:delete', { val: bars ? '1' : '0' }), x('c:axPos', { val: upright ?? 'l' })],
      x('c:numFmt', { formatCode: '#,##0', sourceLinked: '0' }),
      ...tail,
      ...[x('c:crossAx', { val: '111' }), x('c:crosses', { val: bars ? 'max' : 'autoZero' })],
    ]),
  ];
}
