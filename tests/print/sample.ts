import type { Page } from '../../src/model/print.js';
import { VFile } from 'vfile';

let token = 0;
const word = (): string => {
  token += 1;
  return `w${token.toString(36).replaceAll('f', 'X')}q`;
};
const words = (count: number): string => Array.from({ length: count }, word).join(' ');

function note(number: number, length = 12): string {
  return `<a class="fncall" href="#fn${String(number)}">${String(number)}</a><span class="fn" id="fn${String(number)}" data-num="${String(number)}">${words(length)}</span>`;
}

const paragraph = (): string => `<p>${words(60)}<em> ${words(4)}</em> ${words(20)}</p>`;

function rows(count: number, cells: number): string {
  return Array.from(
    { length: count },
    () => `<tr>${Array.from({ length: cells }, () => `<td>${words(5)}</td>`).join('')}</tr>`,
  ).join('');
}

const STYLE = `
@page { size: A4; margin: 24mm 18mm 26mm 22mm; @top-left { content: string(short) } @bottom-right { content: counter(page) } }
@page cover { @top-left { content: none } @bottom-right { content: none } }
@page wide { size: A4 landscape }
body { font: 10pt/13.5pt 'Open Sans'; orphans: 2; widows: 2 }
section, nav { break-before: page } h1 { string-set: short content(text); break-after: avoid } h2 { break-after: avoid }
.cover { page: cover; break-before: auto }
.wide { page: wide }
table { width: 100%; border-collapse: collapse } tr { break-inside: avoid }
.fn { float: footnote; font-size: 8pt } .fncall { font-size: 7pt; vertical-align: super; text-decoration: none }
::footnote-call { content: none } ::footnote-marker { content: attr(data-num) '. ' }
nav a::after { content: ' ' target-counter(attr(href), page) }
aside { position: absolute; right: 0; width: 30mm }
svg { display: block }
`;

/** A small publication of which every word is unique: cover, contents, notes, a table over pages, a landscape page. */
export function samplePage(body = sampleBody(), extra = ''): Page<'public'> {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A sample</title>
<style>${STYLE}${extra}</style></head><body>${body}</body></html>`;
  const facts = { publication: 'sample', title: 'A sample', language: 'en', author: 'An author', day: '2026-11-24' };
  const said = { about: 'A draft', revision: 'v0.3.0+g1a2b3c4' };
  return {
    edition: 'public',
    purpose: 'screen',
    ...facts,
    ...said,
    html,
    configFile: new VFile({ path: 'publication.yaml' }),
  };
}

/** The body of the sample; the same words each time. */
export function sampleBody(): string {
  token = 0;
  return `
<section class="cover"><h1>Cover ${words(3)}</h1></section>
<nav id="contents"><h1>Contents</h1><ul><li><a href="#one">One</a></li><li><a href="#two">Two</a></li><li><a href="#three">Three</a></li></ul></nav>
<section data-chapter="one" data-part="body"><h1 id="one">First chapter</h1>
${paragraph()}<p>${words(30)}${note(1)} ${words(30)}${note(2, 40)} <span data-cite="smith-2020">${words(2)}</span></p>
${Array.from({ length: 9 }, paragraph).join('')}<h2 id="one-b">A section</h2><p>${words(20)}${note(3)} ${words(10)}</p>
<svg width="300" height="40" role="img"><title>Drawn</title><text x="5" y="20">${words(3)}</text></svg></section>
<section data-chapter="two" data-part="body"><h1 id="two">Second chapter</h1>
<p>${words(10)} <span data-cite="smith-2020">${words(2)}</span></p>
<table><caption>${words(4)}</caption><colgroup><col style="width:20%"><col><col></colgroup>
<thead><tr><th id="h1">Headone<a class="fncall" href="#fn4">4</a></th><th>Headtwo</th><th>Headthree</th></tr></thead>
<tbody>${rows(70, 3)}</tbody></table></section>
<section class="wide" data-chapter="three" data-part="annex"><h1 id="three">Wide annex</h1><table>${rows(12, 8)}</table></section>
<section data-chapter="refs" data-part="annex"><h1>References</h1><p id="smith">${words(6)} <span class="cited-pages" data-key="smith-2020"></span></p></section>`;
}
