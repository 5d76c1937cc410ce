import type { SettledText } from '../../src/model/publication.js';
import { MemoryWorld } from '../../src/system/memory.js';
import { settle } from '../../src/settle.js';

const config = (title: string, more = ''): string =>
  `title: ${title}
kind: Report
status: Draft
version: First draft
date: 1 May 2026
editions: [public]
${more}parts:
  body: [one.md]
`;
/** A folder with a guide whose toolkit takes a brief along. */
export const world = new MemoryWorld({
  'bibliography/references.json': '[]',
  'imprimatur.yaml': 'publications: [guide, brief]\n',
  'manuscript/guide/publication.yaml': config('A guide', 'web: { with: [brief] }\n'),
  'manuscript/guide/one.md': '---\ntitle: One\nid: sec-one\n---\n\nWords of the guide.\n',
  'manuscript/brief/publication.yaml': config('A brief'),
  'manuscript/brief/one.md': '---\ntitle: One\nid: sec-one\n---\n\nWords of the brief.\n',
});

/** The public editions of the folder. */
export async function publicTexts() {
  const order = { publications: [], editions: ['public'], formats: ['web'], purpose: 'screen' } as const;
  const { texts } = await settle(world, order, { draw: false, judge: false });
  return texts.filter((text): text is SettledText<'public'> => text.edition === 'public');
}
