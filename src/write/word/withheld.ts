import type { Node } from 'unist';
import type { NonPublic, NonPublicText } from '../../model/nodes.js';
import type { RegisterEntry } from '../../model/publication.js';
import type { NonPublicFacts } from '../../model/withheld.js';
import { boxOf } from './grid.js';
import { framed } from './inline.js';
import type { Flow, Setting } from './setting.js';
import { paragraph, run, type Xml } from './xml.js';
import { visit } from '../../tree/visit.js';

/** A passage that is not public: a dark head, a box, and behind it who has not released it. */
export const nonPublic: Flow<NonPublic> = (setting, node, style) => {
  const { tab } = setting.words.nonPublic;
  const label = node.number === undefined ? undefined : `mark-${node.number}`;
  const head = run(`${node.number ?? ''}\u2002${tab}`.trim());
  const was = setting.boxed;
  setting.boxed = true;
  const inside = setting.flow(node.children, style);
  setting.boxed = was;
  return [
    paragraph('WithheldHead', setting.marks.place(label, head), { keepNext: true }),
    boxOf('WithheldBox', inside),
    originatorNote(setting, node),
    ...key(setting, node),
  ];
};

/** Who has not released a text, on what basis, and until when. */
function originatorNote({ words }: Setting, facts: NonPublicFacts): Xml {
  const { originator, basis, until } = words.nonPublic;
  const rows: [string, string | undefined][] = [
    [`${facts.number === undefined ? '' : `${facts.number} `}${originator}`, facts.originator],
    [basis, facts.basis],
    [until, facts.until && words.longDay(facts.until)],
  ];
  const said = rows.filter(([, value]) => value !== undefined && value !== '');
  return paragraph(
    'WithheldNote',
    said.flatMap(([term, value], index) => [
      ...run(`${index === 0 ? '' : ' '}${term}`, { bold: true }),
      ...run(` ${value ?? ''}.`.replace(/([.?!])\.$/u, '$1')),
    ]),
  );
}

/** The notes of framed words in a paragraph, behind it. */
export function originators(setting: Setting, node: Node): Xml[] {
  const found: Xml[] = [];
  visit(node, 'nonPublicText', (words: NonPublicText) => void found.push(originatorNote(setting, words)));
  return found;
}

/** The key to the marks, behind the first that there is; [] afterwards. */
export function key(setting: Setting, node: Node): Xml[] {
  if (setting.keySet || !holdsMark(node)) return [];
  setting.keySet = true;
  const { keyTitle, key: said } = setting.words.nonPublic;
  return [paragraph('WithheldNote', [...run(keyTitle, { bold: true }), ...run(` ${said}`)])];
}

function holdsMark(node: Node): boolean {
  let found = false;
  visit(node, ({ type }) => {
    if (type === 'nonPublicText' || type === 'nonPublic') found = true;
  });
  return found;
}

/** Over a chapter that is not public as a whole; [] over any other. */
export function chapterMark(setting: Setting, id: string): Xml[] {
  const entry = setting.text.register?.find(({ kind, key: of }) => kind === 'chapter' && of === id);
  if (entry === undefined) return [];
  const head = run(`${entry.number}\u2002${setting.words.nonPublic.chapterTab}`);
  return [
    paragraph('WithheldHead', setting.marks.place(entry.anchor, head), { keepNext: true }),
    originatorNote(setting, { ...entry.facts, number: entry.number }),
  ];
}

/** An entry of a list in a frame, where its originator has not released it. */
export function framedEntry(setting: Setting, of: Pick<RegisterEntry, 'kind' | 'key'>, words: readonly Xml[]): Xml[] {
  const entry = setting.text.register?.find(({ kind, key: name }) => kind === of.kind && name === of.key);
  return entry === undefined ? [...words] : framed(setting, words, entry.number);
}
