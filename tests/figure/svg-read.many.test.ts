import { describe, expect, it } from 'vitest';
import { checked, Undrawable } from '../../src/figure/kit/baked.js';
import { readSvg } from '../../src/figure/kit/svg-read.js';
import { toXml, withOwnIds } from '../../src/figure/kit/svg-tree.js';

const OPEN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">';
const within = (inner: string): string => `${OPEN}\n${inner}</svg>`;
const faultsOf = (text: string): string[] =>
  readSvg(text).faults.map(({ line, kind, what }) => `${String(line)} ${kind} ${what}`);
const kept = (inner: string): string => {
  const { svg, faults } = readSvg(within(inner));
  expect(faults).toEqual([]);
  return (svg?.children ?? []).map(toXml).join('').trim();
};

describe('an SVG', () => {
  it.each([
    ['behind the image', `${within('')}\n<img src="x" onerror="alert(1)">`, '3 unsafe'],
    ['a second image', `${within('')}\n\n${within('')}`, '4 unsafe'],
    ['text behind it', `${within('')}\nwords`, '3 unsafe'],
    [
      'a page that leads away',
      `${within('')}<meta http-equiv="refresh" content="0;url=https://example.org/"/>`,
      '2 unsafe',
    ],
    ['before it', `<img src="x" onerror="alert(1)"/>\n${within('')}`, '1 unsafe'],
    ['around it', `<p>\n${within('')}</p>`, '1 unsafe'],
    ['words before it', `words\n${within('')}`, 'unsafe'],
    ['a comment that is none in HTML', `<!--><img src=x onerror=alert(1)>-->\n${within('')}`, '1 unsafe'],
    ['a comment with an image in it', `<!-- <svg onload="alert(1)"> -->\n${within('')}`, '1 unsafe'],
    [
      'a style sheet of another place',
      `<?xml-stylesheet href="https://example.org/a.css"?>\n${within('')}`,
      '1 unsafe',
    ],
    ['a program', `<?php echo 1 ?>\n${within('')}`, '1 unsafe'],
    ['an entity', `<!DOCTYPE svg [<!ENTITY a "b">]>\n${within('')}`, '1 unsafe'],
    ['character data', `${within('')}<![CDATA[<script>alert(1)</script>]]>`, '2 unsafe'],
  ])('is refused where something stands outside: %s', (_, text, found) => {
    expect(faultsOf(text).join('\n')).toContain(found);
    expect(readSvg(text).svg).toBeUndefined();
  });

  it.each([
    ['<script>alert(1)</script>', '`<script>`'],
    ['<script href="data:text/javascript,alert(1)"/>', '`<script>`'],
    ['<p><img src="x" onerror="alert(1)"></p>', '`<p>`'],
    ['<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>', '`<h:script>`'],
    ['<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>', '`<script>`'],
    ['<x:g xmlns:x="urn:unknown"/>', '`<x:g>`'],
    ['<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>', '`<foreignObject>`'],
    ['<iframe src="https://example.org/"/>', '`<iframe>`'],
    ['<animate attributeName="href" to="javascript:alert(1)"/>', '`<animate>`'],
    ['<set attributeName="onload" to="alert(1)"/>', '`<set>`'],
    ['<handler type="application/ecmascript">alert(1)</handler>', '`<handler>`'],
    ['<filter><feImage href="https://example.org/a.png"/></filter>', '`<feImage>`'],
    ['<SCRIPT>alert(1)</SCRIPT>', '`<SCRIPT>`'],
    ['<rect onload="alert(1)"/>', '`onload`'],
    ['<g ONCLICK="alert(1)"/>', '`ONCLICK`'],
    ['<g xlink:onbegin="x"/>', '`xlink:onbegin`'],
    ['<a href="javascript:alert(1)"/>', 'a link to'],
    ['<a href="java&#x0A;script:alert(1)"/>', 'a link to'],
    ['<a href=" https://example.org/"/>', 'a link to'],
    ['<a xmlns:l="http://www.w3.org/1999/xlink" l:href="https://example.org/"/>', 'a link to'],
    ['<use href="other.svg#a"/>', 'a link to'],
    ['<use href="data:image/svg+xml;base64,AAAA#a"/>', 'a link to'],
    ['<image href="//example.org/a.png"/>', 'a link to'],
    ['<image href="data:image/svg+xml,&lt;svg/&gt;"/>', 'a link to'],
    ['<image href="file:///etc/hosts"/>', 'a link to'],
    ['<style>@import "a.css"</style>', 'an outside address'],
    ['<style>rect{fill:url(https://example.org/a.svg)}</style>', 'an outside address'],
    ['<style>rect{fill:u<![CDATA[rl(//example.org)]]>}</style>', 'an outside address'],
    ['<style>rect{fill:u/**/rl(//example.org)}</style>', 'an outside address'],
    ['<style>rect{fill:u\\72l(//example.org)}</style>', 'a backslash'],
    ['<style>@font-face{font-family:a;src:url(https://example.org/a.woff)}</style>', 'an outside address'],
    ['<rect style="fill:url(&quot;https://example.org/a&quot;)"/>', 'an outside address'],
    ['<rect fill="url( https://example.org/a )"/>', 'an outside address'],
    ['<rect mask="IMAGE-SET(&quot;https://example.org/a&quot; 1x)"/>', 'an outside address'],
  ])('is refused with %s', (inner, what) => {
    expect(faultsOf(within(inner)).join('\n')).toContain(`2 unsafe ${what}`);
    expect(readSvg(within(inner)).svg).toBeUndefined();
  });

  it.each([
    ['no file at all', ''],
    ['plain words', 'words'],
    ['a page', '<!doctype html><html><body>words</body></html>'],
    ['another kind of XML', '<rss/>'],
    ['a PNG', '\u0089PNG\r\n\u001a\n'],
  ])('is broken where there is none: %s', (_, text) => {
    const { faults } = readSvg(text);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.every(({ kind }) => kind === 'broken')).toBe(true);
  });

  it.each(['<g>', '<g></p>', '<rect width=5/>', '&nbsp;', '<text>a < b</text>', '<a:b/>', '<g a="1" a="2"/>'])(
    'is broken where it is no XML: %s',
    (inner) => {
      expect(faultsOf(within(inner))).toEqual([expect.stringMatching(/^[23] broken text that is no XML \(/)]);
    },
  );

  it.each([
    ['width', '1000000001'],
    ['d', 'M0 0L1e9,1'],
    ['transform', 'translate(-400000000 1)'],
    ['x', 'Infinity'],
    ['r', '1e999'],
  ])('is refused where `%s` asks for more than there is: %s', (name, value) => {
    expect(faultsOf(within(`<rect ${name}="${value}"/>`))).toEqual([
      `2 unsafe \`${name}\` of more than 100,000,000 units`,
    ]);
  });

  it('takes the units of a map, and small ones', () => {
    expect(faultsOf(within('<path d="M500000.5 9999999,1e-9-2.5.5z"/><rect id="a1234567890" width="100%"/>'))).toEqual(
      [],
    );
  });

  it('is refused where its elements are nested, repeated or drawn without end', () => {
    const deep = '<g>'.repeat(20_000) + '</g>'.repeat(20_000);
    expect(faultsOf(within(deep))).toEqual(['2 unsafe elements nested deeper than 100 levels']);
    expect(faultsOf(within('<g/>'.repeat(50_001)))).toEqual(['2 unsafe more than 50000 elements']);
    const levels = Array.from(
      { length: 9 },
      (_, at) => `<g id="g${String(at + 1)}">${`<use href="#g${String(at)}"/>`.repeat(10)}</g>`,
    );
    expect(faultsOf(within(`<g id="g0"/>${levels.join('')}`))).toEqual([
      '1 unsafe `use` that draws more than 50000 elements',
    ]);
    const chain = Array.from({ length: 5000 }, (_, at) => `<use id="u${String(at)}" href="#u${String(at + 1)}"/>`).join(
      '',
    );
    expect(faultsOf(within(chain))).toEqual(['1 unsafe `use` that draws more than 50000 elements']);
    const circle = ['1 unsafe `use` that draws what it stands in'];
    expect(faultsOf(within('<use id="a" href="#b"/><use id="b" href="#a"/>'))).toEqual(circle);
    expect(faultsOf(within('<g id="a"><g><use href="#a"/></g></g>'))).toEqual(circle);
    expect(faultsOf(within('<g id="a"><path d="M0 0"/></g><use href="#a"/><use href="#a"/>'))).toEqual([]);
  });

  it.each(['<', '<g ', '</g>', '&', '<!--', '<![CDATA[', ']]>', '"', 'url(', '/*', '#', '{', 'a:'])(
    'of 100,000 times %j is read to its end',
    (run) => {
      const long = run.repeat(100_000);
      for (const text of [long, within(long), within(`<style>${long}</style>`), within(`<g style='${long}'/>`)]) {
        const { svg, faults } = readSvg(text);
        expect(svg === undefined).toBe(faults.length > 0);
        if (svg !== undefined) expect(withOwnIds(svg, 'fig')).toMatchObject({ name: 'svg' });
      }
    },
  );
});

describe('what is kept of an SVG', () => {
  it('is shapes and words, with the attributes that draw them', () => {
    expect(kept('<rect width="5" data-x="1" class="a" inkscape="x" role="x"/>')).toBe('<rect width="5" class="a"/>');
    expect(kept('<text x="1">a &lt;b&gt; &amp;&#x22;<tspan>c</tspan></text>')).toBe(
      '<text x="1">a &lt;b&gt; &amp;&quot;<tspan>c</tspan></text>',
    );
  });

  it('leaves out what editors note for themselves', () => {
    const notes = `<metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:li>A. Author</r:li></r:RDF></metadata>
      <s:namedview xmlns:s="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"/>
      <g xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:label="Layer"/><!-- a note -->`;
    expect(kept(notes).trim()).toBe('<g/>');
    expect(
      faultsOf(`<?xml version="1.0"?><!-- Generator: Editor --><!DOCTYPE svg PUBLIC "a" "b">${within('')}`),
    ).toEqual([]);
  });

  it('may be written with a prefix, or with none', () => {
    const { svg } = readSvg('<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><s:g/></s:svg>');
    expect(svg && toXml(svg)).toBe('<svg viewBox="0 0 1 1"><g/></svg>');
    expect(faultsOf('<svg viewBox="0 0 1 1"/>')).toEqual([]);
  });

  it('has ids of its own, wherever they are named', () => {
    const { svg } = readSvg(
      within(
        '<style>#a,#b:hover{fill:#bad;stroke:url(#a)}</style><g id="a"/><use xlink:href="#a" fill="url(\'#a\')" stroke="#abc"/>',
      ),
    );
    expect(svg && toXml(withOwnIds(svg, 'fig'))).toBe(
      '<svg viewBox="0 0 10 10"><style>#fig-a,#b:hover{fill:#bad;stroke:url(#fig-a)}</style><g id="fig-a"/>' +
        '<use xlink:href="#fig-a" fill="url(\'#fig-a\')" stroke="#abc"/></svg>',
    );
  });
});

describe('a drawing that comes back', () => {
  const good = { content: '<rect width="1"/>', viewBox: '0 0 9 9', width: 9, height: 9, smallest: 9, words: [] };

  it('is taken where it holds shapes and words', () => {
    expect(checked(good)).toEqual(good);
  });

  it.each([
    { content: '<script>alert(1)</script>' },
    { content: '</svg><img src="x" onerror="alert(1)"/><svg>' },
    { content: '<rect onload="alert(1)"/>' },
    { content: '<style>p{color:red}</style>' },
    { content: '<title>words</title>' },
    { content: '<image href="https://example.org/a.png"/>' },
    { content: '<g>' },
    { viewBox: '0 0 9 9" onload="alert(1)' },
    { viewBox: 'NaN 0 9 9' },
    { width: 0 },
    { width: null },
    { words: ['x'] },
    { more: 1 },
  ])('is refused with %j', (change) => {
    expect(() => checked({ ...good, ...change })).toThrow(Undrawable);
  });
});
