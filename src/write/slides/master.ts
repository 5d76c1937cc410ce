import { x } from 'xastscript';
import { LAYOUTS, type Layout } from '../../model/deck-names.js';
import type { Part } from '../word/package.js';
import { FACES } from '../word/style-parts.js';
import { theme } from '../word/theme.js';
import type { Xml } from '../word/xml.js';
import { emu, frameOf, paragraphOf, runOf, shapeOf, sheetOf, slideNumber, SPACES, type Box } from './xml.js';

/** Where the title, the content, the source and the number stand; margins of 56 and 44 points. */
export const BOXES = {
  title: { left: 56, top: 44, width: 848, height: 84 },
  content: { left: 56, top: 142, width: 848, height: 316 },
  left: { left: 56, top: 142, width: 348, height: 316 },
  right: { left: 424, top: 142, width: 480, height: 316 },
  source: { left: 56, top: 470, width: 780, height: 34 },
  number: { left: 846, top: 488, width: 58, height: 20 },
} as const satisfies Record<string, Box>;

/** The numbers of the placeholders, by which a slide's shapes take their places. */
export const INDEX = { text: 1, object: 2, source: 13, number: 12, kind: 14, foot: 15 } as const;

const LANGUAGE = 'en-GB';
const said = (words: string): Xml[] => [paragraphOf(runOf(words, LANGUAGE), { plain: true })];

const TYPE = 'officedocument.presentationml';

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

/** Says that a sheet keeps the colours of its master. */
export function mapping(): Xml {
  return x('p:clrMapOvr', [x('a:masterClrMapping')]);
}

function title(size?: number, box?: Box): Xml {
  const style = size === undefined ? {} : { style: [x('a:lvl1pPr', [x('a:defRPr', { sz: String(size) })])] };
  return shapeOf({
    id: 2,
    name: 'Title',
    type: 'title',
    ...(box === undefined ? {} : { box }),
    ...style,
    body: said('Title'),
  });
}

const small = (colour: string): Xml[] => [
  x('a:lvl1pPr', { marL: '0', indent: '0' }, [
    x('a:buNone'),
    x('a:defRPr', { sz: '1350' }, [
      x('a:solidFill', [x('a:schemeClr', { val: colour })]),
      x('a:latin', { typeface: FACES.sans }),
    ]),
  ]),
];

function foot(): Xml[] {
  return [
    shapeOf({
      ...{ id: 8, name: 'Source', type: 'body', index: INDEX.source, box: BOXES.source },
      ...{ body: said('Source'), style: small('accent3'), anchor: 'b' },
    }),
    shapeOf({
      ...{ id: 9, name: 'Number', type: 'sldNum', index: INDEX.number, box: BOXES.number },
      body: [slideNumber('‹#›', LANGUAGE)],
    }),
  ];
}

const text = (box: Box): Xml =>
  shapeOf({ id: 3, name: 'Text', type: 'body', index: INDEX.text, box, body: said('Text') });
const object = (box: Box): Xml => shapeOf({ id: 4, name: 'Object', index: INDEX.object, box, body: said('Object') });

const SHAPES: Readonly<Record<Layout, () => Xml[]>> = {
  Title: () => [
    title(5200, { left: 56, top: 96, width: 848, height: 170 }),
    shapeOf({
      ...{ id: 5, name: 'Kind', type: 'body', index: INDEX.kind, box: { left: 56, top: 58, width: 848, height: 30 } },
      ...{ body: said('Kind'), style: small('accent1') },
    }),
    shapeOf({
      ...{
        id: 3,
        name: 'Subtitle',
        type: 'body',
        index: INDEX.text,
        box: { left: 56, top: 280, width: 700, height: 90 },
      },
      body: said('Subtitle'),
    }),
    shapeOf({
      ...{
        id: 6,
        name: 'Status',
        type: 'body',
        index: INDEX.foot,
        box: { left: 56, top: 450, width: 848, height: 44 },
      },
      ...{ body: said('Status'), style: small('tx1'), anchor: 'b' },
    }),
  ],
  Section: () => [title(4550, { left: 56, top: 180, width: 848, height: 150 }), ...foot()],
  Message: () => [title(), text(BOXES.content), ...foot()],
  Chart: () => [title(), object(BOXES.content), ...foot()],
  'Message and Chart': () => [title(), text(BOXES.left), object(BOXES.right), ...foot()],
  Table: () => [title(), object(BOXES.content), ...foot()],
};

const COLOURS = {
  ...{ bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2', hlink: 'hlink', folHlink: 'folHlink' },
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((one) => [`accent${String(one)}`, `accent${String(one)}`])),
};

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

function notesMaster(): Part {
  const picture = x('p:sp', [
    x('p:nvSpPr', [
      x('p:cNvPr', { id: '2', name: 'Slide' }),
      x('p:cNvSpPr', [x('a:spLocks', { noGrp: '1', noRot: '1', noChangeAspect: '1' })]),
      x('p:nvPr', [x('p:ph', { type: 'sldImg', idx: '2' })]),
    ]),
    x('p:spPr', [
      frameOf({ left: 54, top: 60, width: 432, height: 243 }),
      x('a:prstGeom', { prst: 'rect' }, [x('a:avLst')]),
    ]),
  ]);
  const notes = shapeOf({
    ...{ id: 3, name: 'Notes', type: 'body', index: 3, body: said('Notes') },
    box: { left: 54, top: 324, width: 432, height: 342 },
  });
  return {
    path: 'ppt/notesMasters/notesMaster1.xml',
    type: `${TYPE}.notesMaster`,
    root: x('p:notesMaster', SPACES, [sheetOf([picture, notes]), x('p:clrMap', COLOURS)]),
    relations: [{ id: 'rTheme', kind: 'theme', target: '../theme/theme2.xml' }],
  };
}
