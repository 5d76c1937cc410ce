import { x } from 'xastscript';
import type { Layout } from '../../model/deck-names.js';
import { FACES } from '../word/style-parts.js';
import type { Xml } from '../word/xml.js';
import { paragraphOf, runOf, shapeOf, slideNumber, type Box } from './xml.js';

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

export const LANGUAGE = 'en-GB';
/** What a placeholder shows before it is filled. */
export const said = (words: string): Xml[] => [paragraphOf(runOf(words, LANGUAGE), { plain: true })];

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

/** The placeholders of each layout. */
export const SHAPES: Readonly<Record<Layout, () => Xml[]>> = {
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
