import { h, s } from 'hastscript';
import type { Element, ElementContent } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { quoted } from '../../../src/write/page/foot.js';
import { safe } from '../../../src/write/page/safe.js';

const textOf = (children: ElementContent[]): string =>
  unified().use(rehypeStringify).stringify({ type: 'root', children });
const link = (href: string): Element => h('a', { href }, 'words');

describe('the last look at a page', () => {
  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'file:///etc/hosts',
    'blob:x',
    'ftp://example.org',
    '//example.org',
    '/etc/hosts',
    'notes.html',
    'imprimatur.invalid',
    '',
  ])('takes the address out of a link to %j', (href) => {
    expect(textOf(safe([h('p', [link(href)])]))).toBe('<p><a>words</a></p>');
  });

  it.each(['https://example.org/a?b#c', 'http://example.org', 'mailto:a@example.org', 'tel:+431260600', '#sec-a'])(
    'leaves a link to %s',
    (href) => {
      expect(textOf(safe([link(href)]))).toBe(`<a href="${href}">words</a>`);
    },
  );

  it.each(['script', 'iframe', 'object', 'embed', 'base', 'link', 'meta', 'form', 'foreignObject', 'animate'])(
    'takes out %s, with what stands in it, and what stands behind it stays',
    (name) => {
      const twice = [h(name, [h('p', 'x')]), h(name), h('p', 'kept')];
      expect(textOf(safe([h('div', twice)]))).toBe('<div><p>kept</p></div>');
    },
  );

  it('takes out what an element would run or fetch', () => {
    const element = h('img', { src: 'https://example.org/a.png', onError: 'alert(1)', srcSet: 'a 1x', alt: 'words' });
    expect(textOf(safe([element]))).toBe('<img alt="words">');
    expect(
      textOf(safe([s('svg', [s('image', { href: 'https://example.org/a.png' }), s('use', { xLinkHref: 'a.svg#b' })])])),
    ).toBe('<svg><image></image><use></use></svg>');
  });

  it('leaves the pictures that a page brings', () => {
    const src = 'data:image/png;base64,AAAA';
    expect(textOf(safe([h('img', { src, alt: '' })]))).toBe(`<img src="${src}" alt="">`);
    expect(textOf(safe([s('svg', [s('image', { href: src })])]))).toContain(src);
  });
});

describe('words in a style', () => {
  it.each(['"', '\\', '</style><script>', '\n', '\r', '\f', '\0', '\u0085', '"}body{display:none}'])(
    'end nothing: %j',
    (words) => {
      const css = quoted(words);
      expect(css.slice(1, -1)).not.toMatch(/["<\p{Cc}]/u);
      expect(css.slice(1, -1).replace(/\\[0-9a-f]+ /g, '')).not.toContain('\\');
    },
  );
});
