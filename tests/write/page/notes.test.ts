import { describe, expect, it } from 'vitest';
import { folderOf } from '../../manuscript.js';
import { pageIn } from '../../settled.js';

const page = (text: string) => pageIn(folderOf({ 'one.md': text }), 'internal');

describe('a note', () => {
  it('holds paragraphs, lists, quotations and code, all inside the sentence that calls it', async () => {
    const note =
      '[^n]: First.\n\n    Second.\n\n    - one\n    - two\n\n    > Quoted.\n\n    ```\n    code here\n    ```';
    const { html, findings } = await page(`Before[^n] after.\n\n${note}`);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const sentence = /<p[^>]*>Before.*?<\/p>/s.exec(html)?.[0] ?? '';
    expect(sentence).toMatch(/after\.<\/p>$/);
    for (const words of ['First.', 'Second.', 'one', 'two', 'Quoted.', 'code here']) expect(sentence).toContain(words);
    expect(sentence).not.toMatch(/<(?:ul|ol|li|blockquote|pre|div)\b/);
    expect(sentence.match(/class="note-line item"/g)).toHaveLength(2);
  });

  it('numbers the items of a numbered list', async () => {
    const { html } = await page('Text[^n].\n\n[^n]: A\n\n    3. three\n    4. four');
    expect(html).toContain('<span class="sign">3.</span> three');
    expect(html).toContain('<span class="sign">4.</span> four');
  });

  it.each([
    ['a table', '| a |\n    |---|\n    | b |'],
    ['a heading', '## Heading'],
    ['a block', ':::lead\n    Text.\n    :::'],
    ['a table in a list', '- | a |\n      |---|\n      | b |'],
  ])('that holds %s is refused at its line', async (_name, block) => {
    const { findings } = await page(`Text[^n].\n\n[^n]: Note.\n\n    ${block}`);
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'parse/note-content', line: 9 }));
  });

  it('has a comma before its call where another call stands before it', async () => {
    const { html } = await page('Text[^a][^b], and more[^c] text[^d].\n\n[^a]: A\n\n[^b]: B\n\n[^c]: C\n\n[^d]: D');
    expect(html.match(/class="fncall comma">, </g)).toHaveLength(1);
    expect(html).toMatch(/class="fncall comma">, <\/span><a class="fncall" href="#fn2">2</);
  });
});
