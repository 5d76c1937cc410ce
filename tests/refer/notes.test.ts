import { describe, expect, it } from 'vitest';
import { folderOf } from '../manuscript.js';
import { foundIn } from '../settled.js';

async function found(text: string, edition: 'public' | 'internal'): Promise<string[]> {
  const findings = await foundIn(folderOf({ 'one.md': text }), edition);
  return findings.filter(({ severity }) => severity === 'error').map(({ line, rule }) => `${String(line - 4)} ${rule}`);
}

describe('a link whose address is withheld', () => {
  const text = ':::non-public{originator="A"}\nQuiet [one][a].\n\n[a]: https://example.org\n:::\n\nOpen [two][a].';

  it('is refused where open words use it', async () => {
    expect(await found(text, 'public')).toEqual(['7 refer/dangling-reference']);
    expect(await found(text, 'internal')).toEqual([]);
  });
});

describe('a note whose text is withheld', () => {
  const text = ':::non-public{originator="A"}\nQuiet.[^n]\n\n[^n]: The note.\n:::\n\nOpen.[^n]';

  it('is refused where open words call it: the public edition has no text for it', async () => {
    expect(await found(text, 'public')).toEqual(['7 refer/unknown-footnote']);
    expect(await found(text, 'internal')).toEqual([]);
  });
});
