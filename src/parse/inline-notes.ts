import type { FootnoteDefinition, FootnoteReference, Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import { lineOf, sliceLine, type Line } from './at-signs/line.js';
import { visit } from '../tree/visit.js';

/** Understands `^[words]` as Pandoc does: a note, called where it stands. Its definition is put at the end of the chapter. */
export function inlineNotes(tree: Root, file: VFile): void {
  const notes: FootnoteDefinition[] = [];
  const source = String(file);
  const positionOf = positions(file);
  visit(tree, (node: Nodes) => {
    if (!('children' in node) || !node.children.some((child) => child.type === 'text' && child.value.includes('^['))) {
      return;
    }
    node.children = withCalls(lineOf(node.children, source), { notes, positionOf }) as Parents['children'] as never;
  });
  tree.children.push(...notes);
}

interface Context {
  readonly notes: FootnoteDefinition[];
  readonly positionOf: (from: number | undefined, to: number | undefined) => Position | undefined;
}

function positions(file: VFile): Context['positionOf'] {
  const { toPoint } = location(file);
  return (from, to) => {
    const [start, end] = [toPoint(from ?? -1), toPoint(to ?? -1)];
    return start === undefined || end === undefined ? undefined : { start, end };
  };
}

function withCalls(line: Line, context: Context): Nodes[] {
  const nodes: Nodes[] = [];
  let done = 0;
  for (let at = line.text.indexOf('^['); at >= 0; at = line.text.indexOf('^[', at + 1)) {
    const end = endOf(line, at);
    if (at < done || end === undefined) continue;
    nodes.push(...nodesIn(line, { start: done, end: at }, context), noteAt(line, { start: at, end }, context));
    done = end;
  }
  return [...nodes, ...nodesIn(line, { start: done, end: line.text.length }, context)];
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The character after the bracket that closes a note; undefined where the signs are escaped, or nothing is in it. */
function endOf({ text, chars }: Line, at: number): number | undefined {
  if (chars[at]?.escaped === true || chars[at + 1]?.escaped === true) return undefined;
  let depth = 0;
  for (let index = at + 1; index < text.length; index += 1) {
    if (chars[index]?.escaped === true) continue;
    if (text[index] === '[') depth += 1;
    if (text[index] === ']') depth -= 1;
    if (depth === 0) return text.slice(at + 2, index).trim() === '' ? undefined : index + 1;
  }
  return undefined;
}

function noteAt(line: Line, { start, end }: Range, context: Context): FootnoteReference {
  const from = line.chars[start]?.from;
  const position = context.positionOf(from, line.chars[end - 1]?.to);
  const identifier = `inline-${String(from ?? context.notes.length)}`;
  const children = nodesIn(line, { start: start + 2, end: end - 1 }, context) as PhrasingContent[];
  const placed = position === undefined ? {} : { position };
  context.notes.push({
    ...{ type: 'footnoteDefinition', identifier, label: identifier, ...placed },
    children: [{ type: 'paragraph', children, ...placed }],
  });
  return { type: 'footnoteReference', identifier, label: identifier, ...placed };
}

function nodesIn(line: Line, { start, end }: Range, { positionOf }: Context): Nodes[] {
  return sliceLine(line, start, end).map((run) => {
    if ('node' in run) return run.node;
    const position = positionOf(run.from, run.to);
    const text: Text = { type: 'text', value: run.value, ...(position === undefined ? {} : { position }) };
    return text;
  });
}
