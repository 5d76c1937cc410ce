import { describe, expect, it } from 'vitest';
import { wordsAgain } from '../../src/again/words.js';
import { formsOf } from '../../src/forms.js';
import { findingsOf } from '../../src/model/finding.js';
import type { Print } from '../../src/model/print.js';
import { settle } from '../../src/settle.js';
import { MemoryWorld } from '../../src/system/memory.js';

const ORDER = { formats: ['web'], purpose: 'screen' } as const;
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
const world = new MemoryWorld({
  'bibliography/references.json': '[]',
  'imprimatur.yaml': 'publications: [guide, brief]\n',
  'manuscript/guide/publication.yaml': config('A guide', 'web: { with: [brief] }\n'),
  'manuscript/guide/one.md': '---\ntitle: One\nid: sec-one\n---\n\nWords of the guide.\n',
  'manuscript/brief/publication.yaml': config('A brief'),
  'manuscript/brief/one.md': '---\ntitle: One\nid: sec-one\n---\n\nWords of the brief.\n',
});

/** What is found of the second making of the toolkits of a run, where the folder holds a guide that takes a brief along. */
async function found(names: readonly string[]): Promise<string[]> {
  const order = { publications: [], editions: ['public'], ...ORDER } as const;
  const settled = await settle(world, order, { draw: false, judge: false });
  const all = settled.texts.filter((text) => text.edition === 'public');
  const texts = all.filter(({ facts }) => names.includes(facts.name));
  expect(texts).toHaveLength(names.length);
  const print = { pdf: new Uint8Array() } as Print<'public'>;
  const printed = await Promise.all(
    texts.map(async (text) => ({ text, print, written: await formsOf(world, text, { ...ORDER, texts, before: [] }) })),
  );
  const never = { texts: all, pages: new Map(), own: '', taken: new Map(), sources: new Map() };
  await wordsAgain(world, never as never, { order: ORDER, printed });
  return texts.flatMap(({ configFile }) => findingsOf(configFile)).map(({ rule }) => rule);
}

describe('the second making of a toolkit', () => {
  it.each([[['guide', 'brief']], [['guide']]])('takes along what this run makes, and no more: %j', async (names) => {
    expect(await found(names)).not.toContain('check/unproved-edition');
  });
});
