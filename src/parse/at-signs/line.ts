import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** One character of a line of nodes: where it stands in the source, and whether it was escaped there. */
export interface Char {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly escaped: boolean;
  readonly node: Nodes;
}

/** The children of a node as one string, in which every child that is not text is one `OTHER` character. */
export interface Line {
  readonly text: string;
  readonly chars: readonly Char[];
}

/** Stands for a child that is not text. */
export const OTHER = '\uFFFC';

export type Run = { readonly node: Nodes } | { readonly value: string; readonly from?: number; readonly to?: number };

/** Lays children out as one line of characters. */
export function lineOf(children: readonly Nodes[], source: string): Line {
  const chars = children.flatMap((node) => (node.type === 'text' ? align(node, node.value, source) : [other(node)]));
  const text = children.map((node) => (node.type === 'text' ? node.value : OTHER)).join('');
  return { text, chars };
}

function other(node: Nodes): Char {
  return { node, escaped: false, from: node.position?.start.offset, to: node.position?.end.offset };
}

/** Walks value and source side by side: escapes, character references and line prefixes stand only in the source. */
function align(node: Nodes, value: string, source: string): Char[] {
  const chars: Char[] = [];
  let at = node.position?.start.offset;
  const end = node.position?.end.offset ?? 0;
  for (let index = 0; index < value.length; index += 1) {
    const step = at === undefined || at >= end ? undefined : stepOf(value, index, { source, at });
    chars.push({ node, escaped: step?.escaped ?? false, from: step?.from, to: step?.to });
    if (step === undefined) at = undefined;
    else at = step.to;
  }
  return chars;
}

interface Step {
  readonly from: number;
  readonly to: number;
  readonly escaped: boolean;
}

function stepOf(value: string, index: number, place: { source: string; at: number }): Step | undefined {
  const { source } = place;
  const want = value[index] ?? '';
  let at = place.at;
  if (want === '\n') while (source[at] === ' ' || source[at] === '\t' || source[at] === '\r') at += 1;
  else if (value[index - 1] === '\n') while (source[at] !== want && /[ \t>]/.test(source[at] ?? '')) at += 1;
  if (source[at] === '\\' && source[at + 1] === want && /[!-/:-@[-`{-~]/.test(want)) {
    return { from: at, to: at + 2, escaped: true };
  }
  const reference = source[at] === '&' ? /^&#?\w+;/.exec(source.slice(at, at + 40))?.[0] : undefined;
  if (reference !== undefined && !value.startsWith(reference, index)) {
    const second = /[\uDC00-\uDFFF]/.test(value[index + 1] ?? '');
    return { from: at, to: second ? at : at + reference.length, escaped: true };
  }
  return source[at] === want ? { from: at, to: at + 1, escaped: false } : undefined;
}

/** The nodes between two characters of a line; a text that is wholly inside stays the node it was. */
export function sliceLine(line: Line, start: number, end: number): Run[] {
  const runs: Run[] = [];
  for (let from = start; from < end;) {
    const node = line.chars[from]?.node;
    let to = from;
    while (to < end && line.chars[to]?.node === node) to += 1;
    if (node !== undefined) runs.push(runOf(line, { from, to }, node));
    from = to;
  }
  return runs;
}

function runOf(line: Line, range: { from: number; to: number }, node: Nodes): Run {
  const value = line.text.slice(range.from, range.to);
  if (node.type !== 'text' || node.value === value) return { node };
  const from = line.chars[range.from]?.from;
  const to = line.chars[range.to - 1]?.to;
  return from === undefined || to === undefined ? { value } : { value, from, to };
}

/** The characters between two places as a citation keeps them; undefined where a child cannot be kept as characters. */
export function wordsBetween(line: Line, start: number, end: number): string | undefined {
  let words = '';
  for (let index = start; index < end; index += 1) {
    const { node } = line.chars[index] ?? {};
    if (node === undefined || node.type === 'text') words += line.text[index] ?? '';
    else if (node.type === 'emphasis' && !toString(node).includes('@')) words += `*${toString(node)}*`;
    else if (node.type === 'break') words += ' ';
    else if (['strong', 'inlineCode', 'delete', 'link'].includes(node.type)) {
      if (toString(node).includes('@')) return undefined;
      words += toString(node);
    } else return undefined;
  }
  return words;
}
