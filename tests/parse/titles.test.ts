import { describe, expect, it } from 'vitest';
import { assembled, folderOf } from '../manuscript.js';
import { pageIn } from '../settled.js';

const CHAPTER = `---
title: The *Budapest* route and **one** \`field\`
---

::contents

## The *Lotus* rule {#sec-lotus}

See @tbl-a.

:::table{#tbl-a title="Answers under *Lotus*"}
| A | B |
|---|---|
| c | d |
:::

:::finding{#fin-a title="It is *slow*"}
Words of evidence.
:::

:::case-study{#case-a title="The *Lotus*" who="A court" status="charges" lesson="Ask early"}
A story.
:::

:::template{title="A *form*"}
A field.
:::
`;

const text = async () => (await pageIn(folderOf({ 'one.md': CHAPTER }), 'public')).html;

describe('what stands out in a title', () => {
  it('stands out where the title is set', async () => {
    const html = await text();
    expect(html).toContain(
      '<h1 class="chapter-title">The <em>Budapest</em> route and <strong>one</strong> <code>field</code></h1>',
    );
    expect(html).toContain('<span>Answers under <em>Lotus</em></span></caption>');
    expect(html).toContain('<b>It is <em>slow</em>.</b>');
    expect(html).toMatch(/class="case-title">The <em>Lotus<\/em></);
    expect(html).toMatch(/class="template-title baton">A <em>form<\/em></);
  });

  it('stands out in the lists of contents', async () => {
    const html = await text();
    expect(html).toContain('<span class="toc-title">Answers under <em>Lotus</em></span>');
    expect(html).toContain('<span class="toc-title">The <em>Lotus</em></span>');
  });

  it('is plain in running heads', async () => {
    const html = await text();
    expect(html).toContain('data-title="The Budapest route and one field"');
    expect(html).toContain('--head-title:"The Budapest route and one field"');
    expect(html).not.toMatch(/\*(?:Budapest|Lotus|slow|form)/);
  });

  it('needs no finding', async () => {
    const { findings } = await pageIn(folderOf({ 'one.md': CHAPTER }), 'public');
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('is nothing where it is not closed, and then it is refused', async () => {
    const { findings } = await assembled(folderOf({ 'one.md': '---\ntitle: The *Lotus rule\n---\n\nWords.' }));
    expect(findings.map(({ rule, line }) => `${rule}:${String(line)}`)).toEqual([
      expect.stringMatching(/^parse\/.*:2$/),
    ]);
  });

  it('is not told where another mark is refused', async () => {
    const title = 'The *Budapest* route: see [@crc-1989] and `x`';
    const { findings } = await assembled(folderOf({ 'one.md': `---\ntitle: "${title}"\n---\n\nWords.` }));
    const marks = findings.filter(({ rule }) => rule === 'parse/marks-in-plain-words');
    expect(marks.map(({ line, message }) => `${String(line)} ${message.split(' in ')[0] ?? ''}`)).toEqual([
      '2 Unexpected citation',
    ]);
  });
});
