import { describe, expect, it } from 'vitest';
import { folderOf } from '../manuscript.js';
import { pageIn } from '../settled.js';

const F = '{originator="Liaison officer" basis="In confidence"}';

async function lists(text: string): Promise<string> {
  const { html } = await pageIn(folderOf({ 'one.md': `Words.\n\n${text}\n` }), 'public');
  return (
    /Words\.<\/p>(\s*<[uo]l[\s\S]*<\/[uo]l>)/.exec(html)?.[1]?.replace(/ class="\w+"| data-n="(\d+)"|\n/g, '$1') ?? ''
  );
}

describe('the items of a list', () => {
  it.each<readonly [string, string]>([
    ['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['- a\n\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['- a\n\n  more\n- b', '<ul><li><p>a</p><p>more</p></li><li><p>b</p></li></ul>'],
    [`- a\n\n  :::non-public${F}\n  zebra\n  :::\n- b`, '<ul><li>a</li><li>b</li></ul>'],
    [`- a\n- b\n\n- zebra {distribution="internal" originator="A"}`, '<ul><li>a</li><li>b</li></ul>'],
    ['- a\n\n  - b', '<ul><li>a<ul><li>b</li></ul></li></ul>'],
  ])('are set by what they hold, not by empty lines: %j', async (text, html) => {
    expect(await lists(text)).toBe(html);
  });
});
