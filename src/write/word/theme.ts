import { x } from 'xastscript';
import { COLOURS } from '../../model/tokens.js';
import { FACES } from './style-parts.js';
import type { Xml } from './xml.js';

const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** The twelve colours that Word offers first. */
const OFFERED: readonly (readonly [name: string, colour: keyof typeof COLOURS])[] = [
  ['dk1', 'ink'],
  ['lt1', 'white'],
  ['dk2', 'hue'],
  ['lt2', 'sand'],
  ['accent1', 'hue'],
  ['accent2', 'accent'],
  ['accent3', 'grey'],
  ['accent4', 'rule'],
  ['accent5', 'hair'],
  ['accent6', 'ink'],
  ['hlink', 'hue'],
  ['folHlink', 'grey'],
];

/** The theme: the publications' colours and faces, for whoever edits on. */
export function theme(): Xml {
  return x('a:theme', { 'xmlns:a': MAIN, name: 'Guide' }, [
    x('a:themeElements', [
      x(
        'a:clrScheme',
        { name: 'Guide' },
        OFFERED.map(([name, colour]) => x(`a:${name}`, [x('a:srgbClr', { val: COLOURS[colour].slice(1) })])),
      ),
      x('a:fontScheme', { name: 'Guide' }, [faceOf('major', FACES.serif), faceOf('minor', FACES.serif)]),
      x('a:fmtScheme', { name: 'Guide' }, [
        x('a:fillStyleLst', thrice(fill)),
        x(
          'a:lnStyleLst',
          thrice(() => x('a:ln', { w: '6350' }, [fill()])),
        ),
        x(
          'a:effectStyleLst',
          thrice(() => x('a:effectStyle', [x('a:effectLst')])),
        ),
        x('a:bgFillStyleLst', thrice(fill)),
      ]),
    ]),
  ]);
}

function faceOf(kind: 'major' | 'minor', face: string): Xml {
  return x(`a:${kind}Font`, [
    x('a:latin', { typeface: face }),
    x('a:ea', { typeface: '' }),
    x('a:cs', { typeface: '' }),
  ]);
}

function fill(): Xml {
  return x('a:solidFill', [x('a:schemeClr', { val: 'phClr' })]);
}

function thrice(make: () => Xml): Xml[] {
  return [make(), make(), make()];
}
