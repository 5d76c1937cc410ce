import type { ReviewMap } from '../../src/model/review.js';
import { mapsOf } from '../../src/round/copies.js';
import { settle } from '../../src/settle.js';
import { MemoryWorld } from '../../src/system/memory.js';
import { wordOf } from '../../src/write/word/word.js';

/** The chapter that was sent. */
export const CHAPTER = `---
id: sec-one
title: Preservation
---

## Kept in time {#sec-time}

States keep logs for *only* ninety days,
and some keep none.

- First, ask at once.
- Then write it down.

::::non-public{originator="A ministry" basis="Not yet released"}
The accord was signed in secret.
::::

:::table{#tbl-days title="Days kept" source="The author"}
| State | Days |
|---|---|
| One | 90 |
:::
`;

/** The folder that it stands in. */
export const FILES = {
  'imprimatur.yaml': 'publications: [report]\n',
  'manuscript/report/publication.yaml':
    'title: A report\nshort-title: Report\nkind: Report\nlanguage: en\nform: report\nstatus: Draft\nversion: First draft\ndate: 1 May 2026\nparts:\n  body:\n    - one.md\n',
  'manuscript/report/one.md': CHAPTER,
  'bibliography/references.json': '[]',
};

/** The copy that goes out in round C, and its map. */
export function sentCopy(): Promise<SentCopy> {
  return (once ??= makeCopy());
}

interface SentCopy {
  readonly world: MemoryWorld;
  readonly map: ReviewMap;
  readonly sent: Uint8Array;
}

/** Nothing in a test changes it. */
let once: Promise<SentCopy> | undefined;

async function makeCopy(): Promise<SentCopy> {
  const world = new MemoryWorld(FILES);
  const [map] = await mapsOf(world, { round: 'C', publications: [], edition: 'internal' });
  const order = { publications: [], editions: ['internal'], purpose: 'review', formats: [] } as const;
  const [text] = (await settle(world, order, { draw: false, judge: false })).texts;
  if (map === undefined || text === undefined) throw new Error('nothing was sent');
  const properties = { ReviewBuild: map.build, ReviewPublication: 'report' };
  const sent = wordOf(text, { purpose: 'review', pictureOf: () => undefined, day: '2026-05-01', properties });
  return { world, map, sent };
}
