import { x } from 'xastscript';
import type { Drawing } from '../../model/drawing.js';
import type { Binary, Part, Relation } from '../word/package.js';
import type { Xml } from '../word/xml.js';
import { bookOf } from './book.js';
import { chartOf } from './chart.js';
import type { Layout } from '../../model/deck-names.js';
import { BOXES, INDEX } from './layouts.js';
import type { SlideObject } from './slide.js';
import { tableOf } from './table.js';
import { frameOf, holderOf, SPACES, type Box } from './xml.js';

/** An object on its slide, and the parts, files and relations that it needs. */
export interface Placed {
  readonly shape: Xml;
  readonly relations: readonly Relation[];
  readonly parts: readonly Part[];
  readonly files: readonly Binary[];
}

/** What an object is placed with: its number in the deck, the layout of its slide, the language, and pictures of drawings. */
export interface Placing {
  readonly count: number;
  readonly layout: Layout;
  readonly language: string;
  readonly pictureOf: (drawing: Drawing) => Uint8Array | undefined;
}

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const SVG = {
  uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}',
  space: 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
};

/** A chart of the program's own where it can show the values, else a picture; a table of the program's own. Undefined where there is no picture. */
export function placed(object: SlideObject, placing: Placing): Placed | undefined {
  const box = placing.layout === 'Message and Chart' ? BOXES.right : BOXES.content;
  if (object.kind === 'table') {
    const shape = framed(
      object.title,
      { box, uri: 'http://schemas.openxmlformats.org/drawingml/2006/table' },
      tableOf(object, box, placing.language),
    );
    return { shape, relations: [], parts: [], files: [] };
  }
  const chart = object.drawing.data === undefined ? undefined : chartOf(object.drawing.data);
  if (chart === undefined || object.drawing.data === undefined) return picture(object, placing, box);
  const count = String(placing.count);
  const inner = x('c:chart', { 'xmlns:c': CHART, 'r:id': 'rChart' });
  return {
    shape: framed(object.alt, { box, uri: CHART }, inner),
    relations: [{ id: 'rChart', kind: 'chart', target: `../charts/chart${count}.xml` }],
    parts: [
      {
        path: `ppt/charts/chart${count}.xml`,
        type: 'officedocument.drawingml.chart',
        root: chart,
        relations: [{ id: 'rBook', kind: 'package', target: `../embeddings/book${count}.xlsx` }],
      },
    ],
    files: [{ path: `ppt/embeddings/book${count}.xlsx`, bytes: bookOf(object.drawing.data) }],
  };
}

function framed(descr: string, { box, uri }: { readonly box: Box; readonly uri: string }, inner: Xml): Xml {
  return x('p:graphicFrame', [
    x('p:nvGraphicFramePr', [
      x('p:cNvPr', { id: '4', name: 'Object', descr }),
      x('p:cNvGraphicFramePr', [x('a:graphicFrameLocks', { noGrp: '1' })]),
      holderOf({ index: INDEX.object }),
    ]),
    frameOf(box, 'p:xfrm'),
    x('a:graphic', [x('a:graphicData', { uri }, [inner])]),
  ]);
}

type FigureObject = Extract<SlideObject, { kind: 'figure' }>;

function picture({ drawing, alt }: FigureObject, { count, pictureOf }: Placing, box: Box): Placed | undefined {
  const own = drawing.image === undefined ? undefined : imageIn(drawing.image);
  const bytes = own?.bytes ?? pictureOf(drawing);
  if (bytes === undefined) return undefined;
  const name = `ppt/media/image${String(count)}`;
  const ending = own?.ending ?? 'png';
  const svg = drawing.svg === undefined ? [] : [{ path: `${name}.svg`, bytes: new TextEncoder().encode(drawing.svg) }];
  const beside = svg.map(() =>
    x('a:extLst', [x('a:ext', { uri: SVG.uri }, [x('asvg:svgBlip', { 'xmlns:asvg': SVG.space, 'r:embed': 'rSvg' })])]),
  );
  const shape = x('p:pic', [
    x('p:nvPicPr', [
      x('p:cNvPr', { id: '4', name: 'Object', descr: alt }),
      x('p:cNvPicPr', [x('a:picLocks', { noGrp: '1', noChangeAspect: '1' })]),
      holderOf({ index: INDEX.object }),
    ]),
    x('p:blipFill', [
      x('a:blip', { 'r:embed': 'rPicture', 'xmlns:r': SPACES['xmlns:r'] }, beside),
      x('a:stretch', [x('a:fillRect')]),
    ]),
    x('p:spPr', [frameOf(fitted(drawing, box)), x('a:prstGeom', { prst: 'rect' }, [x('a:avLst')])]),
  ]);
  return {
    shape,
    relations: [
      { id: 'rPicture', kind: 'image', target: `../media/image${String(count)}.${ending}` },
      ...svg.map(() => ({ id: 'rSvg', kind: 'image', target: `../media/image${String(count)}.svg` })),
    ],
    parts: [],
    files: [{ path: `${name}.${ending}`, bytes }, ...svg],
  };
}

/** As large as the room allows, in its own proportions. */
function fitted({ widthMm, heightMm }: Drawing, { left, top, width, height }: Box): Box {
  const scale = Math.min(width / widthMm, height / heightMm);
  return { left, top, width: widthMm * scale, height: heightMm * scale };
}

function imageIn(address: string): { ending: string; bytes: Uint8Array } | undefined {
  const [, type, data] = /^data:image\/(png|jpeg);base64,(.*)$/su.exec(address) ?? [];
  if (type === undefined || data === undefined) return undefined;
  return { ending: type, bytes: Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0)) };
}
