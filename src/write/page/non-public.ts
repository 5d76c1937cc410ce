import { h } from 'hastscript';
import type { Element, ElementContent } from 'hast';
import { toString } from 'mdast-util-to-string';
import type { NonPublic, NonPublicText } from '../../model/nodes.js';
import type { RegisterEntry } from '../../model/publication.js';
import type { NonPublicFacts } from '../../model/withheld.js';
import type { Handle, Setting } from './setting.js';
import { setChildren } from './setting.js';
import type { Words } from '../../language/language.js';
import { visit } from '../../tree/visit.js';

/** A passage that is not public: a frame with a tab and a ladder; its originator stands beside it, not inside. */
export function nonPublic(setting: Setting): Handle<NonPublic> {
  return (state, node) => {
    const words = `${node.number ?? ''}\u2002${setting.words.nonPublic.tab}`.trim();
    const tab = h('p', { className: ['tab'] }, [h('span', words), ...keyNote(setting)]);
    const frame = { className: isShort(node) ? ['non-public', 'short'] : ['non-public'], id: anchorOf(node) };
    const end = heard(setting.words.nonPublic.end(node.number ?? ''));
    return [
      originatorNote(node, setting.words),
      h('div', frame, [tab, ...setChildren(state, node), h('p', { className: ['heard-end'] }, end)]),
    ];
  };
}

/** Up to about a third of a page: such a passage is not parted. */
function isShort(node: NonPublic): boolean {
  return toString(node).length < 1200;
}

function anchorOf({ number }: NonPublicFacts): string | undefined {
  return number === undefined ? undefined : `mark-${number}`;
}

/** Words that are not public: a frame on each line, and the number of the note that names the originator. */
export function nonPublicText({ words }: Setting): Handle<NonPublicText> {
  return (state, node) => framed(setChildren(state, node), node.number, words);
}

/** Words in a frame. What says to the ear where they begin and end is not seen. */
function framed(children: ElementContent[], number: string | undefined, { nonPublic: words }: Words): Element {
  if (number === undefined) return h('span', { className: ['non-public-text'] }, children);
  return h('span', { className: ['non-public-text'], id: `mark-${number}` }, [
    heard(words.begin),
    ...children,
    h('span', { className: ['n-number'] }, number),
    heard(words.close),
  ]);
}

/** An entry of a list in a frame, where its originator has not released it. */
export function framedEntry(
  setting: Setting,
  { kind, key }: Pick<RegisterEntry, 'kind' | 'key'>,
  children: (ElementContent | string)[],
): (ElementContent | string)[] {
  const entry = entryOf(setting, { kind, key });
  return entry === undefined ? children : [framed(h('span', children).children, entry.number, setting.words)];
}

/** Who has not released an entry of a list, to stand beside it; [] where it is public, or nothing is said. */
export function originatorBeside(setting: Setting, about: Pick<RegisterEntry, 'kind' | 'key'>): Element[] {
  const entry = entryOf(setting, about);
  if (entry === undefined) return [];
  return [
    originatorNote({ ...entry.facts, originator: entry.facts?.originator ?? '', number: entry.number }, setting.words),
  ];
}

function entryOf({ text }: Setting, { kind, key }: Pick<RegisterEntry, 'kind' | 'key'>): RegisterEntry | undefined {
  return text.register?.find((one) => one.kind === kind && one.key === key);
}

function heard(words: string): Element {
  return h('span', { className: ['heard'] }, words);
}

/** Over a chapter that is not public as a whole: its number and its originator; [] over any other. */
export function chapterMark(setting: Setting, id: string): ElementContent[] {
  const entry = setting.text.register?.find(({ kind, key }) => kind === 'chapter' && key === id);
  if (entry === undefined) return [];
  const { number, facts } = entry;
  const tab = h('span', `${number}\u2002${setting.words.nonPublic.chapterTab}`);
  return [
    originatorNote({ ...facts, number }, setting.words),
    h('p', { className: ['tab', 'chapter-tab'], id: `mark-${number}` }, [tab, ...keyNote(setting)]),
  ];
}

/** Puts the originators of framed words that no paragraph has named before the block in which they stand. */
export function withOriginators(setting: Setting, blocks: readonly ElementContent[]): ElementContent[] {
  const facts = new Map((setting.text.register ?? []).map((entry) => [entry.number, entry.facts]));
  if (facts.size === 0) return [...blocks];
  const named = new Set(blocks.flatMap((block) => idsIn(block, 'originator-')));
  return blocks.flatMap((block) => {
    const missing = idsIn(block, 'mark-').filter((number) => !named.has(number) && facts.has(number));
    const notes = missing.map((number) =>
      originatorNote({ originator: '', ...facts.get(number), number }, setting.words),
    );
    return [...notes, block];
  });
}

/** What follows a prefix in the ids of an element and of those in it. */
function idsIn(block: ElementContent, prefix: string): string[] {
  const found: string[] = [];
  visit(block, 'element', ({ properties }) => {
    const { id } = properties;
    if (typeof id === 'string' && id.startsWith(prefix)) found.push(id.slice(prefix.length));
  });
  return found;
}

/** Who has not released a text, on what basis, and until when. */
export function originatorNote(facts: NonPublicFacts, { nonPublic: words, longDay }: Words): Element {
  const rows: [string, string | undefined][] = [
    [facts.number === undefined ? words.originator : `${facts.number}\u2002${words.originator}`, facts.originator],
    [words.basis, facts.basis],
    [words.until, facts.until && longDay(facts.until)],
  ];
  const pairs = rows.filter(([, value]) => value !== undefined && value !== '');
  const id = facts.number === undefined ? undefined : `originator-${facts.number}`;
  return h(
    'aside',
    { className: ['originator'], id },
    h(
      'div',
      pairs.map(([term, value]) => h('p', [h('b', term), h('br'), value ?? ''])),
    ),
  );
}

/** The key to the marks, at the foot of the first page that has one; [] afterwards. */
export function keyNote(setting: Setting): ElementContent[] {
  if (setting.keySet) return [];
  setting.keySet = true;
  return [
    h('span', { className: ['fn', 'key'], dataNum: '', dataSpace: '', id: 'fn-key' }, [
      h('b', setting.words.nonPublic.keyTitle),
      ` ${setting.words.nonPublic.key}`,
    ]),
  ];
}
