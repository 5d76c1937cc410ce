import type { XmlNode } from 'citeproc';
import { AND, AUTHOR_END, AUTHOR_START } from './marks.js';

/** Mends what apa.csl prints otherwise than the APA manual (7th edition, sections named below). */
export function patchStyle(style: XmlNode): XmlNode {
  markAuthors(style);
  unsortedCites(style);
  fullDates(style);
  retrievedOnlyWithDate(style);
  commaBeforeTreatyUrl(style);
  translatedTitle(style);
  ownNumbersOfLaws(style);
  ownTitlesOfLaws(style);
  return style;
}

/** The words of the style that are ours: `[Data set]`, and a sign for the "&" that is "and" in a sentence (8.17). */
export function patchLocale(locale: XmlNode): XmlNode {
  for (const term of find(locale, 'term')) {
    const { name, form } = term.attrs;
    if (name === 'dataset') term.children = ['data set'];
    if (name === 'and' && form === 'symbol') term.children = [AND];
  }
  return locale;
}

/** Marks the author of a cite, so that it can be left out, joined with "and", or given its short form. */
function markAuthors(style: XmlNode): void {
  const layout = only(only(style, 'citation'), 'layout');
  for (const text of find(layout, 'text')) {
    if (text.attrs['macro'] === 'author-short') Object.assign(text.attrs, { prefix: AUTHOR_START, suffix: AUTHOR_END });
  }
}

/** Each cite stands alone, and `cluster.ts` puts them in order: keys to sort them by would only take time. */
function unsortedCites(style: XmlNode): void {
  const citation = only(style, 'citation');
  citation.children = citation.children.filter((child) => typeof child === 'string' || child.name !== 'sort');
}

const DATED = ['report', 'entry', 'entry-dictionary', 'entry-encyclopedia'];

/** Reports, press releases and entries carry the full date where it is given (9.14, 10.3, 10.4), and are sorted as printed. */
function fullDates(style: XmlNode): void {
  const full = find(macro(style, 'date'), 'if').find((node) => (node.attrs['type'] ?? '').includes('webpage'));
  if (full === undefined) throw new Error('No full dates in the style');
  full.attrs['type'] = [full.attrs['type'] ?? '', ...DATED].join(' ');
  for (const node of find(macro(style, 'date-sort'), 'if')) {
    const types = (node.attrs['type'] ?? '').split(' ');
    node.attrs['type'] = types.filter((type) => !DATED.includes(type)).join(' ');
  }
}

/** "Retrieved" stands only with the day on which a changing page was read (9.16). */
function retrievedOnlyWithDate(style: XmlNode): void {
  for (const node of find(macro(style, 'source-DOI-URL'), 'if')) {
    if (node.attrs['match'] === 'none') node.attrs = { variable: 'accessed' };
  }
}

/** "Name, Month Day, Year, URL" (11.9); parties are named where there are two of them. */
function commaBeforeTreatyUrl(style: XmlNode): void {
  const text = find(macro(style, 'bibliography'), 'text').find((node) => node.attrs['macro'] === 'legal-reference');
  if (text === undefined) throw new Error('No legal references in the style');
  const treaty = element('group', { delimiter: ', ' }, [textOf('legal-reference'), textOf('source-DOI-URL')]);
  const other = element('group', { delimiter: ' ' }, [{ ...text }, textOf('source-DOI-URL')]);
  const legal = find(macro(style, 'bibliography'), 'if')[0];
  if (legal === undefined) throw new Error('No legal references in the style');
  const choice = element('choose', {}, [
    element('if', { type: 'treaty', variable: 'URL' }, [treaty]),
    element('else', {}, [other]),
  ]);
  legal.children = [choice, ...legal.children.filter((child) => child !== text && !prints(child, 'source-DOI-URL'))];
}

/** `translated-title` follows the title in brackets (9.38). */
function translatedTitle(style: XmlNode): void {
  for (const title of [macro(style, 'title'), macro(style, 'legal-title')]) {
    const translated = element('text', { variable: 'translated-title', prefix: '[', suffix: ']' });
    title.children = [element('group', { delimiter: ' ' }, [...title.children, translated])];
  }
}

/** The number of a law comes with its own words, `number.ts`: "Pub. L. No. 114-95", "Republic Act No. 11930". */
function ownNumbersOfLaws(style: XmlNode): void {
  const source = macro(style, 'legal-source-legislation');
  const label = find(source, 'if').find((node) => node.attrs['variable'] === 'genre');
  const choice = find(source, 'choose').find((node) => label !== undefined && node.children.includes(label));
  if (choice === undefined) throw new Error('No public laws in the style');
  choice.children = choice.children.filter((child) => typeof child === 'string' || child.name !== 'else');
  const numbered = find(source, 'group').find((node) => node.attrs['delimiter'] === ', ');
  if (numbered === undefined) throw new Error('No numbered laws in the style');
  numbered.children.splice(1, 0, element('text', { macro: 'label-section-symbol' }));
  for (const node of find(macro(style, 'label-number'), 'else-if')) {
    node.attrs['type'] = (node.attrs['type'] ?? '').replace('legislation ', '');
  }
}

const LAWS = ['bill', 'legislation', 'regulation', 'treaty'];

/**
 * Titles of laws, cases and treaties keep the words that they have in their own language. The style takes a report for a
 * law as well; its title is italic in the text, as in the list (8.14).
 */
function ownTitlesOfLaws(style: XmlNode): void {
  for (const text of find(macro(style, 'legal-title'), 'text')) {
    if (text.attrs['text-case'] === 'title') delete text.attrs['text-case'];
  }
  for (const choice of find(macro(style, 'title-short'), 'choose')) {
    const at = choice.children.findIndex((child) => typeof child !== 'string' && isOfLaws(child));
    if (at < 0) continue;
    const own = element('text', { variable: 'title', form: 'short' });
    choice.children[at] = element('else-if', { match: 'any', type: LAWS.join(' ') }, [own]);
  }
}

function isOfLaws(node: XmlNode): boolean {
  const types = (node.attrs['type'] ?? '').split(' ');
  return LAWS.every((type) => types.includes(type));
}

function macro(style: XmlNode, name: string): XmlNode {
  const found = find(style, 'macro').find((node) => node.attrs['name'] === name);
  if (found === undefined) throw new Error(`No macro ${name} in the style`);
  return found;
}

function only(node: XmlNode, name: string): XmlNode {
  const [found] = find(node, name);
  if (found === undefined) throw new Error(`No ${name} in the style`);
  return found;
}

function find(node: XmlNode, name: string): XmlNode[] {
  const own = node.name === name ? [node] : [];
  return [...own, ...node.children.flatMap((child) => (typeof child === 'string' ? [] : find(child, name)))];
}

function element(name: string, attrs: Record<string, string>, children: XmlNode['children'] = []): XmlNode {
  return { name, attrs, children };
}

function textOf(name: string): XmlNode {
  return element('text', { macro: name });
}

function prints(node: XmlNode | string, name: string): boolean {
  return typeof node !== 'string' && node.attrs['macro'] === name;
}
