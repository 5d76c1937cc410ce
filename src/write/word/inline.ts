import { x } from 'xastscript';
import { toString } from 'mdast-util-to-string';
import type { FootnoteDefinition, FootnoteReference, Link, LinkReference, PhrasingContent } from 'mdast';
import type { Node } from 'unist';
import type { Mark } from '../../model/blocks.js';
import type { CrossReference, NonPublicText } from '../../model/nodes.js';
import { joinedTexts } from '../../tree/joined-texts.js';
import { noteParagraphs } from './note-text.js';
import type { Inline, Setting } from './setting.js';
import { field, run, type Look, type Xml } from './xml.js';

type Inlines = { readonly [Type in PhrasingContent['type']]: Inline<Extract<PhrasingContent, { type: Type }>> };

/** What becomes of each node in a line; a kind without an entry does not compile. */
const INLINES: Inlines = {
  text: (_, { value }, look) => run(value.replace(/[ \t]*\r?\n[ \t]*/gu, ' '), look),
  emphasis: (setting, { children }, look) => inline(setting, children, { ...look, italic: true }),
  strong: (setting, { children }, look) => inline(setting, children, { ...look, bold: true }),
  delete: (setting, { children }, look) => inline(setting, children, { ...look, struck: true }),
  inlineCode: (_, { value }, look) => run(value, { ...look, style: 'Code' }),
  break: () => run('\n'),
  textDirective: () => [],
  html: () => [],
  image: (_, { alt }, look) => run(alt ?? '', look),
  imageReference: (_, { alt }, look) => run(alt ?? '', look),
  link: (setting, node, look) => linked(setting, node, look),
  linkReference: (setting, node, look) => referred(setting, node, look),
  footnoteReference: (setting, node) => noteCall(setting, node),
  citation: (setting, { children }, look) => inline(setting, children, { ...look, style: 'Citation' }),
  crossReference: (setting, node, look) => place(setting, node, look),
  nonPublicText: (setting, node, look) => withheld(setting, node, look),
  statusMark: (setting, { mark, children }, look) => [
    ...run(`${SHAPES[mark]} ${setting.words.status[mark]}${children.length === 0 ? '' : ' '}`, look),
    ...inline(setting, children, look),
  ],
};

const SHAPES: Readonly<Record<Mark, string>> = { party: '●', signed: '◐', open: '○', unknown: '?' };

/** Nodes of a line as runs. */
export function inline(setting: Setting, nodes: readonly PhrasingContent[], look: Look = {}): Xml[] {
  return joinedTexts(nodes).flatMap((node) => (INLINES[node.type] as Inline)(setting, node, look));
}

/** The line of a block; in a review copy a comment on it is found again by its bookmark. */
export function lineOf(setting: Setting, node: Node & { children: readonly PhrasingContent[] }): Xml[] {
  return setting.review.around(node, inline(setting, node.children));
}

function linked(setting: Setting, { url, children }: Pick<Link, 'url' | 'children'>, look: Look): Xml[] {
  const words = inline(setting, children, { style: 'Hyperlink', ...look });
  return url.startsWith('#') ? [inside(setting, url.slice(1), words)] : outside(setting, url, words);
}

/** A link whose address stands elsewhere in the chapter; words alone where it does not. */
function referred(setting: Setting, { identifier, children }: LinkReference, look: Look): Xml[] {
  const found = setting.addresses.get(identifier);
  return found === undefined ? inline(setting, children, look) : linked(setting, { url: found.url, children }, look);
}

/** A link to an address; only what may stand in any output becomes one. */
export function outside({ links }: Setting, url: string, words: readonly Xml[]): Xml[] {
  const id = links.add(url);
  return id === undefined ? [...words] : [x('w:hyperlink', { 'r:id': id, 'w:history': '1' }, [...words])];
}

/** A link to a place of this document. */
export function inside({ marks }: Setting, label: string, words: readonly Xml[]): Xml {
  return x('w:hyperlink', { 'w:anchor': marks.nameOf(label), 'w:history': '1' }, [...words]);
}

function place(setting: Setting, node: CrossReference, look: Look): Xml[] {
  const words = inline(setting, node.children, look);
  return node.url === undefined || !setting.text.labels.has(node.label) ? words : [inside(setting, node.label, words)];
}

/** Words in a frame, and the number of the note that names their originator. */
function withheld(setting: Setting, { children, number }: NonPublicText, look: Look): Xml[] {
  const words = inline(setting, children, { ...look, style: 'WithheldWords' });
  return framed(setting, words, number);
}

/** Some runs as words that are not public, with their number. */
export function framed(setting: Setting, words: readonly Xml[], number: string | undefined): Xml[] {
  if (number === undefined) return [...words];
  return setting.marks.place(`mark-${number}`, [...words, ...run(number, { style: 'WithheldNumber' })]);
}

/** A call: the note goes with its first one; a later one shows the number of that. */
function noteCall(setting: Setting, node: FootnoteReference): Xml[] {
  const { note } = node.data ?? {};
  if (note === undefined) return run(node.label ?? node.identifier, { style: 'FootnoteReference' });
  if (note.place === 'table') return [inside(setting, note.anchor, run(note.number, { style: 'FootnoteReference' }))];
  const text = setting.definitions.get(node.identifier);
  if (setting.notes.open) return inNote(setting, text);
  if (!note.first) return later(setting, note.anchor, note.number);
  const id = setting.notes.add(() => noteParagraphs(setting, text));
  const reference = x('w:r', [
    x('w:rPr', [x('w:rStyle', { 'w:val': 'FootnoteReference' })]),
    x('w:footnoteReference', { 'w:id': String(id) }),
  ]);
  return setting.marks.place(note.anchor, [reference]);
}

function later({ marks }: Setting, anchor: string, number: string): Xml[] {
  return field(`NOTEREF ${marks.nameOf(anchor)} \\f \\h`, run(number, { style: 'FootnoteReference' }));
}

/** Word has no notes within notes: such a one stands in brackets where it is called. */
function inNote(setting: Setting, text: FootnoteDefinition | undefined): Xml[] {
  return text === undefined ? [] : run(` (${toString(text)})`);
}
