import { toString } from 'mdast-util-to-string';
import type { Node } from 'unist';
import type { Edition } from '../../model/edition.js';
import type { EditionText, PrintedReference } from '../../model/publication.js';
import { placesInHtml } from '../files/html.js';
import { valuesIn } from '../files/json.js';
import { APART } from '../files/place.js';
import { visit } from '../../tree/visit.js';
import { fieldsOf } from '../../tree/fields.js';

/** What the tool itself writes into files: into records, metadata and the names of styles. */
export const TOOL =
  'Imprimatur Chrome Chromium HeadlessChrome Edge setting package installed download screen press review public internal ' +
  'publication title edition purpose version date draft true false pages pagesByChapter wordsByChapter references sha256 browser name found pinned ' +
  'application pdf http www w3 org 1999 rdf syntax purl dc elements ns adobe com xap meta xmpmeta xmp xpacket begin end ' +
  'Description about format Alt li x default creator Seq language Bag CreatorTool Producer CreateDate ModifyDate Adobe Identity UCS ' +
  'conformance standards state self checked validated faults found PDF UA A 2a description revision commit unversioned dirty mm MM VersionID Subject';

/** Every word of an edition: of its page, its lists, its facts and what the tool says itself. */
export function ownWords(text: EditionText<Edition>, html: string): string {
  const page = placesInHtml(new TextEncoder().encode(html)).map((place) => place.text);
  return [...page, ...wordsOfEdition(text), TOOL].join(APART);
}

function wordsOfEdition(text: EditionText<Edition>): string[] {
  const found: string[] = [...valuesIn(text.facts), ...listsOf(text)];
  for (const { title, tree } of text.chapters) {
    found.push(title);
    visit(tree, (node: Node & { title?: unknown; attributes?: unknown }) => {
      if (typeof node.title === 'string') found.push(node.title);
      if (isDrawn(node)) found.push(node.drawing.svg.replace(/<[^>]*>/g, ' '));
      found.push(...Object.values(fieldsOf(node.attributes)).filter(isWords));
      if (LINES.has(node.type) || 'value' in node) found.push(toString(node));
    });
  }
  return found;
}

/** What is read by itself. */
const LINES = new Set(['paragraph', 'heading', 'tableCell', 'sourceLine']);

function isDrawn(node: Node): node is Node & { drawing: { svg: string } } {
  return isWords(fieldsOf(fieldsOf(node)['drawing'])['svg']);
}

function isWords(value: unknown): value is string {
  return typeof value === 'string';
}

/** What the lists at the end print: references, glossary and requirements are chosen for this edition as well. */
function listsOf(text: EditionText<Edition> & { references?: readonly PrintedReference[] }): string[] {
  const { abbreviations, terms } = text.glossary;
  return [
    ...(text.references ?? []).map((reference) => reference.text),
    ...abbreviations.values(),
    ...terms.flatMap(({ term, meaning, avoid }) => [term, meaning, ...(avoid ?? [])]),
    ...text.requirements.map((requirement) => requirement.text),
  ];
}
