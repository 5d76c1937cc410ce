import type { BlockContent, Paragraph, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { FIGURE_WIDTHS } from '../model/blocks.js';
import { report } from '../model/finding.js';
import type { Figure, SourceLine } from '../model/nodes.js';
import { parseInlineSource } from './at-signs/at-signs.js';
import { placed } from '../tree/placed.js';
import { attributePlaces } from './attribute-places.js';
import { attributesOf } from './attributes.js';
import { RULES } from './rules.js';
import { visit } from '../tree/visit.js';

/** The figure that a `:::figure` block describes. A fenced mermaid block in it is its drawing. */
export function figureBlock(node: ContainerDirective, label: string | undefined, file: VFile): Figure {
  const given = attributesOf(node);
  const code = node.children.find((child) => child.type === 'code' && child.lang === 'mermaid');
  if (given['src'] === undefined && code === undefined) {
    const reason = 'Unexpected figure without a drawing, expected src="…" or a mermaid block';
    report(file, RULES.required, { reason, place: node });
  }
  const read = node.children.filter((child): child is BlockContent => child !== code);
  const places = attributePlaces(node, file);
  const figure: Figure = {
    type: 'figure',
    title: given['title'] ?? '',
    width: FIGURE_WIDTHS.find((width) => width === given['width']) ?? 'text',
    ...(label === undefined ? {} : { label }),
    ...(given['src'] === undefined ? {} : { src: given['src'] }),
    ...(code?.type === 'code' ? { mermaid: code.value } : {}),
    ...(given['alt'] === undefined ? {} : { alt: given['alt'] }),
    places,
    children: [...read, ...sourceLines(given['source'], file, places['source'] ?? node.position)],
  };
  return placed(figure, node);
}

/** The source line of a figure or table, with its citations, from the words at a place; none where no source is given. */
export function sourceLines(source: string | undefined, file: VFile, position: Position | undefined): SourceLine[] {
  if (source === undefined || source.trim() === '') return [];
  const children = parseInlineSource(source, file, position);
  return [placed<SourceLine>({ type: 'sourceLine', children }, { position })];
}

/** Makes a figure of an image that stands alone in its paragraph; reports any other image. */
export function imageFigures(tree: Root, file: VFile): void {
  visit(tree, 'paragraph', (paragraph: Paragraph, index, parent) => {
    const only = paragraph.children.length === 1 ? paragraph.children[0] : undefined;
    if (only?.type !== 'image' || parent === undefined || index === undefined) return;
    const figure: Figure = {
      type: 'figure',
      title: only.title ?? only.alt ?? '',
      width: 'text',
      src: only.url,
      ...(only.alt ? { alt: only.alt } : {}),
      children: [],
    };
    parent.children[index] = placed(figure, paragraph);
  });
  visit(tree, ['image', 'imageReference'], (node) => {
    report(file, RULES.image, { reason: 'Unexpected image within a line, expected a figure', place: node });
  });
}
