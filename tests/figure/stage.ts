import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { figure } from '../../src/figure/figure.js';
import { findingsOf, type Finding } from '../../src/model/finding.js';
import type { Figure } from '../../src/model/nodes.js';
import type { Chapter, CitedText } from '../../src/model/publication.js';
import { sourcesOf } from '../sources.js';
import { MemoryWorld } from '../../src/system/memory.js';

const LABELS = new Map([
  ['sop-disclosure', 'SOP 2'],
  ['sop-referral', 'SOP 5'],
  ['sop-victim-id', 'SOP 4'],
  ['sec-formal', 'Section 2.1'],
]);

/** What came of drawing one figure. */
export interface Played {
  readonly node: Figure;
  readonly svg: string;
  readonly findings: readonly Finding[];
  readonly world: MemoryWorld;
}

/** Draws one figure of a chapter in a world in memory. */
export async function play(
  given: Partial<Figure>,
  files: Readonly<Record<string, string | Uint8Array>> = {},
  world = new MemoryWorld(files),
): Promise<Played> {
  const node: Figure = { type: 'figure', label: 'fig-a', title: 'A title', width: 'text', children: [], ...given };
  const text = given.mermaid === undefined ? '' : `:::figure{#fig-a}\n\`\`\`mermaid\n${given.mermaid}\n\`\`\`\n:::\n`;
  const file = new VFile({ path: 'manuscript/guide/01.md', value: text });
  node.position = { start: { line: 1, column: 1 }, end: { line: 9, column: 1 } };
  const chapter = { path: file.path, file, tree: { type: 'root', children: [node] } } as unknown as Chapter;
  const cited = { chapters: [chapter], facts: { language: 'en' } } as unknown as CitedText<'public'>;
  const sources = sourcesOf(Object.fromEntries(world.files));
  const drawn = await figure(world, cited, { sources, labels: LABELS });
  const found = [file, ...[...sources.texts.values()].map((source) => source.file)].flatMap(findingsOf);
  const result = drawn.chapters[0]?.tree.children[0] as Figure;
  return { node: result, svg: result.drawing?.svg ?? '', findings: found, world };
}

/** Draws a figure from a description. */
export function playYaml(
  yaml: string,
  given: Partial<Figure> = {},
  more: Record<string, string> = {},
): Promise<Played> {
  return play({ src: 'figures/a.yaml', ...given }, { 'manuscript/figures/a.yaml': yaml, ...more });
}

/** The tree of an SVG. */
export function treeOf(svg: string): Root {
  return fromHtml(svg, { fragment: true });
}

/** Elements of one name, in order. */
export function all(svg: string, name: string): Element[] {
  const found: Element[] = [];
  visit(treeOf(svg), 'element', (node) => {
    if (node.tagName === name) found.push(node);
  });
  return found;
}

/** The words of a node. */
export function wordsOf(node: Element | Root): string {
  let words = '';
  visit(node, 'text', (text) => {
    words += text.value;
  });
  return words;
}

/** The words of every text element of an SVG. */
export function texts(svg: string): string[] {
  return all(svg, 'text').map(wordsOf);
}
