import { x } from 'xastscript';
import { toString } from 'mdast-util-to-string';
import type { Block, CrossReference } from '../../model/nodes.js';
import { afterTable, gridOf } from './grid.js';
import { inside } from './inline.js';
import type { Flow, Setting } from './setting.js';
import { titled } from './title.js';
import { paragraph, run, type Look, type Xml } from './xml.js';

/** A recommendation: number, imperative, and beside it who acts, by when and by which procedure. */
export const recommendation: Flow<Block> = (setting, node) => {
  const isBrief = setting.text.facts.form === 'brief';
  const isCopy = node.copyOf !== undefined;
  const tag = run(tagOf(setting, node), { style: 'Tag' });
  const number = { children: [paragraph('TableText', isCopy ? tag : setting.marks.place(node.label, tag))] };
  const text = setting.flow(node.children, 'Recommendation');
  const cells = isBrief
    ? [number, { children: [...text, paragraph('TableText', shortWhen(setting, node))] }]
    : [number, { children: text }, { children: whoOf(setting, node) }];
  return [gridOf({ style: 'ActTable', shares: isBrief ? [10, 90] : [10, 58, 32], rows: [{ cells }] }), afterTable()];
};

/** In a brief: by when, and where the other publication says more. */
function shortWhen(setting: Setting, node: Block): Xml[] {
  const places = placesOf(setting, node, 'see');
  const home = referencesOf(node, 'see').find(({ publication }) => publication !== undefined)?.publication ?? '';
  const before = [sentence(node.attributes['deadline'] ?? ''), ...(places.length === 0 ? [] : [`${capital(home)}, `])];
  return [...run(before.join('')), ...places];
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function sentence(words: string): string {
  return words === '' ? '' : `${capital(words)}. `;
}

function tagOf({ words }: Setting, { number = '' }: Block): string {
  return /^\d/u.test(number) ? words.label.recommendation(number) : number;
}

function whoOf(setting: Setting, node: Block): Xml[] {
  const { who = '', deadline = '' } = node.attributes;
  const findings = node.copyOf === undefined ? placesOf(setting, node, 'rests-on') : [];
  const when = [run(deadline), placesOf(setting, node, 'see')].filter((part) => part.length > 0);
  const lines = [
    run(who, { bold: true }),
    when.flatMap((part, index) => (index === 0 ? part : [...run(' · '), ...part])),
    findings.length === 0 ? [] : [...run(setting.words.recommendation.restsOn), ...findings],
  ];
  return lines.filter((line) => line.length > 0).map((line) => paragraph('TableText', line));
}

/** The places named in an attribute, linked where they are in this publication. */
function placesOf(setting: Setting, node: Block, attribute: string): Xml[] {
  return referencesOf(node, attribute).flatMap((place, index) => [
    ...(index === 0 ? [] : run(', ')),
    ...printed(setting, place),
  ]);
}

function referencesOf(node: Block, attribute: string): CrossReference[] {
  return node.children.flatMap((child) =>
    child.type === 'placeLine' && child.attribute === attribute ? child.children : [],
  );
}

function printed(setting: Setting, { label, url, children }: CrossReference): Xml[] {
  const words = run(toString(children));
  return url === undefined || !setting.text.labels.has(label) ? words : [inside(setting, label, words)];
}

/** A numbered finding: number and bold sentence run into the first paragraph of its evidence. */
export const finding: Flow<Block> = (setting, node) => {
  const set = setting.flow(node.children, 'Finding');
  const bold: Look = { bold: true };
  const title = node.attributes['title'];
  const head = [
    ...setting.marks.place(node.label, run(node.number ?? '', { style: 'FindingNumber' })),
    ...run(' '),
    ...(title === undefined
      ? []
      : [...titled(title, node.titleLine, bold), ...run(/[.?!]$/u.test(title) ? ' ' : '. ', bold)]),
  ];
  const [first] = set;
  if (first?.name !== 'w:p') return [x('w:p', [x('w:pPr', [x('w:pStyle', { 'w:val': 'Finding' })]), ...head]), ...set];
  first.children.splice(1, 0, ...head);
  return set;
};
