import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { select } from '../../src/mark/select.js';
import { assembled, folderOf, only } from '../manuscript.js';

const HEAD = 'addressee="policymakers" who="Ministries" deadline="within 3 months" rests-on="@fin-a" see="@sop-a"';

const recommendation = (label: string, words: string) =>
  `:::recommendation{#${label} ${HEAD}}\n${words}\n\nWhy it is needed.\n:::`;

describe('drawn recommendations', () => {
  it('are copies of the first paragraph, in the order asked for', async () => {
    const world = folderOf({
      'one.md': '::recommendations{only="rec-b rec-a"}',
      'two.md': `${recommendation('rec-a', 'Preserve first.')}\n\n${recommendation('rec-b', 'Name one door.')}`,
    });
    const [summary] = only(await assembled(world)).chapters;
    expect(toString(summary?.tree)).toBe('Name one door.Preserve first.');
    expect(JSON.stringify(summary?.tree)).toContain('"copyOf":"rec-b"');
    expect(JSON.stringify(summary?.tree)).not.toContain('"label":"rec-b"');
  });

  it('stay withheld where the original is: in a passage, in words, in an internal chapter', async () => {
    const secret = 'the harbour list';
    const bodies = [
      `::::non-public{originator="A"}\n${recommendation('rec-a', secret)}\n::::\n\nMore.`,
      recommendation('rec-a', `Do :non-public[${secret}]{originator="A"} now.`),
      `---\ntitle: Two\ndistribution: internal\n---\n\n${recommendation('rec-a', secret)}`,
    ];
    for (const body of bodies) {
      const found = await assembled(folderOf({ 'one.md': 'Text.\n\n::recommendations{}', 'two.md': body }));
      expect(found.stopped).toBe(false);
      expect(JSON.stringify(select(only(found), 'internal').chapters[0]?.tree)).toContain(secret);
      expect(JSON.stringify(select(only(found), 'public').chapters.map(({ tree }) => tree))).not.toContain(secret);
    }
  });

  it('stand by whom they address, a withheld one among them', async () => {
    const to = (label: string, addressee: string) =>
      recommendation(label, `Words of ${label}.`).replace('policymakers', addressee);
    const withheld = `::::non-public{originator="A"}\n${to('rec-c', 'private-sector')}\n::::`;
    const bodies = [to('rec-a', 'private-sector'), to('rec-b', 'policymakers'), withheld].join('\n\n');
    const found = await assembled(folderOf({ 'one.md': '::recommendations{by="addressee"}', 'two.md': bodies }));
    expect(toString(only(found).chapters[0]?.tree)).toBe('Words of rec-a.Words of rec-c.Words of rec-b.');
  });
});
