import { fromHtml } from 'hast-util-from-html';
import type { RootContent as HastContent } from 'hast';
import type { BlockContent, DefinitionContent } from 'mdast';
import type { DrawKind } from '../../model/blocks.js';
import type { Block, Draw } from '../../model/nodes.js';
import { contents } from './contents.js';
import { afterTable, gridOf } from './grid.js';
import { inside, outside } from './inline.js';
import type { Flow, Setting } from './setting.js';
import { framedEntry } from './withheld.js';
import type { ParagraphStyle } from './paragraph-styles.js';
import { paragraph, run, type Look, type Xml } from './xml.js';

/** A list that the tool draws where the author asks for it. */
export const draw: Flow<Draw> = (setting, node, style) => DRAW_FLOWS[node.kind](setting, node, style);

/** What becomes of each list that the tool draws. */
const DRAW_FLOWS: Readonly<Record<DrawKind, Flow<Draw>>> = {
  contents: (setting) => contents(setting),
  abbreviations: (setting) =>
    pairs(
      [setting.words.lists.abbreviation, setting.words.lists.inFull],
      setting.text.abbreviations.map(({ short, long }) => ({
        term: framedEntry(setting, { kind: 'abbreviation', key: short }, run(short)),
        meaning: run(long),
      })),
    ),
  glossary: (setting) =>
    pairs(
      [setting.words.lists.term, setting.words.lists.meaning],
      setting.text.glossary.terms.map(({ term, meaning, avoid = [] }) => ({
        term: framedEntry(setting, { kind: 'term', key: term }, run(term)),
        meaning: run(`${meaning}${avoid.length === 0 ? '' : setting.words.lists.avoid(avoid.join(', '))}`),
      })),
    ),
  bibliography: (setting) =>
    setting.text.references.map(({ key, html }) => {
      const words = htmlOf(setting, fromHtml(html, { fragment: true }).children);
      return paragraph(
        'Bibliography',
        setting.marks.place(`ref-${key}`, framedEntry(setting, { kind: 'work', key }, words)),
      );
    }),
  traceability: (setting) => traceability(setting),
  recommendations: (setting, node, style) => recommendations(setting, node, style),
};

interface Pair {
  readonly term: readonly Xml[];
  readonly meaning: readonly Xml[];
}

function pairs(names: readonly [string, string], entries: readonly Pair[]): Xml[] {
  if (entries.length === 0) return [];
  const rows = entries.map(({ term, meaning }) => ({
    cells: [{ children: [paragraph('TableRow', term)] }, { children: [paragraph('TableText', meaning)] }],
  }));
  const head = names.map((name) => ({ children: [paragraph('TableHead', run(name))] }));
  return [
    gridOf({ style: 'GuideTable', shares: [26, 74], rows: [{ head: true, cells: head }, ...rows] }),
    afterTable(),
  ];
}

/** The inline HTML of a reference: italics and links alone. */
function htmlOf(setting: Setting, nodes: readonly HastContent[], look: Look = {}): Xml[] {
  return nodes.flatMap((node): Xml[] => {
    if (node.type === 'text') return run(node.value, look);
    if (node.type !== 'element') return [];
    if (node.tagName === 'i') return htmlOf(setting, node.children, { ...look, italic: true });
    const { href } = node.properties;
    if (node.tagName !== 'a' || typeof href !== 'string') return htmlOf(setting, node.children, look);
    return outside(setting, href, htmlOf(setting, node.children, { ...look, style: 'Hyperlink' }));
  });
}

/** Which places answer which requirement. */
function traceability(setting: Setting): Xml[] {
  const words = setting.words.lists;
  const head = [words.requirement, words.asked, words.answered].map((name) => ({
    children: [paragraph('TableHead', run(name))],
  }));
  const rows = setting.text.traceability.map(({ id, text, labels }) => ({
    cells: [
      { children: [paragraph('TableRow', run(id))] },
      { children: [paragraph('TableText', run(text))] },
      { children: [paragraph('TableText', placesOf(setting, labels))] },
    ],
  }));
  return [
    gridOf({ style: 'GuideTable', shares: [14, 54, 32], rows: [{ head: true, cells: head }, ...rows] }),
    afterTable(),
  ];
}

function placesOf(setting: Setting, labels: readonly string[]): Xml[] {
  return labels.flatMap((label, index) => {
    const named = setting.text.labels.get(label);
    const words = named === undefined ? run(label) : [inside(setting, label, run(named))];
    return index === 0 ? words : [...run(', '), ...words];
  });
}

type Content = BlockContent | DefinitionContent;

/** Recommendations as they are, or by whom they address: a heading for each, and below it who is meant. */
function recommendations(setting: Setting, { attributes, children }: Draw, style: ParagraphStyle): Xml[] {
  if (attributes['by'] === undefined) return setting.flow(children, style);
  const addressee = (child: Content): string => blockIn(child)?.attributes['addressee'] ?? '';
  return [...new Set(children.map(addressee))].flatMap((name) => {
    const own = children.filter((child) => addressee(child) === name);
    const who = own
      .flatMap((child) => (blockIn(child)?.attributes['who'] ?? '').split(/;\s*/u))
      .filter((one) => one !== '');
    return [
      paragraph('Addressee', run(nameOf(setting, name)), { keepNext: true }),
      paragraph('AddresseeWho', run([...new Set(who)].join('; ')), { keepNext: true }),
      ...setting.flow(own, style),
    ];
  });
}

function nameOf({ text }: Setting, name: string): string {
  const names = text.facts.addressees ?? {};
  return Object.hasOwn(names, name) ? (names[name] ?? name) : name;
}

/** A copy of a withheld recommendation stands inside its marker. */
function blockIn(child: Content | undefined): Block | undefined {
  if (child?.type === 'nonPublic') return blockIn(child.children[0]);
  return child?.type === 'block' ? child : undefined;
}
