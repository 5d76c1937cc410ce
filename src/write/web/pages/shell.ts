import { h } from 'hastscript';
import type { Element, Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { metaOf } from '../../page/meta.js';
import { statementOf } from '../../page/statement.js';
import { entriesOf } from './nav.js';
import type { Site, WebPage } from '../site-facts.js';

/** Nothing comes from elsewhere, nothing runs that is not a file of the site, and nothing is sent. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'none'; base-uri 'none'";

/** A page of a site as HTML. */
export function documentOf(site: Site, page: WebPage): string {
  const { text } = site.home;
  const { facts, edition } = text;
  const { edition: own, web } = site.words;
  const name = page.name === 'index' ? facts.title : `${page.title} · ${facts.shortTitle}`;
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: facts.language }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('meta', { name: 'referrer', content: 'no-referrer' }),
          ...metaOf(facts),
          h('title', edition === 'internal' ? `${own.internalTab}: ${name}` : name),
          h('link', { rel: 'stylesheet', href: 'assets/site.css' }),
          h('link', { rel: 'stylesheet', href: 'assets/drawn.css' }),
          ...[...(page.scripts ?? []), 'site.js'].map((src) => h('script', { src: `assets/${src}`, defer: true })),
        ]),
        h(
          'body',
          { className: [page.className, `edition-${edition}`], dataWords: clientWords(site), dataKeep: keptAs(site) },
          [
            h('a', { className: ['skip'], href: '#text' }, web.skip),
            head(site, page),
            h('main', { id: 'text' }, [...page.main]),
            foot(site, page),
          ],
        ),
      ]),
    ],
  };
  return `${unified().use(rehypeStringify, { upperDoctype: true }).stringify(root)}\n`;
}

/** What the script of the pages says. */
function clientWords({ words: { web } }: Site): string {
  const said = Object.entries(web).filter(([, words]) => typeof words === 'string');
  const { overdue } = web;
  return JSON.stringify({ ...Object.fromEntries(said), overdue: overdue('{day}') });
}

/** Under what name a browser keeps ticks: those of another version are others. */
function keptAs({ home: { text } }: Site): string {
  return `imprimatur-toolkit-${text.facts.fileName}-${text.facts.version}`;
}

function head(site: Site, page: WebPage): Element {
  const { facts, edition } = site.home.text;
  const { web, edition: own } = site.words;
  const entries = entriesOf(site).map(({ section, words, address }) =>
    h('li', [h('a', { href: address, ariaCurrent: section === page.section ? 'page' : undefined }, words)]),
  );
  return h('header', { className: ['head'] }, [
    h('div', { className: ['head-in'] }, [
      ...(edition === 'internal' ? [h('span', { className: ['edition-tab'] }, own.internalTab)] : []),
      h('a', { className: ['site'], href: 'index.html' }, facts.shortTitle),
      h(
        'button',
        { type: 'button', className: ['menu'], ariaExpanded: 'false', ariaControls: 'nav', hidden: true },
        web.menu,
      ),
      h('nav', { id: 'nav', ariaLabel: web.main }, [
        h('ul', [
          ...entries,
          h('li', [
            h(
              'a',
              {
                className: ['search-link'],
                href: 'search.html',
                ariaCurrent: page.section === 'search' ? 'page' : undefined,
              },
              [web.search, ' ', h('kbd', { ariaHidden: 'true', hidden: true }, '/')],
            ),
          ]),
        ]),
      ]),
    ]),
  ]);
}

function foot({ home, words: { web } }: Site, page: WebPage): Element {
  const { facts } = home.text;
  const version = [facts.version, facts.date].filter((words) => words !== '').join(', ');
  const about = [facts.status, version, statementOf(facts)].filter((words) => words !== '').join(' · ');
  const changed = (facts.web?.changes ?? []).length > 0;
  return h('footer', { className: ['foot'] }, [
    h('p', about),
    ...(changed ? [h('p', [h('a', { href: 'changes.html' }, web.changes)])] : []),
    h('p', { className: ['print-foot'], ariaHidden: 'true', dataTitle: `${facts.shortTitle} · ${page.title}` }),
  ]);
}
