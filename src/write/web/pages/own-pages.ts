import { h } from 'hastscript';
import type { Element } from 'hast';
import { searchField } from './home.js';
import { dayIn } from './review-line.js';
import type { Site, WebPage } from '../site-facts.js';
import { sizeOf } from './sizes.js';

/** The page on which a search is answered. */
export function searchPage(site: Site): WebPage {
  const { web } = site.words;
  const contents = site.home.sheets.find(({ kind }) => kind === 'contents')?.name ?? 'index';
  const main = [
    h('header', { className: ['page-head'] }, [h('h1', { id: 'found' }, web.search)]),
    h('div', [searchField(site)]),
    h('p', { className: ['search-lead'], role: 'status', id: 'search-status' }, web.searchLead),
    h('p', { className: ['also'], id: 'also' }),
    h('div', { className: ['results'], id: 'results' }),
    h('noscript', [h('p', web.noScript)]),
    h('p', { className: ['all-pages'] }, [h('a', { href: `${contents}.html` }, web.contentsLead.replace(/\.$/, ''))]),
  ];
  const scripts = ['minisearch.js', 'found.js'];
  return { name: 'search', title: web.search, section: 'search', main, scripts, className: 'page-search' };
}

/** The files to keep; undefined where none is made. */
export function downloadsPage(site: Site): WebPage | undefined {
  const { web } = site.words;
  if (site.downloads.length === 0) return undefined;
  const rows = site.downloads.map(({ path, form, bytes }) =>
    h('li', [
      h('a', { href: path, download: true }, `${site.home.text.facts.title}, ${form}`),
      ' ',
      h('span', { className: ['more'] }, sizeOf(bytes, web)),
    ]),
  );
  const main = [titled(web.downloads), h('p', web.downloadsLead), h('ul', { className: ['downloads'] }, rows)];
  return { name: 'downloads', title: web.downloads, section: 'downloads', main, className: 'page-own' };
}

/** What changed in the site, the newest first; undefined where nobody says. */
export function changesPage(site: Site): WebPage | undefined {
  const { web } = site.words;
  const { facts } = site.home.text;
  const changes = [...(facts.web?.changes ?? [])].sort((one, other) => (one.date < other.date ? 1 : -1));
  if (changes.length === 0) return undefined;
  const rows = changes.flatMap(({ date, text }) => [
    h('dt', [h('time', { dateTime: date }, dayIn(facts.language, date))]),
    h('dd', text),
  ]);
  const main = [titled(web.changes), h('p', web.changesLead), h('dl', { className: ['changes'] }, rows)];
  return { name: 'changes', title: web.changes, section: 'changes', main, className: 'page-own' };
}

function titled(title: string): Element {
  return h('header', { className: ['page-head'] }, [h('h1', title)]);
}
