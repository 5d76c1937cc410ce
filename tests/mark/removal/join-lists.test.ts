import { describe, expect, it } from 'vitest';
import { joinLists } from '../../../src/mark/removal/join-lists.js';
import { folderOf } from '../../manuscript.js';
import { pageIn } from '../../settled.js';
import { line, node, shapeOf, type Tree } from '../trees.js';

const F = '{originator="Liaison officer" basis="In confidence"}';

async function lists(text: string): Promise<string> {
  const { html } = await pageIn(folderOf({ 'one.md': `Words.\n\n${text}\n` }), 'public');
  return (
    /Words\.<\/p>(\s*<[uo]l[\s\S]*<\/[uo]l>)/.exec(html)?.[1]?.replace(/ class="\w+"| data-n="(\d+)"|\n/g, '$1') ?? ''
  );
}

describe('two lists that what was taken out kept apart', () => {
  it.each<readonly [string, string]>([
    [`- a\n\n:::non-public${F}\nzebra\n:::\n\n- b`, '<ul><li>a</li><li>b</li></ul>'],
    [`- a\n\n:non-public[zebra]${F}\n\n- b`, '<ul><li>a</li><li>b</li></ul>'],
    [`1. a\n\n:::non-public${F}\nzebra\n:::\n\n2. b`, '<ol><li1>a</li><li2>b</li></ol>'],
    [`1. a\n\n:::non-public${F}\nzebra\n:::\n\n1. b`, '<ol><li1>a</li></ol><ol><li1>b</li></ol>'],
    [`- a\n\n:::non-public${F}\nzebra\n:::\n\n1. b`, '<ul><li>a</li></ul><ol><li1>b</li></ol>'],
    ['- a\n\n* b', '<ul><li>a</li></ul><ul><li>b</li></ul>'],
  ])('are one where they are of a kind and go on: %j', async (text, html) => {
    expect(await lists(text)).toBe(html);
  });

  it('stay apart where open words stand between them, and where nothing was taken out', () => {
    const list = (word: string, start?: number): Tree =>
      node('list', [node('listItem', [line(word)])], { ordered: start !== undefined, start });
    const [a, gone, words, b] = [list('a'), line('zebra'), line('open'), list('b')];
    const shapes = (left: Tree[], before: Tree[]): string[] => joinLists(left, before).map(shapeOf);
    expect(shapes([a, b], [a, gone, b])).toHaveLength(1);
    expect(shapes([a, b], [a, b])).toHaveLength(2);
    expect(shapes([a, words, b], [a, gone, words, b])).toHaveLength(3);
    expect(shapes([a, line('instead'), b], [a, gone, b])).toHaveLength(3);
    expect(shapes([list('a', 1), list('b', 3)], [a, gone, b])).toHaveLength(2);
  });
});
