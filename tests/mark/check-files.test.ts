import { describe, expect, it } from 'vitest';
import { pageOf } from '../leak/public-page.js';
import { folderOf } from '../manuscript.js';

async function foundIn(yaml: string): Promise<string[]> {
  const { findings } = await pageOf(folderOf({ 'one.md': 'Text.' }, { 'manuscript/data.yaml': yaml }), 'public');
  return findings.filter(({ rule }) => rule === 'mark/surviving-marker').map(({ line }) => String(line));
}

describe('a field that says otherwise than others that its text is not public', () => {
  it.each([
    'internal: true',
    'Confidential: yes',
    'non-public: yes',
    'non_public: yes',
    'not public: yes',
    'nonpublic: yes',
    'publish: no',
    'published: no',
    'classification: secret',
    'tlp: red',
    'distribution: limited',
  ])('is refused at its line: %s', async (field) => {
    expect(await foundIn(`a: 1\n${field}\n`)).toEqual(['2']);
  });

  it.each(['secretary: A', 'private-sector: B', 'publisher: C', 'internal market: D', 'the tlp: E', 'nonxpublic: F'])(
    'is none of the words that hold one of those: %s',
    async (field) => {
      expect(await foundIn(`a: 1\n${field}\n`)).toEqual([]);
    },
  );
});
