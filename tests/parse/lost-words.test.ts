import { describe, expect, it } from 'vitest';
import { assembled, folderOf } from '../manuscript.js';

async function broken(text: string): Promise<string[]> {
  const { findings } = await assembled(folderOf({ 'one.md': `---\ntitle: One\n---\n\n${text}\n` }));
  return findings.filter(({ severity }) => severity === 'error').map(({ rule, line }) => `${rule}:${String(line)}`);
}

const figure = (inside: string) => `::::figure{#fig-a src="a.yaml" title="T" source="Own" alt="A"}\n${inside}\n::::`;
const table = (inside: string) => `::::table{#tbl-a title="T" source="Own"}\n| A |\n|---|\n| x |\n\n${inside}\n::::`;
const PASSAGE = ':::non-public{originator="A" basis="B"}\nWords.\n:::';

describe('words that their block has no place for', () => {
  it.each([
    ['a list under a figure', figure('- one')],
    ['a passage under a figure', figure(PASSAGE)],
    ['a quotation under a figure', figure('> one')],
    ['a table under a figure', figure('| A |\n|---|\n| x |')],
    ['code under a figure', figure('```\none\n```')],
    ['a heading under a figure', figure('### one')],
    ['a block under a figure', figure(':::side-note\n**One** is one.\n:::')],
    ['a list under a table', table('- one')],
    ['a passage under a table', table(PASSAGE)],
    [
      'a sentence in a chain',
      '::::case-study{#case-a title="T" who="A" status="charges" lesson="L"}\n:::chain\nOne.\n\n- **2020** Two.\n:::\n::::',
    ],
    ['a sentence where to start', ':::where-to-start\nOne.\n\n- **Two** three.\n:::'],
  ])('are refused: %s', async (_name, text) => {
    expect(await broken(text)).toContainEqual(expect.stringMatching(/^parse\/lost-words:\d+/));
  });

  it('are refused at their line', async () => {
    expect(await broken(figure('One.\n\n- two'))).toEqual(['parse/lost-words:8']);
  });

  it.each([
    ['paragraphs and words withheld under a figure', figure('One.\n\nTwo :non-public[x]{originator="A" basis="B"}.')],
    ['a note under a table', table('Two.').replace('| x |', '| x[^a] |').replace('Two.', '[^a]: A note.\n\nTwo.')],
  ])('are none: %s', async (_name, text) => {
    expect(await broken(text)).toEqual([]);
  });
});
