import type { Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import type { Node, Position } from 'unist';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import type { Citation, CrossReference } from '../../model/nodes.js';
import { report } from '../../model/finding.js';
import { placed } from '../../tree/placed.js';
import { RULES } from '../word-rules.js';
import { roundBrackets } from './brackets.js';
import { tellDropped } from './dropped.js';
import { unlinked } from './links.js';
import { lineOf, sliceLine, type Line } from './line.js';
import { findSigns, type Sign } from './scan.js';
import { findSources } from './source.js';

/** Turns the `@…` of a chapter into citations and cross-references, each at its own place in the source. */
export function atSigns(tree: Root, file: VFile): void {
  convertChildren(tree, contextOf(file), false);
}

/** Reads the value of a `source` attribute at its place: each `@key` a citation in the sentence, its locator after the comma. */
export function parseInlineSource(value: string, file: VFile, place: Position | undefined): PhrasingContent[] {
  const line = lineOf([placed<Text>({ type: 'text', value }, { position: place })], String(file));
  return within(place, pieces(line, findSources(line), contextOf(file))) as PhrasingContent[];
}

/** Reads the value of an attribute that names places, at its place: its references, and the words that are none. */
export function parsePlaces(
  value: string,
  file: VFile,
  place: Position | undefined,
): (CrossReference | Citation | Text)[] {
  const line = lineOf([placed<Text>({ type: 'text', value }, { position: place })], String(file));
  return within(place, pieces(line, findSigns(line), contextOf(file))) as (CrossReference | Citation | Text)[];
}

/** What does not stand in the source as it is (a value from a data file) has the place of the whole. */
function within(place: Position | undefined, nodes: readonly Nodes[]): Nodes[] {
  return nodes.map((node) => (node.position === undefined ? placed(node, { position: place }) : node));
}

function contextOf(file: VFile): Context {
  return { file, source: String(file), toPoint: location(file).toPoint };
}

interface Context {
  readonly file: VFile;
  readonly source: string;
  readonly toPoint: ReturnType<typeof location>['toPoint'];
}

function convertChildren(parent: Parents, context: Context, inLink: boolean): void {
  if (isBareAddress(parent, context)) return;
  const children = parent.children.flatMap((child) =>
    unlinked(child, context.source, (from, to) => positionOf(context, from, to)),
  );
  const hasText = children.some((child) => child.type === 'text' && child.value.includes('@'));
  if (hasText) {
    const line = roundBrackets(lineOf(children, context.source));
    parent.children = pieces(line, findSigns(line), context) as typeof parent.children;
  } else if (children.length !== parent.children.length) parent.children = children as typeof parent.children;
  for (const child of parent.children) {
    const linked = inLink || parent.type === 'link' || parent.type === 'linkReference';
    if (linked && child.type === 'crossReference') nested(child, context.file);
    if ('children' in child && child.type !== 'citation' && child.type !== 'crossReference')
      convertChildren(child, context, linked);
  }
}

/** A link leads to one place. */
function nested({ label, position }: CrossReference, file: VFile): void {
  const reason = `Unexpected reference to \`${label}\` within a link, expected one of the two`;
  report(file, RULES.foreign, { reason, place: position, mend: 'Refer to the place beside the link, without it.' });
}

/** A URL or e-mail address that became a link by itself holds no citations. */
function isBareAddress(parent: Parents, context: Context): boolean {
  if (parent.type !== 'link') return false;
  return context.source[parent.position?.start.offset ?? 0] !== '[';
}

function pieces(line: Line, signs: readonly Sign[], context: Context): Nodes[] {
  const nodes: Nodes[] = [];
  let done = 0;
  for (const sign of signs) {
    const node = nodeOf(line, sign, context);
    nodes.push(...plain(line, { start: done, end: sign.start }, context), node);
    tellDropped(line, sign, { file: context.file, place: node.position });
    done = sign.end;
  }
  nodes.push(...plain(line, { start: done, end: line.text.length }, context));
  return nodes;
}

function plain(line: Line, range: { start: number; end: number }, context: Context): Nodes[] {
  return sliceLine(line, range.start, range.end).map((run) => {
    if ('node' in run) return run.node;
    const text: Text = { type: 'text', value: run.value };
    if (run.from !== undefined) text.position = positionOf(context, run.from, run.to);
    return text;
  });
}

function nodeOf(line: Line, sign: Sign, context: Context): Citation | CrossReference {
  const from = line.chars[sign.start]?.from;
  const to = line.chars[sign.end - 1]?.to;
  const known = from !== undefined && to !== undefined;
  const position = known ? { position: positionOf(context, from, to) } : {};
  if (sign.kind === 'reference') {
    const { label, publication, capital } = sign;
    const elsewhere = publication === undefined ? { url: `#${label}` } : { publication };
    return { type: 'crossReference', label, ...elsewhere, capital, children: [], ...position };
  }
  const raw = known ? context.source.slice(from, to) : line.text.slice(sign.start, sign.end);
  const enclosed = sign.enclosed === undefined ? {} : { enclosed: sign.enclosed };
  const possessive = sign.possessive === undefined ? {} : { possessive: sign.possessive };
  const items = [...sign.items];
  return {
    type: 'citation',
    narrative: sign.narrative,
    ...enclosed,
    ...possessive,
    items,
    raw,
    children: [],
    ...position,
  };
}

function positionOf(context: Context, from: number, to = from): NonNullable<Node['position']> {
  const first = { line: 1, column: 1, offset: 0 };
  return { start: context.toPoint(from) ?? first, end: context.toPoint(to) ?? first };
}
