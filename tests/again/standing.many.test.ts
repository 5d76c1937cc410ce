import { describe, expect, it } from 'vitest';
import { namedAgain, standingAgain } from '../../src/again/standing.js';
import { wordsOf } from '../../src/again/words.js';
import { formsOf } from '../../src/forms.js';
import { publicTexts, world } from './folder.js';

const FORMS = ['web', 'epub'] as const;

/** The words that the second making of what stands holds, and those of the files that stand; `standing` names their publications. */
async function words(standing: readonly string[]): Promise<{ again: ReadonlySet<string>; there: readonly string[] }> {
  const texts = await publicTexts();
  const files = [];
  for (const text of texts.filter(({ facts }) => standing.includes(facts.name))) {
    const made = await formsOf(world, text, { formats: FORMS, purpose: 'screen', texts, before: [] });
    const start = `build/public/${text.facts.fileName}`;
    files.push(...made.map(({ form, after, bytes }) => ({ path: `${start}${after}`, form, bytes })));
  }
  const again = await standingAgain(world, { texts }, { standing: files, output: 'build' });
  const there = await Promise.all(files.map(({ bytes }) => wordsOf(bytes)));
  return { again: new Set(split(again)), there: split(there.join(' ')) };
}

const split = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

describe('what earlier runs left among the public files', () => {
  it('says nothing beyond what is written again without what is withheld', async () => {
    const { again, there } = await words(['guide', 'brief']);
    expect(there.length).toBeGreaterThan(1000);
    expect(there.filter((word) => !again.has(word))).toEqual([]);
  });

  it('is written again where it stands, and nowhere else', async () => {
    const { again } = await words(['brief']);
    expect(again.has('brief')).toBe(true);
    expect(again.has('guide')).toBe(false);
    expect((await words([])).again.size).toBe(0);
  });
});

describe('a file that is known by its name alone', () => {
  it('has the words of every publication in its form', async () => {
    const texts = await publicTexts();
    const again = new Set(split(await namedAgain(world, { texts }, ['a/copy of it.EPUB'])));
    for (const text of texts) {
      const [book] = await formsOf(world, text, { formats: ['epub'], purpose: 'screen', texts, before: [] });
      const there = split(await wordsOf(book?.bytes ?? new Uint8Array()));
      expect(there.length).toBeGreaterThan(100);
      expect(there.filter((word) => !again.has(word))).toEqual([]);
    }
  });

  it('has none where it is a print', async () => {
    expect(await namedAgain(world, { texts: await publicTexts() }, ['a.pdf'])).toBe('');
  });
});
