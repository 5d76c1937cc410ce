import { x } from 'xastscript';
import { LAYOUTS } from '../../model/deck-names.js';
import type { Part } from '../word/package.js';
import { FACES } from '../word/style-parts.js';
import { theme } from '../word/theme.js';
import type { Xml } from '../word/xml.js';
import { BOXES, LANGUAGE, said, SHAPES } from './layouts.js';
import { notesMaster } from './notes-master.js';
import { COLOURS, mapping, TYPE } from './parts.js';
import { emu, shapeOf, sheetOf, slideNumber, SPACES } from './xml.js';

/** The parts that every deck has alike: theme, master, layouts, the page of notes, and what programs ask for. */
export function fixedParts(): Part[] {
  const layouts = LAYOUTS.map((name, index): Part => ({
    path: `ppt/slideLayouts/slideLayout${String(index + 1)}.xml`,
    type: `${TYPE}.slideLayout`,
    root: x('p:sldLayout', { ...SPACES, preserve: '1', userDrawn: '1' }, [
      sheetOf(SHAPES[name](), { name, ...(name === 'Title' || name === 'Section' ? { fill: 'bg2' } : {}) }),
      mapping(),
    ]),
    relations: [{ id: 'rMaster', kind: 'slideMaster', target: '../slideMasters/slideMaster1.xml' }],
  }));
  return [
    { path: 'ppt/theme/theme1.xml', type: 'officedocument.theme', root: theme() },
    { path: 'ppt/theme/theme2.xml', type: 'officedocument.theme', root: theme() },
    master(),
    ...layouts,
    notesMaster(),
    { path: 'ppt/presProps.xml', type: `${TYPE}.presProps`, root: x('p:presentationPr', SPACES) },
    { path: 'ppt/viewProps.xml', type: `${TYPE}.viewProps`, root: x('p:viewPr', SPACES) },
    {
      path: 'ppt/tableStyles.xml',
      type: `${TYPE}.tableStyles`,
      root: x('a:tblStyleLst', { 'xmlns:a': SPACES['xmlns:a'], def: '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}' }),
    },
  ];
}

function master(): Part {
  const shapes = [
    shapeOf({ id: 2, name: 'Title', type: 'title', box: BOXES.title, body: said('Title'), anchor: 'b' }),
    shapeOf({ id: 3, name: 'Text', type: 'body', index: 1, box: BOXES.content, body: said('Text'), anchor: 't' }),
    shapeOf({
      ...{ id: 4, name: 'Number', type: 'sldNum', index: 4, box: BOXES.number },
      body: [slideNumber('‹#›', LANGUAGE)],
    }),
  ];
  const ids = LAYOUTS.map((_, index) =>
    x('p:sldLayoutId', { id: String(2_147_483_649 + index), 'r:id': `rLayout${String(index + 1)}` }),
  );
  return {
    path: 'ppt/slideMasters/slideMaster1.xml',
    type: `${TYPE}.slideMaster`,
    root: x('p:sldMaster', SPACES, [
      sheetOf(shapes, { fill: 'bg1' }),
      x('p:clrMap', COLOURS),
      x('p:sldLayoutIdLst', ids),
      x('p:txStyles', [
        x('p:titleStyle', [x('a:lvl1pPr', { algn: 'l' }, [looks('3040', 'tx2', '+mj-lt')])]),
        x('p:bodyStyle', [level(1, '2025'), level(2, '1800')]),
        x('p:otherStyle', [x('a:lvl1pPr', { algn: 'r' }, [looks('1350', 'tx1', FACES.sans)])]),
      ]),
    ]),
    relations: [
      ...LAYOUTS.map((_, index) => ({
        ...{ id: `rLayout${String(index + 1)}`, kind: 'slideLayout' },
        target: `../slideLayouts/slideLayout${String(index + 1)}.xml`,
      })),
      { id: 'rTheme', kind: 'theme', target: '../theme/theme1.xml' },
    ],
  };
}

function looks(size: string, colour: string, face: string): Xml {
  return x('a:defRPr', { sz: size }, [
    x('a:solidFill', [x('a:schemeClr', { val: colour })]),
    x('a:latin', { typeface: face }),
  ]);
}

function level(depth: number, size: string): Xml {
  return x(`a:lvl${String(depth)}pPr`, { marL: emu(18 * depth), indent: emu(-18) }, [
    x('a:lnSpc', [x('a:spcPct', { val: '105000' })]),
    x('a:spcBef', [x('a:spcPts', { val: '800' })]),
    x('a:buFont', { typeface: 'Arial' }),
    x('a:buChar', { char: '–' }),
    looks(size, 'tx1', '+mn-lt'),
  ]);
}
