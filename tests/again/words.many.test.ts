import { describe, expect, it } from 'vitest';
import { wordsAgain } from '../../src/again/words.js';
import { formsOf } from '../../src/forms.js';
import { findingsOf } from '../../src/model/finding.js';
import type { Print } from '../../src/model/print.js';
import { publicTexts, world } from './folder.js';

const ORDER = { formats: ['web'], purpose: 'screen' } as const;
/** What is found of the second making of the toolkits of a run, where the folder holds a guide that takes a brief along. */
async function found(names: readonly string[]): Promise<string[]> {
  const all = await publicTexts();
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
