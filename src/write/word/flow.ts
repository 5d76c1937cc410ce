import type { Code, Heading, Paragraph, RootContent } from 'mdast';
import { block } from './block.js';
import { draw } from './draw.js';
import { figure } from './figure.js';
import { inline, lineOf } from './inline.js';
import { list } from './list.js';
import { HEADINGS, type Flow, type Setting } from './setting.js';
import { plainTable, tableBlock } from './table.js';
import { key, nonPublic, originators } from './withheld.js';
import type { ParagraphStyle } from './paragraph-styles.js';
import { paragraph, run, type Xml } from './xml.js';

type Flows = { readonly [Type in RootContent['type']]: Flow<Extract<RootContent, { type: Type }>> };

/** What stands in a line has no paragraph of its own here: it is set as one. */
const alone: Flow = (setting, node, style) => [
  paragraph(style, inline(setting, [node as Paragraph['children'][number]])),
];

const nothing: Flow = () => [];

/** What becomes of each node of the flow; a kind without an entry does not compile. */
const FLOWS: Flows = {
  paragraph: (setting, node, style) => body(setting, node, style),
  heading: (setting, node) => heading(setting, node),
  list: (setting, node, style) => list(setting, node, { level: 0, style }),
  listItem: (setting, node, style) => flow(setting, node.children, style),
  blockquote: (setting, { children }) => flow(setting, children, 'Quote'),
  code: (_, node) => code(node),
  table: plainTable,
  tableRow: nothing,
  tableCell: nothing,
  thematicBreak: () => [paragraph('Rule', [])],
  yaml: nothing,
  html: nothing,
  definition: nothing,
  footnoteDefinition: nothing,
  sourceLine: nothing,
  placeLine: nothing,
  containerDirective: nothing,
  leafDirective: nothing,
  textDirective: nothing,
  block,
  draw,
  figure,
  tableBlock,
  nonPublic,
  text: alone,
  emphasis: alone,
  strong: alone,
  delete: alone,
  inlineCode: alone,
  break: nothing,
  image: alone,
  imageReference: alone,
  link: alone,
  linkReference: alone,
  footnoteReference: alone,
  citation: alone,
  crossReference: alone,
  nonPublicText: alone,
  statusMark: alone,
};

/** Nodes of the flow as paragraphs and tables; a note in the margin stands behind the paragraph that it is beside. */
export function flow(setting: Setting, nodes: readonly RootContent[], style: ParagraphStyle = 'BodyText'): Xml[] {
  return asideAfter(nodes).flatMap((node) => (FLOWS[node.type] as Flow)(setting, node, style));
}

function asideAfter(nodes: readonly RootContent[]): RootContent[] {
  const waiting: RootContent[] = [];
  const ordered = nodes.flatMap((node): RootContent[] => {
    if (node.type === 'block' && (node.kind === 'side-note' || node.kind === 'margin-figure')) {
      waiting.push(node);
      return [];
    }
    return [node, ...waiting.splice(0)];
  });
  return [...ordered, ...waiting];
}

/** A paragraph; in a review copy its number stands before it. */
function body(setting: Setting, node: Paragraph, style: ParagraphStyle): Xml[] {
  const words = lineOf(setting, node);
  const number = node.data?.number;
  const isDocument = setting.text.facts.form === 'un-document';
  const isCounted = (isDocument || setting.purpose === 'review') && number !== undefined && style === 'BodyText';
  const before = isCounted ? numbered(number, isDocument) : [];
  const counted = isDocument ? 'DocumentText' : 'NumberedText';
  const set = setting.marks.place(node.data?.label, [...before, ...words]);
  return [
    paragraph(isCounted ? counted : style, set),
    ...originators(setting, node),
    ...(words.length === 0 ? [] : key(setting, node)),
  ];
}

/** The number of a paragraph as readers cite it, or as a mark in the margin of a review copy. */
function numbered(number: string, isDocument: boolean): Xml[] {
  return [...(isDocument ? run(`${number}.`) : run(number, { style: 'ParagraphNumber' })), ...run('\t')];
}

/** A heading: number and title, as counted for all forms; a number that Word counted would change with each deletion. */
function heading(setting: Setting, node: Heading): Xml[] {
  setting.depth = node.depth;
  const number = node.data?.number;
  const isDocument = setting.text.facts.form === 'un-document';
  const shown = isDocument && number !== undefined && number !== '' ? `${number.split('.').at(-1) ?? ''}.` : number;
  const before = shown === undefined || shown === '' ? [] : run(`${shown}\u2002`);
  const title = setting.marks.place(node.data?.label, [...before, ...lineOf(setting, node)]);
  return [paragraph(HEADINGS[node.depth - (isDocument ? 0 : 1)] ?? 'Heading6', title, { keepNext: true })];
}

function code({ value }: Code): Xml[] {
  return [paragraph('CodeBlock', run(value))];
}
