import { x } from 'xastscript';
import { toXml } from 'xast-util-to-xml';
import type { Element, Text } from 'xast';
import type { ParagraphStyle } from './paragraph-styles.js';
import type { CharacterStyle } from './styles.js';

/** An element of a part of the file. */
export type Xml = Element;

/** How words look beside their paragraph's style: all else is said by styles. */
export interface Look {
  readonly bold?: true;
  readonly italic?: true;
  readonly struck?: true;
  readonly style?: CharacterStyle;
}

/** What stands in a paragraph before its words, in the order that Word asks for. */
export interface ParagraphForm {
  readonly keepNext?: true;
  readonly pageBreak?: true;
  /** A list of `numbering.xml`, and how deep. */
  readonly list?: { readonly id: number; readonly level: number };
  /** The section that this paragraph ends. */
  readonly section?: Xml;
}

/** Words as runs: line ends become breaks, tabs are tabs. */
export function run(words: string, look: Look = {}): Xml[] {
  if (words === '') return [];
  const pieces = words.split(/(\n|\t)/u).filter((piece) => piece !== '');
  const inner = pieces.map((piece) => {
    if (piece === '\n') return x('w:br');
    return piece === '\t' ? x('w:tab') : x('w:t', { 'xml:space': 'preserve' }, piece);
  });
  return [x('w:r', [...lookOf(look), ...inner])];
}

/** What a run looks like, or nothing. */
function lookOf({ style, bold, italic, struck }: Look): Xml[] {
  const said = [
    ...(style === undefined ? [] : [x('w:rStyle', { 'w:val': style })]),
    ...(bold === undefined ? [] : [x('w:b'), x('w:bCs')]),
    ...(italic === undefined ? [] : [x('w:i'), x('w:iCs')]),
    ...(struck === undefined ? [] : [x('w:strike')]),
  ];
  return said.length === 0 ? [] : [x('w:rPr', said)];
}

/** A paragraph in a style, by the id of the style. */
export function paragraph(style: ParagraphStyle, children: readonly Xml[], form: ParagraphForm = {}): Xml {
  const { keepNext, pageBreak, list, section } = form;
  return x('w:p', [
    x('w:pPr', [
      x('w:pStyle', { 'w:val': style }),
      ...(keepNext === undefined ? [] : [x('w:keepNext')]),
      ...(pageBreak === undefined ? [] : [x('w:pageBreakBefore')]),
      ...(list === undefined ? [] : [numbered(list)]),
      ...(section === undefined ? [] : [section]),
    ]),
    ...children,
  ]);
}

function numbered({ id, level }: { readonly id: number; readonly level: number }): Xml {
  return x('w:numPr', [x('w:ilvl', { 'w:val': String(level) }), x('w:numId', { 'w:val': String(id) })]);
}

/** A field with the words that it shows until it is asked again. */
export function field(code: string, shown: readonly Xml[]): Xml[] {
  return [
    fieldSign('begin'),
    x('w:r', [x('w:instrText', { 'xml:space': 'preserve' }, ` ${code} `)]),
    fieldSign('separate'),
    ...shown,
    fieldSign('end'),
  ];
}

/** One of the three signs of a field that runs over paragraphs. */
export function fieldSign(kind: 'begin' | 'separate' | 'end'): Xml {
  return x('w:r', [x('w:fldChar', { 'w:fldCharType': kind })]);
}

/** The code of a field, between its first and its second sign. */
export function fieldCode(code: string): Xml {
  return x('w:r', [x('w:instrText', { 'xml:space': 'preserve' }, ` ${code} `)]);
}

/** A part of the file as text. */
export function partOf(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${toXml(root, { closeEmptyElements: true, tightClose: true })}`;
}

/** Words that may be changed until the part is written. */
export function text(value: string): Text {
  return { type: 'text', value };
}

/** The words of some elements, as they are read. */
export function wordsOf(nodes: readonly Xml[]): string {
  return nodes
    .map((node) => {
      if (node.name === 'w:t') return node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
      return wordsOf(node.children.filter((child): child is Xml => child.type === 'element'));
    })
    .join('');
}
