import { h } from 'hastscript';
import type { Element, ElementContent } from 'hast';
import { cover } from '../../page/cover.js';
import { elementsIn, hasClass } from '../../parts/elements.js';
import { addressOf } from '../../parts/links.js';
import type { Sheet } from '../../parts/sheets.js';
import { isGlossary } from './nav.js';
import type { Site, WebPage } from '../site-facts.js';
import { stripList } from '../text/strips.js';
import type { Term } from '../text/terms.js';

/** The first page: what the publication is, a search, three doors, and the drawing of its cover. */
export function homeOf(site: Site, terms: readonly Term[]): WebPage {
  const { facts } = site.home.text;
  const { web } = site.words;
  const lead = [facts.subtitle, facts.region].filter((words) => words !== undefined);
  const main = [
    h('div', { className: ['band'] }, [
      h('div', { className: ['band-in'] }, [
        h('p', { className: ['kind'] }, facts.kind),
        h('h1', { className: facts.title.length > 60 ? ['long'] : [] }, facts.title),
        ...(lead.length === 0
          ? []
          : [
              h(
                'p',
                { className: ['lead-in'] },
                lead.flatMap((words, at) => (at === 0 ? [words] : [h('br'), words])),
              ),
            ]),
        searchField(site),
      ]),
    ]),
    h('div', { className: ['doors', 'again'] }, doors(site, terms)),
    ...drawn(site),
  ];
  return { name: 'index', title: web.toolkit, section: 'home', main, className: 'page-home' };
}

/** Without scripts it is a link to the list of all pages. */
export function searchField({ words: { web } }: Site): Element {
  return h('form', { className: ['search', 'again'], role: 'search', hidden: true }, [
    h('label', { className: ['unseen'], htmlFor: 'query' }, web.searchFor),
    h('input', { id: 'query', name: 'q', type: 'search', autoComplete: 'off', placeholder: web.example }),
    h('button', { type: 'submit', className: ['main'] }, web.search),
  ]);
}

function doors(site: Site, terms: readonly Term[]): Element[] {
  const { web } = site.words;
  const { sheets } = site.home;
  const of = (kind: string): Sheet[] => sheets.filter((sheet) => sheet.kind === kind);
  const recommendations = sheets.find(({ name }) => name === 'recommendations');
  const count =
    recommendations === undefined
      ? 0
      : elementsIn(recommendations.root, (one) => hasClass(one, 'recommendation')).length;
  const glossary = sheets.find(({ root }) => isGlossary(root));
  const chapters = [...of('brief'), ...of('chapter').filter((sheet) => sheet !== recommendations)];
  const decide = [
    ...(recommendations === undefined ? [] : [row(recommendations, web.all(count, web.recommendations))]),
    ...chapters
      .filter(({ root }) => elementsIn(root, (one) => hasClass(one, 'finding')).length > 0)
      .map((one) => row(one)),
    ...site.others.flatMap(({ text, sheets: [first] }) =>
      first === undefined ? [] : [row(first, text.facts.title, text.facts.kind)],
    ),
  ];
  const words = glossary === undefined ? [] : [row(glossary, undefined, web.explained(terms.length))];
  return [
    door(
      web.haveCase,
      of('procedure').map((one) => row(one)),
    ),
    door(web.decide, decide),
    door(web.understand, [...chapters.map((one) => row(one)), ...words]),
  ].flat();
}

function door(title: string, rows: readonly Element[]): Element[] {
  return rows.length === 0 ? [] : [h('section', { className: ['door'] }, [h('h2', title), h('ul', [...rows])])];
}

function row({ name, number, title, kind }: Sheet, words = title, more = ''): Element {
  const tag = kind === 'procedure' && number !== '' ? [h('span', { className: ['tag'] }, number), ' '] : [];
  return h('li', [
    ...tag,
    h('a', { href: `${name}.html` }, words),
    ...(more === '' ? [] : [' ', h('span', { className: ['more'] }, more)]),
  ]);
}

/** The month strips of the cover; those of a brief stand in its band. */
function drawn({ home }: Site): ElementContent[] {
  const { text, places } = home;
  if (text.cover === undefined || text.facts.form === 'brief') return [];
  const [figure] = elementsIn(cover(text, text.cover), (element) => hasClass(element, 'cover-figure'));
  if (figure === undefined) return [];
  figure.properties['role'] = undefined;
  for (const link of elementsIn(figure, ({ tagName }) => tagName === 'a')) {
    const id = String(link.properties['href']).slice(1);
    link.properties['href'] = addressOf(id, { here: 'index', places, ending: 'html' });
  }
  const { data } = text.cover;
  return [h('div', { className: ['strips'] }, [figure, ...(data === undefined ? [] : [stripList(data)])])];
}
