import { fromHtml } from 'hast-util-from-html';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import type { ElementContent } from 'hast';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { withExpansions } from '../../../src/write/page/expansions.js';

const KNOWN = [
  { short: 'MLA', long: 'mutual legal assistance' },
  { short: 'MLAT', long: 'mutual legal assistance treaty' },
  { short: 'A.B', long: 'a sign of patterns' },
];

function expanded(html: string): string {
  const body = fromHtml(html, { fragment: true }).children.filter(
    (one): one is ElementContent => one.type !== 'doctype',
  );
  return unified()
    .use(rehypeStringify)
    .stringify({ type: 'root', children: withExpansions(body, KNOWN) });
}

const MLA = '<abbr title="mutual legal assistance">MLA</abbr>';

it.each([
  ['at its first place', '<p>An MLA request, then MLA.</p>', `<p>An ${MLA} request, then MLA.</p>`],
  [
    'the longest that stands there',
    '<p>An MLAT.</p>',
    '<p>An <abbr title="mutual legal assistance treaty">MLAT</abbr>.</p>',
  ],
  [
    'not within a word, nor behind its long form',
    '<p>XMLA, MLAs, (MLA), MLA-based</p>',
    `<p>XMLA, MLAs, (MLA), ${MLA}-based</p>`,
  ],
  [
    'again in each chapter',
    '<section data-chapter="a"><p>MLA</p></section><section data-chapter="b"><p>MLA</p></section>',
    `<section data-chapter="a"><p>${MLA}</p></section><section data-chapter="b"><p>${MLA}</p></section>`,
  ],
  [
    'not in a heading, link or code',
    '<h2>MLA</h2><p><a href="#a">MLA</a> <code>MLA</code></p>',
    '<h2>MLA</h2><p><a href="#a">MLA</a> <code>MLA</code></p>',
  ],
  [
    'as it is written, not as a pattern',
    '<p>AxB and A.B</p>',
    '<p>AxB and <abbr title="a sign of patterns">A.B</abbr></p>',
  ],
])('gives an abbreviation its long form: %s', (_, from, to) => {
  expect(expanded(from)).toBe(to);
});

it('changes nothing where no abbreviation is known', () => {
  const body = [h('p', 'MLA')];
  expect(withExpansions(body, [])).toBe(body);
});
