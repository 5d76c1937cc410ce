import type { Nodes, PhrasingContent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { atSigns, parseInlineSource } from '../../../src/parse/at-signs/at-signs.js';
import { attributePlaces, keepAttributePlaces } from '../../../src/parse/attribute-places.js';
import { directives } from '../../../src/parse/directives.js';

function read(source: string): { tree: Root; shown: string } {
  const file = new VFile({ path: 'chapter.md', value: source });
  const tree = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).parse(file);
  directives(tree, file);
  atSigns(tree, file);
  return { tree, shown: show(tree) };
}

function show(node: Nodes): string {
  if (node.type === 'citation') {
    const items = node.items.map((item) => {
      const minus = item.suppressAuthor ? '-' : '';
      return `${item.prefix}<${minus}${item.key}>${item.suffix}`;
    });
    return `${node.narrative ? 'N' : 'C'}{${items.join('|')}${node.possessive ?? ''}}`;
  }
  if (node.type === 'crossReference') {
    return `X{${node.publication ?? ''}:${node.label}${node.capital ? '!' : ''}}`;
  }
  if (node.type === 'inlineCode' || node.type === 'code') return `\`${node.value}\``;
  if ('children' in node) return node.children.map((child) => show(child)).join(node.type === 'root' ? '\n' : '');
  return toString(node);
}

const CASES: readonly (readonly [source: string, shown: string])[] = [
  ['Text [@a, p. 4; see also @b].', 'Text C{<a>, p. 4|see also<b>}.'],
  ['@a says', 'N{<a>} says'],
  ['@a [p. 4] says', 'N{<a>, p. 4} says'],
  ['@a [p. 4; @b, p. 5] says', 'N{<a>, p. 4|<b>, p. 5} says'],
  ['@a\n[p. 4] says', 'N{<a>, p. 4} says'],
  ['A wrote [-@a, p. 4].', 'A wrote C{<-a>, p. 4}.'],
  ['A wrote -@a.', 'A wrote C{<-a>}.'],
  ["@a’s view and @b's [p. 4]", 'N{<a>’s} view and N{<b>, p. 4’s}'],
  ['@a’ view', 'N{<a>’} view'],
  ['‘as @a’ and “so @b”', '‘as N{<a>}’ and “so N{<b>}”'],
  ["'as @a' says, @b'sx", "'as N{<a>}' says, N{<b>}'sx"],
  ['@a (as cited in @b, p. 4) says', 'N{<a>|as cited in<b>, p. 4} says'],
  ['@a (see @b) says', 'N{<a>} C{see<b>} says'],
  ['Fact (@a).', 'Fact C{<a>}.'],
  ['Fact (see @a, p. 4; @b).', 'Fact C{see<a>, p. 4|<b>}.'],
  ['(as @a has shown, at length)', '(as N{<a>} has shown, at length)'],
  ['[@key and more text]', 'C{<key> and more text}'],
  ['[@a, pp. 33-35 and *passim*; @b]', 'C{<a>, pp. 33-35 and *passim*|<b>}'],
  ['[see *e.g.* @a]', 'C{see *e.g.*<a>}'],
  ['[@usc-2258a, (a) and (h); @report-act]', 'C{<usc-2258a>, (a) and (h)|<report-act>}'],
  ['[@opsc-text, art. 8(3)]', 'C{<opsc-text>, art. 8(3)}'],
  ['[@opsc-text, art. 8(3)(a); emphasis added]', 'C{<opsc-text>, art. 8(3)(a); emphasis added}'],
  ['[@a, art. 6:2] at 12:30', 'C{<a>, art. 6:2} at 12:30'],
  ['[@a, 1:09:19]', 'C{<a>, 1:09:19}'],
  ['[@a; @b; @c]', 'C{<a>|<b>|<c>}'],
  ['[@a][@b]', 'C{<a>}C{<b>}'],
  ['[@a](note)', 'C{<a>}(note)'],
  ['[@a, p. 4](note) more', 'C{<a>, p. 4}(note) more'],
  ['[as @a shows](https://example.org/@x)', 'as N{<a>} shows'],
  ['*@a* and **[@b]** and ~~[@c]~~', 'N{<a>} and C{<b>} and C{<c>}'],
  ['@{a.b/c}, @a_b.c-d:e.', 'N{<a.b/c>}, N{<a_b.c-d:e>}.'],
  ['@müller2020', 'N{<müller2020>}'],
  ['Escaped \\@a and [\\@b] and \\[@c\\]', 'Escaped @a and [@b] and [N{<c>}]'],
  ['A &amp; B &#64;x [@a] &copy; @b', 'A & B @x C{<a>} © N{<b>}'],
  ['Mail to a.b@example.org or x@localhost', 'Mail to a.b@example.org or x@localhost'],
  ['https://example.org/@user and <https://example.org/@u>', 'https://example.org/@user and https://example.org/@u'],
  ['`@code` and `[@code]`', '`@code` and `[@code]`'],
  ['    @code', '`@code`'],
  ['A lone @ and @@ and twelve @ 3', 'A lone @ and @@ and twelve @ 3'],
  ['See @sec-formal and @fig-speed.', 'See X{:sec-formal} and X{:fig-speed}.'],
  ['@Fig-speed shows; @Tbl-x', 'X{:fig-speed!} shows; X{:tbl-x!}'],
  ['(@sop-x) and [@rec-y]', '(X{:sop-x}) and X{:rec-y}'],
  ['(see @guide:sec-principles).', '(see X{guide:sec-principles}).'],
  ['@guide:sop-preservation and @guide:Sop-x', 'X{guide:sop-preservation} and X{guide:sop-x!}'],
  ['[@a; see @sop-x]', '(N{<a>}; see X{:sop-x})'],
  ['Read [see @sec-x] or [@sec-x; @a] or [@sec-x]', 'Read (see X{:sec-x}) or (X{:sec-x}; N{<a>}) or X{:sec-x}'],
  ['Sentence “@a” and —@b', 'Sentence “N{<a>}” and —N{<b>}'],
  ['[see [@a] there]', '[see C{<a>} there]'],
  ['> quote @a\n> more @b', 'quote N{<a>}\nmore N{<b>}'],
  ['| a |\n|---|\n| x \\| [@a] @b |', 'ax | C{<a>} N{<b>}'],
  ['## Heading [@a]', 'Heading C{<a>}'],
  ['x[^1]\n\n[^1]: See @a [p. 4].', 'x\nSee N{<a>, p. 4}.'],
  ['[^@a]', '[^N{<a>}]'],
  [':party[@a]', 'N{<a>}'],
  [':non-public[one [@a]]{originator="X"}', 'one C{<a>}'],
];

describe('atSigns', () => {
  it.each(CASES)('%s', (source, shown) => {
    expect(read(source).shown).toBe(shown);
  });

  it('places each citation where its source stands', () => {
    const source =
      'Line one \\* &amp; more\n> and [see @a,\n> p. 4] and *@b* \\@c &lt; @fig-x.\n\n| a |\n|-|\n| \\| @d |\n';
    const found: string[] = [];
    visit(read(source).tree, (node) => {
      if (node.type !== 'citation' && node.type !== 'crossReference') return;
      found.push(source.slice(node.position?.start.offset, node.position?.end.offset));
    });
    expect(found).toEqual(['[see @a,\n> p. 4]', '@b', '@fig-x', '@d']);
  });

  it('keeps the places of the text around', () => {
    const source = 'One two [@a](note) three \\@ four @b five';
    visit(read(source).tree, 'text', (node) => {
      const typed = source.slice(node.position?.start.offset, node.position?.end.offset);
      expect(typed.replace('\\@', '@')).toBe(node.value);
      expect(node.position?.start.column).toBe((node.position?.start.offset ?? -1) + 1);
    });
  });

  it('keeps what the author typed as `raw`', () => {
    const { tree } = read('x [see @a, p. 4] y');
    visit(tree, 'citation', (node) => {
      expect(node.raw).toBe('[see @a, p. 4]');
    });
  });
});

describe('parseInlineSource', () => {
  function source(value: string): { shown: string; nodes: PhrasingContent[] } {
    const file = new VFile(`Text.\n\n:::figure{#fig-x source="${value}"}\n:::\n`);
    const tree = unified().use(remarkParse).use(remarkDirective).use(keepAttributePlaces).parse(file);
    const block = tree.children[1];
    if (block === undefined) throw new Error('No block');
    const nodes = parseInlineSource(value, file, attributePlaces(block, file)['source']);
    return { nodes, shown: nodes.map((node) => show(node)).join('') };
  }

  it.each([
    ['@a; @b, p. 4; @c', 'N{<a>}; N{<b>, p. 4}; N{<c>}'],
    ['Authors, from @a, Table 2; @b', 'Authors, from N{<a>, Table 2}; N{<b>}'],
    ['@a, and our own count', 'N{<a>}, and our own count'],
    ['@a [p. 4]; [@b]', 'N{<a>, p. 4}; C{<b>}'],
    ['@usc-2258a, (a) and (h); x', 'N{<usc-2258a>, (a) and (h)}; x'],
    ['Own drawing', 'Own drawing'],
    ['after @sec-formal', 'after X{:sec-formal}'],
  ])('%s', (value, shown) => {
    expect(source(value).shown).toBe(shown);
  });

  it('places a key of the attribute', () => {
    const second = source('@a; @b, p. 4').nodes[2];
    expect(second?.position?.start).toMatchObject({ line: 3, column: 30 });
  });
});
