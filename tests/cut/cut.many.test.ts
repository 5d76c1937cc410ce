import { describe, expect, it } from 'vitest';
import { MemoryWorld } from '../../src/system/memory.js';
import { PLACES } from '../leak/places.js';
import { folderOf, laidInto } from '../manuscript.js';
import { twice } from './twice.js';

const F = '{originator="Liaison officer" basis="In confidence"}';
const world = new MemoryWorld();

const WORKS = ['hidden-work', 'open-work'].map((id) => ({ id, type: 'report', title: `Title of ${id}` }));
const LISTS = { 'bibliography/references.json': JSON.stringify(WORKS), 'manuscript/a.yaml': 'kind: chart\n' };

const once = (text: string, more: Record<string, string> = {}) =>
  twice(laidInto(world, folderOf({ 'one.md': text }, more)));

describe('a manuscript out of whose sources what is withheld was cut', () => {
  it.each<readonly [string, string]>([
    ['a passage', `Start.\n\n:::non-public${F}\nSecret zebra.\n\n- a\n- b\n:::\n\nEnd.\n`],
    ['a passage around blocks', `::::non-public${F}\n:::finding{#fin-x title="Q"}\nText.\n:::\n::::\n\nT.\n`],
    ['words', `There were :non-public[37 old]${F} cases, and :non-public[more]${F}.\n`],
    ['words in brackets and between commas', `States (:non-public[x]${F}) agreed, :non-public[y]${F}, and went.\n`],
    ['all words of an emphasis', `A **:non-public[x]${F}** b *:non-public[z]${F} it*.\n`],
    ['the last words of an emphasis', `A **bold :non-public[x]${F}** b *one :non-public[y]${F}*.\n`],
    ['the first words of an emphasis', `A **:non-public[x]${F} bold** b *:non-public[y]${F} one*.\n`],
    ['words amid an emphasis', `A **one :non-public[x]${F} two** b **three :non-public[x]${F}**.\n`],
    ['words of links', `A [:non-public[x]${F}](https://a.org) b [link :non-public[y]${F}](https://a.org) c.\n`],
    ['words of a heading, and all of one', `## One :non-public[q]${F}\n\nText.\n\n### :non-public[q]${F}\n\nMore.\n`],
    [
      'cells, and a row of them',
      `| a | b |\n|---|---|\n| x | :non-public[q]${F} |\n| :non-public[q]${F} | |\n| y | z |\n`,
    ],
    ['items', `- a\n- :non-public[q]${F}\n- c :non-public[q]${F}\n\nAnd:\n\n1. :non-public[one]${F}\n2. two\n`],
    ['a passage in an item', `- item\n\n  :::non-public${F}\n  Secret.\n  :::\n\n  More.\n- b\n`],
    ['a passage that ends an item', `- item\n\n  :::non-public${F}\n  Secret.\n  :::\n- b\n`],
    [
      'all of a quotation, and a part',
      `> :::non-public${F}\n> S.\n> :::\n\nT.\n\n> Said.\n>\n> :::non-public${F}\n> S.\n> :::\n`,
    ],
    ['words of a note', `Text.[^n]\n\n[^n]: Note :non-public[q]${F}.\n`],
    [
      'a note that withheld words call',
      `Text.[^n]\n\n:::non-public${F}\nText.[^m]\n:::\n\n[^m]: Secret.\n\n[^n]: Open.\n`,
    ],
    ['words over lines', `Text one\n:non-public[two\nthree]${F}\nfour and\nfive :non-public[six]${F}\n`],
    [
      'a table',
      `Text.\n\n:::table{#tbl-x title="S" source="x" distribution="internal"}\n| a |\n|---|\n| 1 |\n:::\n\nEnd.\n`,
    ],
    ['all of a side note', `:::side-note\n:non-public[all]${F}\n:::\n\nText.\n`],
    ['the address of a link', `:::non-public${F}\n[link][l]\n:::\n\n[l]: https://example.org/x\n\nText.\n`],
    ['words beside words', `A :non-public[x]${F} :non-public[y]${F}, b.\n`],
    ['quotation marks and dashes', `He said “:non-public[x]${F}” and — :non-public[y]${F} — left.\n`],
    ['the first words', `:non-public[X]${F}, then it went. And :non-public[y]${F}.\n`],
    ['words in a long item', `- one line\n  and another :non-public[q]${F}, and\n  a third\n- b\n`],
    ['words in a quotation', `> One line\n> :non-public[q]${F}\n> and a third.\n`],
  ])('is the same page, byte by byte: %s', async (_name, text) => {
    const { pages, uncut, stopped } = await once(text);
    expect(stopped).toBe(false);
    expect(uncut).toEqual([]);
    expect(pages[0]?.second).toBe(pages[0]?.first);
  });

  it.each(Object.entries(PLACES))('is the same page in every place that can be marked: %s', async (_name, place) => {
    const { marked, never } = place({ open: 'Open words', more: 'more of them', hidden: 'zebrafinch', id: 1 });
    const { pages, uncut, never: second } = await once(`${marked}\n`, LISTS);
    const [wanted] = (await once(`${never}\n`, LISTS)).pages;
    expect(uncut).toEqual([]);
    expect(pages[0]?.second).toBe(pages[0]?.first);
    expect(pages[0]?.second).toBe(wanted?.first);
    expect(second.own).not.toMatch(/zebrafinch/i);
  });

  it('has no chapter, source or term that is withheld', async () => {
    const folder = folderOf(
      {
        'one.md': 'Plain words of art.\n',
        'two.md': '---\ntitle: Two\ndistribution: internal\n---\n\nSecret freezing.\n',
      },
      {
        'manuscript/glossary.yaml':
          'terms:\n  - term: Freezing\n    meaning: Kept.\n  - term: Art\n    meaning: Works.\n',
      },
    );
    const { pages, never } = await twice(laidInto(world, folder));
    expect(pages[0]?.second).toBe(pages[0]?.first);
    expect(never.texts[0]?.chapters.map(({ path }) => path)).toEqual(['manuscript/report/one.md']);
    expect(never.texts[0]?.glossary.terms.map(({ term }) => term)).toEqual(['Art']);
    expect(never.own).not.toMatch(/secret|freezing/i);
  });

  it.each<readonly [string, string, number]>([
    ['a mark that does not end', `Text :non-public[never ends.\n`, 5],
    ['a passage that does not end', `Text.\n\n:::non-public${F}\nNever.\n`, 7],
    ['a mark where the cutter does not look', `Text.\n\n<!-- x -->\n::: non-public\n`, 8],
  ])('is refused at its line: %s', async (_name, text, line) => {
    const { uncut } = await once(text);
    expect(uncut.map((one) => `${one.rule} ${String(one.line)} ${one.gate}`)).toContain(
      `check/uncut-mark ${String(line)} withdraw`,
    );
  });
});
