import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { BLOCKS, DRAWS, FIGURE, LABEL_PREFIXES, TABLE } from '../../src/model/blocks.js';
import type { Block, CrossReference, PlaceLine } from '../../src/model/nodes.js';
import { assembled, folderOf, only } from '../manuscript.js';

const FINDING = ':::finding{#fin-slow title="Slow"}\nRequests are slow.\n:::\n';

function recommendation(attributes: string): string {
  return `${FINDING}\n:::recommendation{#rec-a addressee="policymakers" who="Ministries" deadline="soon" ${attributes}}\nName one door.\n:::\n`;
}

async function read(text: string) {
  const found = await assembled(folderOf({ 'one.md': text }));
  const lines: PlaceLine[] = [];
  const blocks: Block[] = [];
  for (const { tree } of only(found).chapters) {
    visit(tree, 'placeLine', (line) => void lines.push(line));
    visit(tree, 'block', (block) => void blocks.push(block));
  }
  return { findings: found.findings, lines, blocks };
}

describe('the places that a recommendation names', () => {
  it('are references, each at its own place in the source', async () => {
    const { findings, lines } = await read(recommendation('rests-on="@fin-slow" see="@sec-one; @guide:sop-a"'));
    expect(findings).toEqual([]);
    expect(lines.map(({ attribute }) => attribute)).toEqual(['rests-on', 'see']);
    const references = lines.flatMap(({ children }): CrossReference[] => children);
    expect(references.map(({ label, publication, url }) => [label, publication, url])).toEqual([
      ['fin-slow', undefined, '#fin-slow'],
      ['sec-one', undefined, '#sec-one'],
      ['sop-a', 'guide', undefined],
    ]);
    const opening = recommendation('rests-on="@fin-slow" see="@sec-one; @guide:sop-a"').split('\n')[4] ?? '';
    expect(references.map(({ position }) => position?.start.column)).toEqual(
      ['@fin-slow', '@sec-one', '@guide:sop-a'].map((words) => opening.indexOf(words) + 1),
    );
  });

  it.each(['SOP 1', '@sop-a, step 3', '@smith-2020', '@sop-a for details'])(
    'are never passed over where %s is no label',
    async (see) => {
      const { findings } = await read(recommendation(`rests-on="@fin-slow" see="${see}"`));
      expect(findings.map(({ rule, line }) => `${String(line)} ${rule}`)).toEqual(['9 parse/wrong-value']);
    },
  );
});

describe('the attributes of a block', () => {
  it('keep the places of their values, whatever stands around them', async () => {
    const opening = `::::case-study{#case-a title='One "quoted" team' who=Police   since="May &amp; June" status="charges" lesson=""}`;
    const { blocks } = await read(`${opening}\nText.\n::::\n`);
    const places = blocks[0]?.places ?? {};
    const shown = Object.entries(places).map(([name, { start, end }]) => [
      name,
      opening.slice(start.column - 1, end.column - 1),
    ]);
    expect(Object.fromEntries(shown)).toEqual({
      title: 'One "quoted" team',
      who: 'Police',
      since: 'May &amp; June',
      status: 'charges',
      lesson: '',
    });
  });

  it('are told wrong at the value itself', async () => {
    const { findings } = await read(
      ':::case-study{#case-a status="rumoured" title="T" who="W" lesson="L"}\nText.\n:::',
    );
    expect(findings.map(({ rule, column }) => [rule, column])).toEqual([['parse/wrong-value', 31]]);
  });
});

describe('the table of blocks', () => {
  it('names only blocks that exist as those around others', () => {
    const around = Object.values(BLOCKS).flatMap(({ within }) => within ?? []);
    expect(around.filter((name) => !Object.hasOwn(BLOCKS, name))).toEqual([]);
  });

  it('gives no two kinds the same label', () => {
    expect(new Set(LABEL_PREFIXES).size).toBe(LABEL_PREFIXES.length);
    expect(LABEL_PREFIXES).toEqual(['sec', 'para', 'fin', 'rec', 'sop', 'case', 'fig', 'tbl']);
  });

  it('labels whatever is counted, and nothing else', () => {
    const forms = [...Object.values(BLOCKS), ...Object.values(DRAWS), FIGURE, TABLE];
    expect(forms.filter(({ label, counted }) => (label === undefined) !== (counted === undefined))).toEqual([]);
  });
});
