import { x } from 'xastscript';
import { toString } from 'mdast-util-to-string';
import type { Block, CrossReference } from '../../model/nodes.js';
import { inside } from './inline.js';
import type { Flow, Setting } from './setting.js';
import { titled } from './title.js';
import { paragraph, run, type Look, type Xml } from './xml.js';

/** A recommendation: number and imperative, and below it who acts, by when and by which procedure. */
export const recommendation: Flow<Block> = (setting, node) => {
  const isBrief = setting.text.facts.form === 'brief';
  const tag = run(`\u00A0${tagOf(setting, node)}\u00A0`, { style: 'Tag' });
  const placed = node.copyOf === undefined ? setting.marks.place(node.label, tag) : tag;
  const text = headed(setting.flow(node.children, 'RecommendationText'), [...placed, ...run('\t')]);
  return [...text, ...lineOf(isBrief ? shortWhen(setting, node) : whoOf(setting, node))];
};

/** The number stands before the first paragraph; in one of its own where something else comes first. */
function headed(text: readonly Xml[], number: readonly Xml[]): Xml[] {
  const [first, ...rest] = text;
  const [, ...words] =
    first?.name === 'w:p' ? first.children.filter((child): child is Xml => child.type === 'element') : [];
  const form = { keepNext: true } as const;
  if (words.length === 0) return [paragraph('Recommendation', number, form), ...text];
  return [paragraph('Recommendation', [...number, ...words], form), ...rest];
}

function lineOf(words: readonly Xml[]): Xml[] {
  return words.length === 0 ? [] : [paragraph('RecommendationWho', words)];
}

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
  const parts = [
    run(who, { bold: true }),
    run(deadline),
    placesOf(setting, node, 'see'),
    findings.length === 0 ? [] : [...run(setting.words.recommendation.restsOn), ...findings],
  ];
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : [...run(' · '), ...part]));
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
