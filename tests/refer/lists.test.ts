import { describe, expect, it } from 'vitest';
import { folderOf } from '../manuscript.js';
import { settledOf } from './settled.js';

const CONFIG = `title: A report
kind: Report
status: Draft
version: First draft
date: 1 May 2026
outline: outline.yaml
parts:
  body: [one.md, two.md]
  annex: [more.md]
`;
const OUTLINE = `chapters:
  - { file: one.md, title: One, purpose: P, answers: { T1: [sec-inner, fig-a, sec-inner], T2: [fig-hidden] } }
  - { file: two.md, title: Two, purpose: P, answers: { T1: [fig-a, sop-a] } }
  - { file: more.md, title: More, purpose: P, answers: {} }
`;
const CHAPTERS = {
  'one.md': `---
title: One
id: sec-one
---

## Inner {#sec-inner}

### Deeper {#sec-deeper}

:::figure{#fig-a src="a.svg" title="Figure A" source="x"}
:::

::::non-public{originator="A"}
:::figure{#fig-hidden src="h.svg" title="Hidden" source="x"}
:::
::::

:::table{#tbl-a title="Table A" source="x"}
| A |
|---|
| x |
:::

:::case-study{#case-a title="Case A"}
Text.
:::
`,
  'two.md': `---
title: Two
id: sec-two
---

::::sop{#sop-a title="Procedure A"}
Text.
::::

## Other {#sec-other}

Text.
`,
  'more.md': '---\ntitle: More\nid: sec-more\n---\n\n## Of the annex {#sec-annex}\n\nText.\n',
};

async function lists(edition: 'public' | 'internal') {
  const [settled] = await settledOf(
    folderOf(CHAPTERS, {
      'manuscript/report/publication.yaml': CONFIG,
      'manuscript/report/outline.yaml': OUTLINE,
      'manuscript/tor.yaml':
        'requirements:\n  - { id: T1, text: Show it }\n  - { id: T2, text: Say it }\n  - { id: T3, text: Do it }\n',
    }),
    edition,
  );
  if (settled === undefined) throw new Error('No publication');
  return settled.text;
}

describe('the lists of an edition', () => {
  it('have the contents: each chapter with its number and part, its sections of the first depth, its procedures', async () => {
    const { contents } = await lists('public');
    expect(contents).toEqual([
      {
        label: 'sec-one',
        number: '1',
        title: 'One',
        part: 'body',
        under: [],
        sections: [{ label: 'sec-inner', number: '1.1', title: 'Inner' }],
      },
      {
        label: 'sec-two',
        number: '2',
        title: 'Two',
        part: 'body',
        under: [{ label: 'sop-a', number: '1', title: 'Procedure A' }],
        sections: [{ label: 'sec-other', number: '2.1', title: 'Other' }],
      },
      {
        label: 'sec-more',
        number: 'A',
        title: 'More',
        part: 'annex',
        under: [],
        sections: [{ label: 'sec-annex', number: 'A.1', title: 'Of the annex' }],
      },
    ]);
  });

  it('have figures, tables and cases with their numbers, each edition its own', async () => {
    const open = await lists('public');
    expect(open.figures).toEqual([{ label: 'fig-a', number: '1', title: 'Figure A' }]);
    expect(open.tables).toEqual([{ label: 'tbl-a', number: '1', title: 'Table A' }]);
    expect(open.cases).toEqual([{ label: 'case-a', number: '1', title: 'Case A' }]);
    expect((await lists('internal')).figures.map(({ label }) => label)).toEqual(['fig-a', 'fig-hidden']);
  });

  it('say where each requirement is answered, each place once, and none that the edition does not have', async () => {
    expect((await lists('public')).traceability).toEqual([
      { id: 'T1', text: 'Show it', labels: ['sec-inner', 'fig-a', 'sop-a'] },
      { id: 'T2', text: 'Say it', labels: [] },
      { id: 'T3', text: 'Do it', labels: [] },
    ]);
    expect((await lists('internal')).traceability[1]?.labels).toEqual(['fig-hidden']);
  });
});
