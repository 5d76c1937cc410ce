import { describe, expect, it } from 'vitest';
import type { Edition } from '../../src/model/edition.js';
import { folderOf } from '../manuscript.js';
import { pageIn } from '../settled.js';

async function groupsIn(edition: Edition): Promise<number> {
  const table =
    '| State | a | b |\n|---|---|---|\n| **Asia** | | |\n| **Laos** | :non-public[x]{originator="A"} | |\n| Nauru | y | z |';
  const { html } = await pageIn(folderOf({ 'one.md': table }), edition);
  return html.match(/scope="colgroup"/g)?.length ?? 0;
}

describe('a row that is a group heading', () => {
  it('is one in both editions, and no other row becomes one when its cells are withheld', async () => {
    expect(await groupsIn('internal')).toBe(1);
    expect(await groupsIn('public')).toBe(1);
  });
});
