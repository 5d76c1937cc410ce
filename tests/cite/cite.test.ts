import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { cite } from '../../src/cite/cite.js';
import { itemOf } from '../../src/cite/work/item.js';
import { loadStyle } from '../../src/cite/style/style.js';
import type { Bibliography } from '../../src/model/publication.js';
import { MemoryWorld } from '../../src/system/memory.js';
import { bibliography, cited, edition, style, wordsOf, type Entry } from './edition.js';

const on = (year: number): Entry => ({ 'date-parts': [[year]] });
const work = (id: string, more: Entry = {}): Entry => ({
  id,
  type: 'report',
  title: `Report ${id}`,
  author: [{ family: `Name${id.toUpperCase()}`, given: 'N.' }],
  issued: on(2020),
  ...more,
});
const UNODC = { author: [{ literal: 'United Nations Office on Drugs and Crime' }], shortauthor: 'UNODC' };

describe('cite', () => {
  it('links every work to its reference, but not inside a link', async () => {
    const { text } = await cited(
      ['[see @a, p. 4; @b] and @a [p. 5] and [as @b says](https://x.org)'],
      [work('a'), work('b')],
    );
    expect(text.chapters.map(({ tree }) => wordsOf(tree, true))).toEqual([
      '(see <#ref-a NameA, 2020>, p. 4; <#ref-b NameB, 2020>) and <#ref-a NameA (2020, p. 5)> and <https://x.org as NameB (2020) says>',
    ]);
  });

  it('reads in document order: notes at their call, then the rest, over all chapters', async () => {
    const notes = 'One.[^1] Then [@u].\n\n[^1]: See @u.\n\n[^2]: Never called: @u.';
    const { words } = await cited([notes, '[@u]'], [work('u', UNODC)]);
    expect(words.split('\n').slice(0, 2)).toEqual([
      'One.^ Then (UNODC, 2020).',
      'See United Nations Office on Drugs and Crime (UNODC, 2020).',
    ]);
    expect(words.endsWith('(UNODC, 2020)')).toBe(true);
  });

  it('lists the works that are printed, and no others', async () => {
    const { list } = await cited(['@b and @a\n\n[^1]: not called @c'], [work('a'), work('b'), work('c')]);
    expect(list.map((entry) => entry.slice(0, 5))).toEqual(['NameA', 'NameB']);
  });

  it('reports an unknown key at the key, once, and shows it', async () => {
    const { words, findings } = await cited(
      ['Text [see @report-1;\n@reprot-2, p. 4].'],
      [work('report-1'), work('report-2')],
    );
    expect(words).toBe('Text (see NameREPORT-1, 2020; [unknown source: reprot-2], p. 4).');
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      rule: 'cite/unknown-source',
      severity: 'error',
      line: 2,
      column: 1,
      endColumn: 10,
      mend: 'Did you mean `report-2`?',
    });
  });

  it('does not take one key for the beginning of another', async () => {
    const { findings } = await cited(['[@ab; @a]'], [work('ab')]);
    expect(findings[0]).toMatchObject({ rule: 'cite/unknown-source', actual: 'a', column: 7 });
  });

  it('says that a source is internal without saying what it is', async () => {
    const given = edition(['[@secret]'], [work('secret', { title: 'Canary' })]);
    const records: Bibliography = { ...given.bibliography, records: new Map() };
    const text = await cite({ ...given, bibliography: records }, style());
    const [message] = given.chapters[0]?.file.messages ?? [];
    expect(message?.ruleId).toBe('internal-source');
    expect(JSON.stringify([text.chapters[0]?.tree, message?.reason])).not.toContain('Canary');
  });

  it('refuses sources of level C in the public edition only', async () => {
    const entries = [work('a', { level: 'C' })];
    expect((await cited(['@a'], entries, 'public')).findings.map(({ rule }) => rule)).toEqual([
      'cite/unverified-source',
    ]);
    expect((await cited(['@a'], entries, 'internal')).findings).toEqual([]);
  });

  it('prints the same whatever was printed before', async () => {
    const shared = style();
    const entries = [work('a', UNODC), work('b', { ...UNODC, title: 'Another' })];
    const alone = await cite(edition(['@b'], entries), loadStyle(new MemoryWorld()));
    await cite(edition(['@a [@b]'], entries, 'internal'), shared);
    const after = await cite(edition(['@b'], entries), shared);
    expect(after.references).toEqual(alone.references);
    expect(after.chapters.map(({ tree }) => tree)).toEqual(alone.chapters.map(({ tree }) => tree));
    expect(wordsOf(after.chapters[0]?.tree as Root)).toBe('United Nations Office on Drugs and Crime (UNODC, 2020)');
  });

  it('writes references as HTML with <i> and <a> only', async () => {
    const url = 'https://x.org/a?b=1&c=2';
    const { text } = await cited(
      ['@a'],
      [work('a', { title: 'A <b>bold</b> & "quoted" <script>x</script> title', URL: url })],
    );
    const [reference] = text.references;
    expect(reference?.html.match(/<\w+/g)).toEqual(['<i', '<a']);
    expect(reference?.html).toContain('href="https://x.org/a?b=1&amp;c=2"');
    expect(reference?.text).toContain('https://x.org/a?b=1&c=2');
  });

  it('makes no link of an address that is none', async () => {
    const { text } = await cited(['@a'], [work('a', { URL: 'javascript:alert(1)' })]);
    expect(text.references[0]?.html).not.toContain('<a');
  });
});

describe('itemOf', () => {
  const item = (entry: Entry): object => {
    const [record] = [...bibliography([{ id: 'x', type: 'report', title: 'T', ...entry }]).records.values()];
    if (record === undefined) throw new Error('No record');
    return itemOf(record);
  };

  it.each<readonly [string, Entry, Entry]>([
    ['a publisher that is the author in short', { ...UNODC, publisher: 'UNODC' }, { publisher: undefined }],
    ['a DOI with its resolver', { DOI: 'https://doi.org/10.1/x' }, { DOI: '10.1/x' }],
    [
      'own fields',
      { note: 'type: book', level: 'A', tags: ['x'] },
      { note: undefined, level: undefined, tags: undefined },
    ],
  ])('mends %s', (_, given, wanted) => {
    const found = item(given) as Entry;
    for (const [field, value] of Object.entries(wanted)) expect(found[field]).toEqual(value);
  });
});
