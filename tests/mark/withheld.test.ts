import { describe, expect, it } from 'vitest';
import { withheld } from '../../src/mark/withheld.js';
import { assembled, folderOf, only } from '../manuscript.js';

const FACTS = '{originator="The liaison officer" basis="Received in confidence" until="the end of May"}';
const NAMES = ['The liaison officer', 'Received in confidence', 'the end of May'];

async function listed(text: string, more: Readonly<Record<string, string>> = {}): Promise<string[]> {
  return withheld(only(await assembled(folderOf({ 'one.md': text }, more))));
}

const passage = (inside: string) => `::::non-public${FACTS}\n${inside}\n::::\n\nOpen words.`;

describe('what the public edition must not hold', () => {
  it('is nothing where nothing is marked', async () => {
    expect(await listed('## A heading\n\nText.[^n]\n\n[^n]: A note.')).toEqual([]);
  });

  it.each([
    ['a paragraph', passage('The quiet *accord* of May.'), ['The quiet accord of May.']],
    ['each paragraph by itself', passage('The first.\n\nThe second.'), ['The first.', 'The second.']],
    ['a heading', passage('## The quiet accord\n\nWords.'), ['The quiet accord', 'Words.']],
    [
      'the cells of a table',
      passage('| first cell | second |\n|---|---|\n| third | fourth |'),
      ['first cell', 'second', 'third', 'fourth'],
    ],
    ['code', passage('```\nthe quiet code\n```'), ['the quiet code']],
    ['the items of a list', passage('- first item\n- second item'), ['first item', 'second item']],
    [
      'a title and attributes with a space',
      passage(':::finding{#fin-a title="The quiet finding"}\nIts words.\n:::'),
      ['The quiet finding', 'Its words.'],
    ],
    [
      'the title and the alternative text of a figure',
      passage(':::figure{#fig-a src="a.svg" title="The quiet figure" alt="A line that falls" source="x"}\n:::'),
      ['The quiet figure', 'A line that falls', 'x'],
    ],
    [
      'a diagram',
      passage(':::figure{#fig-a title="The quiet diagram" source="x"}\n```mermaid\nflowchart LR\n  a --> b\n```\n:::'),
      ['The quiet diagram', 'flowchart LR\n  a --> b', 'x'],
    ],
  ])('is %s of a marked passage, and what is said of it', async (_name, text, pieces) => {
    const found = await listed(text);
    expect(found).toEqual([...new Set([...pieces, ...NAMES])]);
  });

  it('is words in a line, and what is said of them', async () => {
    expect(await listed(`Open :non-public[the quiet accord]${FACTS} words.`)).toEqual(['the quiet accord', ...NAMES]);
  });

  it('is no name of one word, which any text may hold', async () => {
    expect(
      await listed(':::non-public{originator="Liaison" basis="Confidence" until="May"}\nQuiet words.\n:::\n\nOpen.'),
    ).toEqual(['Quiet words.']);
  });

  it('is a figure or a table that is internal, whole', async () => {
    expect(
      await listed(
        ':::figure{#fig-a src="a.svg" title="The quiet figure" source="x y" distribution="internal"}\n:::\n\nOpen.',
      ),
    ).toEqual(['The quiet figure', 'x y']);
    expect(
      await listed(
        ':::table{#tbl-a title="The quiet table" source="x y" distribution="internal"}\n| a b |\n|---|\n| c d |\n:::\n\nOpen.',
      ),
    ).toEqual(['The quiet table', 'a b', 'c d', 'x y']);
  });

  it('is a note that withheld words alone call', async () => {
    const text = `:::non-public${FACTS}\nText.[^n]\n:::\n\nOpen.[^o]\n\n[^n]: The quiet note.\n\n[^o]: The open note.`;
    expect(await listed(text)).toEqual(['Text.', ...NAMES, 'The quiet note.']);
    const both = `:::non-public${FACTS}\nText.[^n]\n:::\n\nOpen.[^n]\n\n[^n]: The open note.`;
    expect(await listed(both)).not.toContain('The open note.');
  });

  it('is marked words in an open note', async () => {
    expect(await listed(`Open.[^n]\n\n[^n]: A note with :non-public[the quiet accord]${FACTS}.`)).toContain(
      'the quiet accord',
    );
  });

  it('is an internal chapter with its title and all its words', async () => {
    const internal =
      '---\ntitle: The quiet chapter\ndistribution: internal\n---\n\nIts words.[^n]\n\n[^n]: Its note.\n';
    const found = await assembled(folderOf({ 'one.md': internal, 'two.md': 'Open words.' }));
    expect(withheld(only(found))).toEqual(['The quiet chapter', 'Its words.', 'Its note.']);
  });

  it('is the title of an internal source', async () => {
    const { publications } = await assembled(folderOf({ 'one.md': 'Open.' }));
    const [publication] = publications;
    if (publication === undefined) throw new Error('No publication');
    const records = new Map([
      ['a', { id: 'a', type: 'report', title: 'The quiet report', distribution: 'internal' as const }],
      ['b', { id: 'b', type: 'report', title: 'The open report' }],
      ['c', { id: 'c', type: 'report', distribution: 'internal' as const }],
    ]);
    expect(withheld({ ...publication, bibliography: { ...publication.bibliography, records } })).toEqual([
      'The quiet report',
    ]);
  });

  it('names each piece once, without the space around it', async () => {
    const twice = `:non-public[ the quiet accord ]${FACTS} and :non-public[the quiet accord]${FACTS}.`;
    expect((await listed(twice)).filter((piece) => piece.includes('quiet'))).toEqual(['the quiet accord']);
  });
});
