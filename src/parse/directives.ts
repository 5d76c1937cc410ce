import type { BlockContent, DefinitionContent, FootnoteReference, Paragraph, Root, Text } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import type { Node, Parent } from 'unist';
import type { VFile } from 'vfile';
import {
  BLOCKS,
  DRAWS,
  FIGURE,
  isBlockKind,
  isDrawKind,
  isMark,
  MARKS,
  NON_PUBLIC,
  STATUS,
  TABLE,
  type BlockKind,
} from '../model/blocks.js';
import { report } from '../model/finding.js';
import type { Block, Draw, NonPublic, NonPublicText, StatusMark } from '../model/nodes.js';
import { isParent } from '../tree/parents.js';
import { placed } from '../tree/placed.js';
import { nearest } from '../tree/nearest.js';
import { attributePlaces } from './attribute-places.js';
import { attributesOf, checkAttributes, labelOf } from './attributes.js';
import { closesItself } from './fences.js';
import { figureBlock } from './figure-block.js';
import { placeLines } from './places.js';
import { tableBlock } from './table-block.js';
import { RULES } from './rules.js';
import { factsFrom } from '../tree/withheld/facts.js';
import { factsOn, ownAttributes, withheldAs, withheldBlock } from './withheld.js';
import { isOf } from '../tree/kinds.js';

export interface Context {
  readonly file: VFile;
  readonly source: string;
  /** The kinds of the blocks around, innermost last. */
  readonly within: readonly string[];
}

type Blocks = (BlockContent | DefinitionContent)[];

/** Turns every directive of a chapter into the node it stands for; what is no directive becomes text again. */
export function directives(tree: Root, file: VFile): void {
  convertChildren(tree, { file, source: String(file), within: [] });
}

function convertChildren(parent: Parent, context: Context): void {
  parent.children = parent.children.flatMap((child) => convert(child, context));
}

function convert(node: Node, context: Context): Node[] {
  if (isOf(node, 'containerDirective')) return container(node, context);
  if (isOf(node, 'leafDirective')) return leaf(node, context);
  if (isOf(node, 'textDirective')) return inline(node, context);
  if (isParent(node)) convertChildren(node, context);
  return [node];
}

function container(node: ContainerDirective, context: Context): Node[] {
  const { file } = context;
  if (!closesItself(node, context.source)) {
    const reason = `Unexpected end of :::${node.name}, expected a closing line of colons`;
    report(file, RULES.unclosed, { reason, place: node.position?.start });
  }
  if (node.name === 'non-public') return [nonPublicPassage(node, context)];
  if (node.name === 'figure') {
    checkAttributes(node, FIGURE, file);
    convertChildren(node, context);
    return [withheldAs(figureBlock(node, labelOf(node, FIGURE, file), file), factsOn(node, file))];
  }
  if (node.name === 'table') {
    checkAttributes(node, TABLE, file);
    convertChildren(node, context);
    return [withheldAs(tableBlock(node, labelOf(node, TABLE, file), file), factsOn(node, file))];
  }
  return isBlockKind(node.name) ? [block(node, node.name, context)] : unknown(node, context, Object.keys(BLOCKS));
}

function nonPublicPassage(node: ContainerDirective, context: Context): NonPublic {
  checkAttributes(node, NON_PUBLIC, context.file);
  convertChildren(node, context);
  return placed<NonPublic>(
    {
      type: 'nonPublic',
      ...factsFrom(attributesOf(node)),
      places: attributePlaces(node, context.file),
      children: node.children,
    },
    node,
  );
}

function block(node: ContainerDirective, kind: BlockKind, context: Context): Block | NonPublic {
  const { file, within } = context;
  const form = BLOCKS[kind];
  checkAttributes(node, form, file);
  if (form.within !== undefined && !within.includes(form.within)) {
    const reason = `Unexpected :::${kind} outside a ${form.within}, expected it inside ::::${form.within}`;
    report(file, RULES.nesting, { reason, place: node });
  }
  convertChildren(node, { ...context, within: [...within, kind] });
  const label = labelOf(node, form, file);
  const block: Block = {
    type: 'block',
    kind,
    attributes: ownAttributes(node),
    places: attributePlaces(node, file),
    ...(label === undefined ? {} : { label }),
    children: [...withoutLabel(node.children), ...placeLines(node, form, file)],
  };
  return withheldBlock(placed(block, node), node, file);
}

/** Text typed in brackets behind a block's name is its first paragraph. */
function withoutLabel(children: Blocks): Blocks {
  return children.map((child) => {
    if (child.type === 'paragraph') delete child.data?.directiveLabel;
    return child;
  });
}

function leaf(node: LeafDirective, context: Context): Node[] {
  const { name: kind } = node;
  if (!isDrawKind(kind)) return unknown(node, context, Object.keys(DRAWS));
  checkAttributes(node, DRAWS[kind], context.file);
  const [attributes, places] = [ownAttributes(node), attributePlaces(node, context.file)];
  const drawn = placed<Draw>({ type: 'draw', kind, attributes, places, children: [] }, node);
  return [withheldAs(drawn, factsOn(node, context.file))];
}

function unknown(node: ContainerDirective | LeafDirective, context: Context, known: string[]): Node[] {
  const colons = node.type === 'leafDirective' ? '::' : ':::';
  const guess = nearest(node.name, [...known, 'figure', 'table', 'non-public']);
  report(context.file, RULES.unknownBlock, {
    reason: `Unexpected block \`${colons}${node.name}\`, expected ${guess ?? `one of: ${known.join(', ')}`}`,
    place: node.position?.start,
    actual: node.name,
    ...(guess === undefined ? {} : { expected: [guess], mend: `Did you mean \`${guess}\`?` }),
  });
  const words = placed<Text>({ type: 'text', value: colons + node.name, data: { told: true } }, node);
  const typed = placed<Paragraph>({ type: 'paragraph', children: [words] }, node);
  if (node.type === 'leafDirective') return [typed];
  convertChildren(node, context);
  return [typed, ...node.children];
}

function inline(node: TextDirective, context: Context): Node[] {
  const labelled = node.children.length > 0 || sliceOf(node, context).includes('[');
  convertChildren(node, context);
  if (node.name === 'non-public' && labelled) {
    checkAttributes(node, NON_PUBLIC, context.file);
    const facts = { ...factsFrom(attributesOf(node)), places: attributePlaces(node, context.file) };
    return [placed<NonPublicText>({ type: 'nonPublicText', ...facts, children: node.children }, node)];
  }
  if (labelled && isMark(node.name)) {
    checkAttributes(node, STATUS, context.file);
    const mark = placed<StatusMark>({ type: 'statusMark', mark: node.name, children: node.children }, node);
    const facts = factsOn(node, context.file);
    return [
      facts === undefined ? mark : placed<NonPublicText>({ type: 'nonPublicText', ...facts, children: [mark] }, node),
    ];
  }
  return asTyped(node, context, labelled);
}

/** Gives the author's characters back: "12:30" and "art. 6:2" are prose. */
function asTyped(node: TextDirective, context: Context, labelled: boolean): Node[] {
  const typed = sliceOf(node, context);
  const footnote = /^:[\w-]+\[(\^[^\]\s]+)\]$/.exec(typed);
  if (footnote?.[1] !== undefined) {
    const identifier = footnote[1].slice(1);
    const call: FootnoteReference = {
      type: 'footnoteReference',
      identifier: identifier.toLowerCase(),
      label: identifier,
    };
    return [textOf(`:${node.name}`, node), placed(call, node)];
  }
  if (!labelled) return [textOf(typed, node)];
  const inner = node.children;
  report(context.file, RULES.unknownInline, {
    reason: `Unexpected inline mark \`:${node.name}[…]\`, expected one of: non-public, ${MARKS.join(', ')}`,
    place: node,
  });
  const start = typed.indexOf('[') + 1;
  const after = inner.at(-1)?.position?.end.offset;
  const end = after === undefined ? typed.slice(start) : context.source.slice(after, node.position?.end.offset);
  return [textOf(typed.slice(0, start), node), ...inner, textOf(end, node)];
}

function textOf(value: string, node: Node): Text {
  return placed<Text>({ type: 'text', value }, node);
}

function sliceOf(node: Node, context: Context): string {
  return context.source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}
