import { describe, expect, it } from 'vitest';
import { select } from '../../src/mark/select.js';
import type { Edition } from '../../src/model/edition.js';
import type { CitedText, RegisterEntry, ReferenceRecord } from '../../src/model/publication.js';
import { registerOf } from '../../src/refer/register.js';
import { assembled, folderOf, only } from '../manuscript.js';

const GLOSSARY = `abbreviations:
  MLA: mutual legal assistance
  QCU: { long: Quiet Case Unit, distribution: internal, originator: The Unit }
  XYZ: { long: Never used, distribution: internal, originator: The Unit }
terms:
  - { term: door, meaning: A way in }
  - { term: quiet door, meaning: A way that few know, distribution: internal, originator: The Unit }
`;
const LISTS = '\n\n::abbreviations\n\n::glossary\n\n::bibliography\n';
const RECORD = { id: 'memo', type: 'report', title: 'Memo', distribution: 'internal', originator: 'The Court' };

async function registered(text: string, edition: Edition = 'internal'): Promise<RegisterEntry[]> {
  const found = await assembled(folderOf({ 'one.md': text }, { 'manuscript/glossary.yaml': GLOSSARY }));
  const records = new Map<string, ReferenceRecord>([
    ['memo', RECORD as ReferenceRecord],
    ['open', { id: 'open', type: 'report' }],
  ]);
  const references = [...records.keys()].map((key) => ({ key, html: '', text: `The work ${key}.` }));
  const cited = { ...select(only(found), edition), references, bibliography: { records } };
  return registerOf(cited as unknown as CitedText<Edition>, [{ short: 'QCU' }, { short: 'MLA' }]);
}

const said = (entries: readonly RegisterEntry[]) =>
  entries.map(({ number, kind, key, words }) => [number, kind, key, words]);

describe('the register of an internal edition', () => {
  const marked =
    'Open :non-public[ quiet  words ]{originator="A"}.\n\n:::non-public{originator="B" basis="Note" until="2099-01-01"}\nOne two three four five six seven eight nine.\n:::\n';

  it('numbers what is withheld in the order of the page, then in the lists that are printed', async () => {
    const entries = await registered(marked + LISTS);
    expect(said(entries)).toEqual([
      ['N1', 'mark', '', 'quiet words'],
      ['N2', 'mark', '', 'One two three four five six seven eight …'],
      ['N3', 'abbreviation', 'QCU', 'QCU'],
      ['N4', 'term', 'quiet door', 'quiet door'],
      ['N5', 'work', 'memo', 'The work memo.'],
    ]);
    expect(entries.map(({ anchor }) => anchor)).toEqual(['mark-N1', 'mark-N2', 'mark-N3', 'mark-N4', 'mark-N5']);
    expect(entries[1]?.facts).toMatchObject({ originator: 'B', basis: 'Note', until: '2099-01-01' });
    expect(entries.slice(2).map(({ facts }) => facts.originator)).toEqual(['The Unit', 'The Unit', 'The Court']);
  });

  it('leaves out the lists that are not printed, and shows eight words whole', async () => {
    const eight = ':::non-public{originator="B"}\nOne two three four five six seven eight\n:::\n';
    expect(said(await registered(eight))).toEqual([['N1', 'mark', '', 'One two three four five six seven eight']]);
  });

  it('has a withheld chapter with its title, before the marks in it', async () => {
    const entries = await registered(
      '---\ntitle: The quiet chapter\nid: sec-quiet\ndistribution: internal\noriginator: The Court\n---\n\nText.\n',
    );
    expect(said(entries)).toEqual([['N1', 'chapter', 'sec-quiet', 'The quiet chapter']]);
    expect(entries[0]?.facts.originator).toBe('The Court');
  });

  it('shows the title of what has one, and the words with it', async () => {
    const figure =
      ':::figure{#fig-a src="a.svg" title="The quiet figure" source="x" distribution="internal" originator="A"}\n:::\n';
    expect(said(await registered(`Text.\n\n${figure}`))).toEqual([['N1', 'mark', '', 'The quiet figure x']]);
  });

  it('is empty in the public edition', async () => {
    expect(await registered(marked + LISTS, 'public')).toEqual([]);
  });
});
