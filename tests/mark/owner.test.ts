import { expect, it } from 'vitest';
import { cite } from '../../src/cite/cite.js';
import { loadStyle } from '../../src/cite/style/style.js';
import { select } from '../../src/mark/select.js';
import { number } from '../../src/refer/number.js';
import { refer } from '../../src/refer/refer.js';
import { MemoryWorld } from '../../src/system/memory.js';
import { assembled, folderOf, only } from '../manuscript.js';

const TEXT = `## A section

Words [@a], and @sec-one.[^n]

:::figure{src="a.svg" title="A" source="@a"}
:::

[^n]: A note.
`;

it('shares no tree between a publication and its editions, whatever later stages fill in', async () => {
  const publication = only(await assembled(folderOf({ 'one.md': TEXT })));
  const other = select(publication, 'internal');
  const trees = () => JSON.stringify([publication, other].map(({ chapters }) => chapters.map(({ tree }) => tree)));
  const before = trees();
  const text = select(publication, 'public');
  const own = number(text);
  const settled = refer(await cite(text, loadStyle(new MemoryWorld())), { own, others: new Map() });
  expect(JSON.stringify(settled.chapters[0]?.tree)).toContain('chapter\u00A01');
  expect(trees()).toBe(before);
});
