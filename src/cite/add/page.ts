import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toText } from '../tidy/text-of.js';

type Fields = Readonly<Record<string, unknown>>;
type Told = ReadonlyMap<string, readonly string[]>;

/** What a page says of itself, for scholars' indexes (`citation_…`), for libraries (Dublin Core) and for others (`og:…`). */
export function pageOf(html: string, url: string): Fields {
  const root = fromHtml(html);
  const told = toldBy(root);
  const first = (...names: readonly string[]): string | undefined => names.flatMap((name) => told.get(name) ?? [])[0];
  const journal = first('citation_journal_title');
  const site = first('og:site_name', 'citation_publisher', 'dc.publisher');
  const title = first('citation_title', 'dc.title', 'og:title') ?? textOf(root, 'title');
  const authors = told.get('citation_author') ?? told.get('dc.creator') ?? told.get('author') ?? [];
  const language = first('citation_language', 'dc.language', 'og:locale') ?? languageOf(root);
  const page = {
    type: journal === undefined ? 'webpage' : 'article-journal',
    title: title === undefined || site === undefined ? title : withoutEnd(title, site),
    author: authors.length > 0 ? authors.map(authorOf) : site === undefined ? undefined : [{ literal: site }],
    'container-title': journal ?? (authors.length > 0 ? site : undefined),
    issued: first(
      'citation_publication_date',
      'citation_date',
      'article:published_time',
      'dc.date',
      'dcterms.issued',
      'date',
    ),
    volume: first('citation_volume'),
    issue: first('citation_issue'),
    page: pagesOf(first('citation_firstpage'), first('citation_lastpage')),
    DOI: first('citation_doi', 'dc.identifier.doi', 'prism.doi'),
    language: language?.replace('_', '-'),
    URL: canonicalOf(root, url),
  };
  return Object.fromEntries(Object.entries(page).filter(([, value]) => value !== undefined));
}

function toldBy(root: Root): Told {
  const told = new Map<string, string[]>();
  for (const { properties } of elements(root, 'meta')) {
    const { name, property, content } = properties;
    const key = [name, property].find((value) => typeof value === 'string');
    const words = typeof content === 'string' ? content.replace(/\s+/g, ' ').trim() : '';
    if (typeof key === 'string' && words !== '')
      told.set(key.toLowerCase(), [...(told.get(key.toLowerCase()) ?? []), words]);
  }
  return told;
}

function elements(node: Root | Element, tag: string): Element[] {
  return node.children.flatMap((child): Element[] => {
    if (child.type !== 'element') return [];
    return [...(child.tagName === tag ? [child] : []), ...elements(child, tag)];
  });
}

function textOf(root: Root, tag: string): string | undefined {
  const [found] = elements(root, tag);
  const words = found === undefined ? '' : toText(found).replace(/\s+/g, ' ').trim();
  return words === '' ? undefined : words;
}

function languageOf(root: Root): string | undefined {
  const language = elements(root, 'html')[0]?.properties['lang'];
  return typeof language === 'string' && language !== '' ? language : undefined;
}

function canonicalOf(root: Root, url: string): string {
  const links = elements(root, 'link').filter(({ properties }) => String(properties['rel']) === 'canonical');
  const href = links[0]?.properties['href'];
  return typeof href === 'string' && URL.canParse(href, url) ? new URL(href, url).href : url;
}

/** "Title | Site" and "Title - Site" without the site. */
function withoutEnd(title: string, site: string): string {
  const [, head, end] = /^(.+?)\s+[|–—-]\s+([^|]+)$/.exec(title) ?? [];
  return head !== undefined && end?.toLowerCase() === site.toLowerCase() ? head : title;
}

function authorOf(words: string): Fields {
  const [family = '', given = ''] = words.split(/\s*,\s*/);
  if (given !== '') return { family, given };
  const [, first, last] = /^(\S+(?:\s+\S\.?)*)\s+(\S+)$/.exec(words) ?? [];
  return last === undefined ? { literal: words } : { family: last, given: first };
}

function pagesOf(first: string | undefined, last: string | undefined): string | undefined {
  return first === undefined || last === undefined || first === last ? first : `${first}-${last}`;
}
