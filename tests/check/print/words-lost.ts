import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { checkSourceWords, type SourceWords } from '../../../src/check/print/source-words.js';
import type { Edition } from '../../../src/model/edition.js';
import { findingsOf } from '../../../src/model/finding.js';
import type { Print } from '../../../src/model/print.js';
import type { EditionText } from '../../../src/model/publication.js';
import { settle, type Settlement } from '../../../src/settle.js';
import { MemoryWorld } from '../../../src/system/memory.js';
import { render } from '../../../src/write/page/render.js';
import { folderOf, laidInto } from '../../manuscript.js';

const BARE = { screen: '', press: '', review: '' };
const STYLES = { fonts: '', look: BARE, flow: BARE };
const WORKS = ['hidden-work', 'open-work'].map((id) => ({ id, type: 'report', title: `Title of ${id}` }));
const LISTS = { 'bibliography/references.json': JSON.stringify(WORKS), 'manuscript/a.yaml': 'kind: chart\n' };
const desk = new MemoryWorld();

export async function settled(text: string, edition: Edition = 'public'): Promise<Settlement> {
  const order = { publications: [], editions: [edition], purpose: 'screen', formats: [] } as const;
  const world = laidInto(desk, folderOf({ 'one.md': `${text}\n` }, LISTS));
  return settle(world, order, { draw: false, judge: false });
}

/** What is told of a print whose pages hold these words. */
export function told(text: EditionText<Edition>, source: readonly SourceWords[], pdf: string): string[] {
  checkSourceWords({ texts: [{ set: [pdf], pdf }] } as unknown as Print<Edition>, text, source);
  return text.chapters
    .flatMap(({ file }) => findingsOf(file))
    .filter(({ rule }) => rule === 'print/text-lost')
    .map(({ line, message }) => `${String(line)} ${message}`);
}

/** The words of a page in the order in which they stand, once. */
function pageOf(text: Settlement['texts'][number]): string {
  const { html } = render(text, { purpose: 'screen', styles: STYLES });
  const found: string[] = [];
  visit(fromHtml(html), 'text', (node, _, parent) => {
    if (parent?.type !== 'element' || parent.tagName !== 'style') found.push(node.value);
  });
  return found.join(' ');
}

export async function lostFrom(text: string, edition: Edition, change = (page: string) => page): Promise<string[]> {
  const { texts, counted } = await settled(text, edition);
  const [only] = texts;
  if (only === undefined) throw new Error('No text');
  return told(only, counted.get(only) ?? [], change(pageOf(only)));
}
