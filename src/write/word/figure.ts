import { x } from 'xastscript';
import type { BlockContent } from 'mdast';
import type { Drawing } from '../../model/drawing.js';
import type { Figure, SourceLine, TableBlock } from '../../model/nodes.js';
import { FIELD_CODES } from '../../model/word-fields.js';
import { lineOf } from './inline.js';
import type { Flow, Setting } from './setting.js';
import { emus, HEIGHT_MM, TEXT_MM } from './sheet.js';
import { titled } from './title.js';
import { field, paragraph, run, wordsOf, type Xml } from './xml.js';

/** A figure: caption above; the drawing with its description; how to read it and its sources below. */
export const figure: Flow<Figure> = (setting, node) => {
  const { words } = setting;
  const picture =
    node.drawing === undefined ? [] : pictureOf(setting, node.drawing, { title: node.title, alt: node.alt });
  return [
    captionOf(setting, { node, kind: 'figure', label: words.label.figure }),
    ...(picture.length === 0 ? [] : [paragraph('Figure', picture, { keepNext: true })]),
    ...readingOf(setting, node, words.figure.howToRead),
  ];
};

interface Captioned {
  readonly node: Figure | TableBlock;
  /** What Word counts it as. */
  readonly kind: 'figure' | 'table';
  readonly label: (number: string) => string;
}

/** "Figure 1" and the title. The number is a field, so that a list of figures can be made of it. */
export function captionOf(setting: Setting, { node, kind, label }: Captioned): Xml {
  const number = node.number ?? '';
  const [before = '', after = ''] = label('\u0000').split('\u0000');
  const counted = /^\d+$/u.test(number) ? field(FIELD_CODES[kind], run(number)) : run(number);
  const tag = number === '' ? run(label('')) : [...run(before), ...counted, ...run(after)];
  return paragraph(
    'Caption',
    [
      ...setting.marks.place(node.label, tag),
      ...run('\u2002'),
      ...setting.review.around(node, titled(node.title, node.titleLine, { style: 'CaptionTitle' })),
    ],
    {
      keepNext: true,
    },
  );
}

/** What stands under a figure or table: the words of the author with a run-in head, then the sources. */
export function readingOf(setting: Setting, node: Figure | TableBlock, head: string): Xml[] {
  const children: readonly Child[] = node.children;
  const text = setting.flow(children.filter(isText), 'FigureNote');
  if (head !== '') text[0]?.children.splice(1, 0, ...run(`${head} `, { bold: true }));
  return [
    ...text,
    ...children
      .filter((child): child is SourceLine => child.type === 'sourceLine')
      .flatMap((line) => sources(setting, line)),
  ];
}

type Child = Figure['children'][number] | TableBlock['children'][number];

function isText(child: Child): child is BlockContent {
  return child.type !== 'sourceLine' && child.type !== 'footnoteDefinition' && child.type !== 'table';
}

function sources(setting: Setting, line: SourceLine): Xml[] {
  if (line.children.length === 0) return [];
  const { sources: head, namesItself } = setting.words.figure;
  const set = lineOf(setting, line);
  const named = namesItself.test(wordsOf(set));
  return [paragraph('Source', named ? set : [...run(`${head} `, { bold: true }), ...set])];
}

interface Named {
  readonly title: string;
  readonly alt: string | undefined;
}

/** A drawing in a line of its own, as large as it is in print or as the page allows; [] where it cannot be shown. */
export function pictureOf({ media }: Setting, drawing: Drawing, { title, alt }: Named): Xml[] {
  const files = media.add(drawing);
  if (files === undefined) return [];
  const scale = Math.min(1, TEXT_MM / drawing.widthMm, (0.8 * HEIGHT_MM) / drawing.heightMm);
  const size = { cx: String(emus(drawing.widthMm * scale)), cy: String(emus(drawing.heightMm * scale)) };
  const id = String(media.files.length);
  const told = { id, name: `Picture ${id}`, descr: alt ?? descriptionIn(drawing.svg) ?? title, title };
  return [
    x('w:r', [
      x('w:drawing', [
        x('wp:inline', { distT: '0', distB: '0', distL: '0', distR: '0' }, [
          x('wp:extent', size),
          x('wp:docPr', told),
          x('wp:cNvGraphicFramePr', [x('a:graphicFrameLocks', { 'xmlns:a': MAIN, noChangeAspect: '1' })]),
          x('a:graphic', { 'xmlns:a': MAIN }, [x('a:graphicData', { uri: PICTURE }, [drawn(files, told, size)])]),
        ]),
      ]),
    ]),
  ];
}

const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
/** The extension by which Word shows the SVG in place of the PNG. */
const SVG = {
  uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}',
  space: 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
};

type Told = Readonly<Record<string, string>>;

function drawn({ picture, svg }: { picture: string; svg?: string }, told: Told, size: Told): Xml {
  const beside =
    svg === undefined
      ? []
      : [
          x('a:extLst', [
            x('a:ext', { uri: SVG.uri }, [x('asvg:svgBlip', { 'xmlns:asvg': SVG.space, 'r:embed': svg })]),
          ]),
        ];
  return x('pic:pic', { 'xmlns:pic': PICTURE }, [
    x('pic:nvPicPr', [x('pic:cNvPr', told), x('pic:cNvPicPr')]),
    x('pic:blipFill', [x('a:blip', { 'r:embed': picture }, beside), x('a:stretch', [x('a:fillRect')])]),
    x('pic:spPr', [
      x('a:xfrm', [x('a:off', { x: '0', y: '0' }), x('a:ext', size)]),
      x('a:prstGeom', { prst: 'rect' }, [x('a:avLst')]),
    ]),
  ]);
}

const SIGNS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

function descriptionIn(svg: string | undefined): string | undefined {
  const words = /<desc[^>]*>([^<]*)<\/desc>/u.exec(svg ?? '')?.[1]?.trim();
  return words === undefined || words === ''
    ? undefined
    : words.replace(/&(?:amp|lt|gt|quot);/gu, (sign) => SIGNS[sign] ?? sign);
}
