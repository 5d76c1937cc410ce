import { describe, expect, it } from 'vitest';
import type { Edition } from '../../src/model/edition.js';
import { folderOf } from '../manuscript.js';
import { foundIn } from '../settled.js';

const FACTS = '{originator="A team" basis="A note"}';
const WORKS = {
  'bibliography/references.json':
    '[{"id":"w","type":"report","title":"A title","author":[{"literal":"Office"}],"issued":{"date-parts":[[2019]]},"URL":"https://example.org/w"}]',
  'manuscript/glossary.yaml': 'terms: [{ term: harbour, meaning: A place. }]\nabbreviations: { HBR: Harbour }\n',
};

/** Lists that draw nothing, and their lines, in one edition of a chapter that begins in line 5. */
async function emptyIn(edition: Edition, text: string): Promise<string[]> {
  const findings = await foundIn(folderOf({ 'one.md': `${text}\n` }, WORKS), edition);
  return findings
    .filter(({ rule }) => rule === 'refer/empty-list')
    .map(({ line, message }) => `${String(line)} ${message.split('`')[1] ?? ''}`);
}

describe('a list that draws nothing', () => {
  it.each([
    ['bibliography', `Words.\n\n::bibliography\n\n:::non-public${FACTS}\nWords [@w].\n:::`],
    ['glossary', `Words.\n\n::glossary\n\n:::non-public${FACTS}\nThe harbour.\n:::`],
    ['abbreviations', `Words.\n\n::abbreviations\n\n:::non-public${FACTS}\nThe HBR.\n:::`],
    ['traceability', 'Words.\n\n::traceability'],
  ])('is told at its line where only withheld text fills it, or nothing: %s', async (kind, text) => {
    expect(await emptyIn('public', text)).toEqual([`7 ::${kind}`]);
  });

  it('is not told where the edition has an entry', async () => {
    const text = `::contents\n\nThe HBR and its harbour [@w].\n\n::bibliography\n\n::glossary\n\n::abbreviations`;
    expect(await emptyIn('public', text)).toEqual([]);
    const withheld = `Words.\n\n::bibliography\n\n:::non-public${FACTS}\nWords [@w].\n:::`;
    expect(await emptyIn('internal', withheld)).toEqual([]);
  });
});
