import type { BlockContent, DefinitionContent, Paragraph, PhrasingContent, Root } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import type { Node, Parent } from 'unist';
import type { VFile } from 'vfile';
import { report } from '../model/finding.js';
import type { BlockKind, DrawKind, Mark } from '../model/nodes.js';
import { nearest } from '../tree/yaml.js';
import { attributesOf, checkAttributes, labelOf } from './attributes.js';
import { BLOCKS, DRAWS, FIGURE, MARKS, NON_PUBLIC, TABLE } from './blocks.js';
import { closesItself } from './fences.js';
import { figureBlock } from './figure-block.js';
import { tableBlock } from './table-block.js';
import { RULES } from './rules.js';

export interface Context {
  readonly file: VFile;
  readonly source: string;
  /** The kinds of the blocks around, innermost last. */
  readonly within: readonly BlockKind[];
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
  if (node.type === 'containerDirective') return container(node as ContainerDirective, context);
  if (node.type === 'leafDirective') return leaf(node as LeafDirective, context);
  if (node.type === 'textDirective') return inline(node as TextDirective, context);
  if ('children' in node) convertChildren(node as Parent, context);
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
    return [figureBlock(node, labelOf(node, FIGURE, file), file)];
  }
  if (node.name === 'table') {
    checkAttributes(node, TABLE, file);
    convertChildren(node, context);
    return [tableBlock(node, labelOf(node, TABLE, file), file)];
  }
  return Object.hasOwn(BLOCKS, node.name) ? [block(node, context)] : unknown(node, context, Object.keys(BLOCKS));
}

function nonPublicPassage(node: ContainerDirective, context: Context): Node {
  checkAttributes(node, NON_PUBLIC, context.file);
  convertChildren(node, context);
  const facts = attributesOf(node);
  return { type: 'nonPublic', originator: '', ...facts, children: node.children, position: node.position } as Node;
}

function block(node: ContainerDirective, context: Context): Node {
  const kind = node.name as BlockKind;
  const form = BLOCKS[kind];
  checkAttributes(node, form, context.file);
  if (form.within !== undefined && !context.within.includes(form.within)) {
    const reason = `Unexpected :::${kind} outside a ${form.within}, expected it inside ::::${form.within}`;
    report(context.file, RULES.nesting, { reason, place: node });
  }
  convertChildren(node, { ...context, within: [...context.within, kind] });
  const label = labelOf(node, form, context.file);
  return {
    type: 'block',
    kind,
    attributes: attributesOf(node),
    ...(label === undefined ? {} : { label }),
    children: withoutLabel(node.children),
    position: node.position,
  } as Node;
}

/** Text typed in brackets behind a block's name is its first paragraph. */
function withoutLabel(children: Blocks): Blocks {
  return children.map((child) => {
    if (child.type === 'paragraph' && child.data !== undefined)
      delete (child.data as Record<string, unknown>)['directiveLabel'];
    return child;
  });
}

function leaf(node: LeafDirective, context: Context): Node[] {
  if (!Object.hasOwn(DRAWS, node.name)) return unknown(node, context, Object.keys(DRAWS));
  const form = DRAWS[node.name as DrawKind];
  checkAttributes(node, form, context.file);
  return [
    { type: 'draw', kind: node.name, attributes: attributesOf(node), children: [], position: node.position } as Node,
  ];
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
  const typed: Paragraph = {
    type: 'paragraph',
    children: [{ type: 'text', value: colons + node.name, data: { told: true }, ...placeOf(node) }],
    ...placeOf(node),
  };
  if (node.type === 'leafDirective') return [typed];
  convertChildren(node, context);
  return [typed, ...node.children];
}

function inline(node: TextDirective, context: Context): Node[] {
  const labelled = node.children.length > 0 || sliceOf(node, context).includes('[');
  convertChildren(node, context);
  if (node.name === 'non-public' && node.children.length > 0) {
    checkAttributes(node, NON_PUBLIC, context.file);
    const facts = attributesOf(node);
    return [{ type: 'nonPublicText', originator: '', ...facts, children: node.children, ...placeOf(node) } as Node];
  }
  if (labelled && MARKS.includes(node.name as Mark)) {
    return [{ type: 'statusMark', mark: node.name, children: node.children, ...placeOf(node) } as Node];
  }
  return asTyped(node, context, labelled);
}

/** Gives the author's characters back: "12:30" and "art. 6:2" are prose. */
function asTyped(node: TextDirective, context: Context, labelled: boolean): Node[] {
  const typed = sliceOf(node, context);
  const footnote = /^:[\w-]+\[(\^[^\]\s]+)\]$/.exec(typed);
  if (footnote?.[1] !== undefined) {
    const identifier = footnote[1].slice(1);
    const call = {
      type: 'footnoteReference',
      identifier: identifier.toLowerCase(),
      label: identifier,
      ...placeOf(node),
    };
    return [textOf(`:${node.name}`, node), call as Node];
  }
  if (!labelled) return [textOf(typed, node)];
  const inner = node.children;
  report(context.file, RULES.unknownInline, {
    reason: `Unexpected inline mark \`:${node.name}[…]\`, expected one of: non-public, ${MARKS.join(', ')}`,
    place: node,
  });
  const start = typed.indexOf('[') + 1;
  const after = inner.at(-1)?.position?.end.offset;
  const end = after === undefined ? '' : context.source.slice(after, node.position?.end.offset);
  return [textOf(typed.slice(0, start), node), ...(inner as PhrasingContent[]), textOf(end, node)];
}

function textOf(value: string, node: Node): Node {
  return { type: 'text', value, ...placeOf(node) } as Node;
}

function sliceOf(node: Node, context: Context): string {
  return context.source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

function placeOf(node: Node): Pick<Node, 'position'> {
  return { position: node.position };
}
