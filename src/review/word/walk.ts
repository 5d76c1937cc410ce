import type { Element, Root } from 'xast';
import { textOf } from './parts.js';

/** Where something stands: the bookmark of its block, the letters of the sent text before it there, and before it in all. */
export interface Spot {
  readonly mark: string | undefined;
  readonly letter: number;
  readonly all: number;
}

/** A change that the program tracked; `part` and `join` are of the end of a paragraph alone. */
export interface Change {
  readonly kind: 'insert' | 'delete' | 'part' | 'join';
  readonly id: string;
  readonly author: string;
  readonly date: string;
  readonly words: string;
  readonly spot: Spot;
}

/** What a part of a returned file holds: the words that were sent, block by block, and what was put on them. */
export interface Walked {
  /** The words of each block as they were before any tracked change. */
  readonly sent: Map<string, string>;
  /** All words before any change; paragraphs end with a line. */
  all: string;
  readonly starts: Map<string, Spot>;
  readonly ends: Map<string, Spot>;
  readonly changes: Change[];
}

interface State {
  readonly walked: Walked;
  /** Open bookmarks of blocks by their ids. */
  readonly open: Map<string, string>;
  /** Ids of bookmarks that have ended: a block goes on to the end of its paragraph, since programs move the ends of bookmarks. */
  readonly ended: Set<string>;
  paragraphs: number;
  /** The last block that was seen. */
  last: string | undefined;
  change: Change | undefined;
}

/** Reads a part once, in its order. A bookmark that was doubled by parting its paragraph goes on in the second one. */
export function walk(part: Root): Walked {
  const walked: Walked = { sent: new Map(), all: '', starts: new Map(), ends: new Map(), changes: [] };
  visit(part, { walked, open: new Map(), ended: new Set(), paragraphs: 0, last: undefined, change: undefined });
  return walked;
}

function visit(node: Root | Element, state: State): void {
  for (const child of node.children) if (child.type === 'element') step(child, state);
}

function step(node: Element, state: State): void {
  const id = node.attributes['w:id'] ?? '';
  const { walked } = state;
  switch (node.name) {
    case 'w:bookmarkStart':
      return openBlock(state, id, node.attributes['w:name'] ?? '');
    case 'w:bookmarkEnd':
      return state.paragraphs === 0 ? void state.open.delete(id) : void state.ended.add(id);
    case 'w:commentRangeStart':
      return void walked.starts.set(id, spotOf(state));
    case 'w:commentRangeEnd':
      return void walked.ends.set(id, spotOf(state));
    case 'w:commentReference':
      if (!walked.starts.has(id)) walked.starts.set(id, spotOf(state));
      return;
    case 'w:ins':
    case 'w:moveTo':
      return changed(node, 'insert', state);
    case 'w:del':
    case 'w:moveFrom':
      return changed(node, 'delete', state);
    case 'w:t':
    case 'w:delText':
      return said(textOf(node), state);
    case 'w:p':
      return paragraph(node, state);
    default:
      visit(node, state);
  }
}

function paragraph(node: Element, state: State): void {
  const { walked } = state;
  const before = { all: walked.all.length, changes: walked.changes.length };
  state.paragraphs += 1;
  visit(node, state);
  state.paragraphs -= 1;
  const end = endOf(node);
  if (end !== undefined) ended(end, before, state);
  if (end?.kind === 'part') return;
  walked.all += '\n';
  for (const id of state.ended) state.open.delete(id);
  state.ended.clear();
}

/** The tracked change of a paragraph's end, if there is one. */
function endOf(node: Element): { kind: 'part' | 'join'; attributes: Element['attributes'] } | undefined {
  const properties = childOf(childOf(node, 'w:pPr'), 'w:rPr');
  const [inserted, deleted] = [childOf(properties, 'w:ins'), childOf(properties, 'w:del')];
  if (inserted !== undefined) return { kind: 'part', attributes: inserted.attributes };
  return deleted === undefined ? undefined : { kind: 'join', attributes: deleted.attributes };
}

function childOf(node: Element | undefined, name: string): Element | undefined {
  return node?.children.find((child): child is Element => child.type === 'element' && child.name === name);
}

/** An end is told of a paragraph with words that were sent; of a new one it belongs to the words that are new, of a gone one to those gone. */
function ended(
  { kind, attributes }: { readonly kind: 'part' | 'join'; readonly attributes: Element['attributes'] },
  before: { readonly all: number; readonly changes: number },
  state: State,
): void {
  const { walked } = state;
  const own = walked.changes.slice(before.changes);
  const gone = own.filter((one) => one.kind === 'delete').reduce((sum, { words }) => sum + words.length, 0);
  const last = own.at(-1);
  if (walked.all.length - before.all > gone) {
    const { 'w:id': id, 'w:author': author, 'w:date': date } = attributes;
    walked.changes.push({ kind, id: id ?? '', author: author ?? '', date: date ?? '', words: '', spot: spotOf(state) });
  } else if (kind === 'part' && last?.kind === 'insert')
    walked.changes[walked.changes.length - 1] = { ...last, words: `${last.words}\n\n` };
}

function openBlock(state: State, id: string, name: string): void {
  if (!name.startsWith('_rv_')) return;
  state.open.set(id, name);
  state.last = name;
  if (!state.walked.sent.has(name)) state.walked.sent.set(name, '');
}

function spotOf({ walked, open, last }: State): Spot {
  const mark = [...open.values()].at(-1);
  const letter = mark === undefined ? 0 : (walked.sent.get(mark) ?? '').length;
  return {
    mark: mark ?? last,
    letter: mark === undefined ? (walked.sent.get(last ?? '') ?? '').length : letter,
    all: walked.all.length,
  };
}

function changed(node: Element, kind: 'insert' | 'delete', state: State): void {
  if (state.change !== undefined) return visit(node, state);
  const { 'w:id': id, 'w:author': author, 'w:date': date } = node.attributes;
  const before = state.last;
  state.change = { kind, id: id ?? '', author: author ?? '', date: date ?? '', words: '', spot: spotOf(state) };
  visit(node, state);
  const { change } = state;
  state.change = undefined;
  if (change.words === '') return;
  // The bookmark of a paragraph that was deleted as a whole begins inside the deletion.
  const isOpenedWithin = kind === 'delete' && state.last !== before;
  state.walked.changes.push(
    isOpenedWithin ? { ...change, spot: { ...change.spot, mark: state.last, letter: 0 } } : change,
  );
}

/** Words that were inserted were not sent. */
function said(words: string, state: State): void {
  if (state.change !== undefined) state.change = { ...state.change, words: state.change.words + words };
  if (state.change?.kind === 'insert') return;
  state.walked.all += words;
  for (const mark of state.open.values()) state.walked.sent.set(mark, (state.walked.sent.get(mark) ?? '') + words);
}
