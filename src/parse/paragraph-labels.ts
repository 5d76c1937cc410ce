import type { Paragraph, Root } from 'mdast';
import type { Node, Parent } from 'unist';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import { PARAGRAPH } from '../model/blocks.js';
import { report } from '../model/finding.js';
import { isParent } from '../tree/parents.js';
import { RULES } from './rules.js';

/** A label at the end of a paragraph; of figures alone it would be a number written by hand. */
const LABEL = new RegExp(String.raw`\s*\{#(${PARAGRAPH}-[^}\s]+)\}$`, 'u');

/** Takes `{#para-…}` off the ends of paragraphs; only those of the running text can have one. */
export function paragraphLabels(tree: Root, file: VFile): void {
  take(tree, { running: true, file });
}

interface Taking {
  readonly running: boolean;
  readonly file: VFile;
}

function take(parent: Parent, { running, file }: Taking): void {
  for (const child of parent.children) {
    if (isParagraph(child)) takeLabel(child, { running, file });
    else if (isParent(child)) take(child, { running: running && isPassage(child), file });
  }
}

function isParagraph(node: Node): node is Paragraph {
  return node.type === 'paragraph';
}

/** What is withheld stays running text. */
function isPassage(node: Node): boolean {
  return node.type === 'containerDirective' && (node as Node & { name?: string }).name === 'non-public';
}

function takeLabel(paragraph: Paragraph, { running, file }: Taking): void {
  const last = paragraph.children.at(-1);
  const found = last?.type === 'text' ? LABEL.exec(last.value) : null;
  if (last?.type !== 'text' || found?.[1] === undefined) return;
  const [whole, label] = found;
  last.value = last.value.slice(0, found.index);
  const end = last.position?.end.offset;
  const point = end === undefined ? undefined : location(file).toPoint(end - whole.length);
  if (last.position !== undefined && point !== undefined) last.position = { ...last.position, end: point };
  if (last.value === '') paragraph.children.pop();
  if (!running || /^\P{L}*$/u.test(label.slice(PARAGRAPH.length))) {
    const expected = running ? 'one that has a letter' : 'it at the end of a paragraph of the running text';
    report(file, RULES.label, { reason: `Unexpected label \`${label}\` here, expected ${expected}`, place: paragraph });
  }
  paragraph.data = { ...paragraph.data, label };
}
