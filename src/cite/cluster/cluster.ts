import type { PhrasingContent } from 'mdast';
import type { Citation, CitationItem } from '../../model/nodes.js';
import { introduced, type Groups } from '../name/groups.js';
import { AND } from '../style/marks.js';
import { locator } from './locator.js';
import { joined, mapText, typed } from '../style/markup.js';
import type { Work } from '../work/works.js';

/** What a cluster is printed with. */
export interface Printing {
  readonly works: ReadonlyMap<string, Work>;
  readonly groups: Groups;
  /** Whether each work is a link to its reference; not inside another link. */
  readonly linked: boolean;
}

/** The text of a citation. Clusters must be printed in document order: the first names a group in full. */
export function cluster(citation: Citation, printing: Printing): PhrasingContent[] {
  const { items, enclosed: how, narrative, possessive } = citation;
  if (items.length === 0) return [];
  if (how !== undefined && possessive === undefined) return joined(enclosed(citation, how, printing));
  if (narrative) return joined(inSentence(citation, printing));
  return joined([text('('), ...inBrackets(sorted(items, printing), printing), text(')')]);
}

/** Within parentheses of the sentence: "as A & B, 2020, found"; "e.g., coverage; A, 2020"; "see Table 2 [A, 2020]". */
function enclosed(citation: Citation, how: 'end' | 'within' | 'brackets', printing: Printing): PhrasingContent[] {
  const items = citation.narrative ? citation.items : sorted(citation.items, printing);
  const words = inBrackets(items, printing);
  if (how === 'brackets') return [text('['), ...words, text(']')];
  return how === 'within' ? [...words, text(',')] : words;
}

/** "A and B (2020, p. 4; C, 2021)", "A’s (2020)"; square brackets within parentheses of the sentence. */
function inSentence({ items, possessive, enclosed: how }: Citation, printing: Printing): PhrasingContent[] {
  const [first, ...others] = items;
  if (first === undefined) return [];
  const more = othersOf(others, printing);
  const work = printing.works.get(first.key);
  const suffix = typed(locator(first.suffix));
  if (work === undefined) return [unknown(first.key), ...suffix, ...more];
  const owner = text(possessive ?? '');
  if (work.literal !== undefined)
    return [...linked(work, [...typed(work.literal), owner], printing), ...suffix, ...more];
  const { nodes, short } = introduced(authorOf(work, 'and'), work.groups, { groups: printing.groups, narrative: true });
  const introduction = short === undefined ? '' : `${short}, `;
  const year = [text(introduction), ...dateOf(work), ...suffix];
  const [open, close] = how === undefined ? ['(', ')'] : ['[', ']'];
  if (nodes.length === 0) return [text(open), ...linked(work, year, printing), ...more, text(close)];
  if (more.length === 0) return linked(work, [...nodes, owner, text(` ${open}`), ...year, text(close)], printing);
  return [...linked(work, [...nodes, owner, text(` ${open}`), ...year], printing), ...more, text(close)];
}

/** The works behind the first: "; C, 2021", ", as cited in C, 2021". */
function othersOf(others: readonly CitationItem[], printing: Printing): PhrasingContent[] {
  const [next] = others;
  if (next === undefined) return [];
  return [text(next.through === true ? ', ' : '; '), ...inBrackets(sorted(others, printing), printing)];
}

function inBrackets(items: readonly CitationItem[], printing: Printing): PhrasingContent[] {
  return items.flatMap((item, index) => {
    const last = items[index - 1];
    const same = last !== undefined && isSameAuthor(last, item, printing);
    const mark = last === undefined ? [] : [text(same || item.through === true ? ', ' : '; ')];
    const prefix = item.prefix === '' ? [] : typed(`${item.prefix}${/[(\[“‘]$/.test(item.prefix) ? '' : ' '}`);
    return [...mark, ...prefix, ...workIn(item, same, printing), ...typed(locator(item.suffix))];
  });
}

function workIn(item: CitationItem, same: boolean, printing: Printing): PhrasingContent[] {
  const work = printing.works.get(item.key);
  if (work === undefined) return [unknown(item.key)];
  if (work.literal !== undefined) return linked(work, typed(work.literal), printing);
  const date = dateOf(work);
  if (same || item.suppressAuthor || work.author.length === 0) return linked(work, date, printing);
  const author = introduced(authorOf(work, '&'), work.groups, { groups: printing.groups, narrative: false }).nodes;
  return linked(work, [...withComma(author), ...date], printing);
}

/** A comma goes inside the quotation marks of a title (APA 6.7). */
function withComma(author: PhrasingContent[]): PhrasingContent[] {
  const last = author.at(-1);
  if (last?.type !== 'text' || !last.value.endsWith('”')) return [...author, text(', ')];
  return [...author.slice(0, -1), text(`${last.value.slice(0, -1)},” `)];
}

/** "(A, 2019, 2020)": the author is not repeated where nothing stands between (APA 8.12). */
function isSameAuthor(last: CitationItem, item: CitationItem, { works }: Printing): boolean {
  if (last.suffix !== '' || item.prefix !== '' || last.suppressAuthor !== item.suppressAuthor) return false;
  const [one, other] = [works.get(last.key), works.get(item.key)];
  if (one === undefined || other === undefined || one.literal !== undefined || other.literal !== undefined)
    return false;
  return one.authorSign !== '' && one.authorSign === other.authorSign;
}

/** Works stand in the order of the list, but never across words of the author such as "see also". */
function sorted(given: readonly CitationItem[], { works }: Printing): CitationItem[] {
  const items = given.filter((item, index) => !isRepeated(item, given.slice(0, index)));
  const rank = ([item]: readonly CitationItem[]): number => works.get(item?.key ?? '')?.rank ?? Number.MAX_VALUE;
  return runsOf(items).flatMap((run) => {
    const prefix = run[0]?.[0]?.prefix ?? '';
    const bare = run.map(([first, ...others]) => (first === undefined ? [] : [{ ...first, prefix: '' }, ...others]));
    const [first, ...others] = bare.sort((a, b) => rank(a) - rank(b)).flat();
    return first === undefined ? [] : [{ ...first, prefix }, ...others];
  });
}

/** A work that stands before in the same words, with nothing of its own. */
function isRepeated({ key, prefix, suffix, through }: CitationItem, before: readonly CitationItem[]): boolean {
  if (prefix !== '' || through === true) return false;
  return before.some((item) => item.key === key && item.suffix === suffix);
}

/** Runs of works that may change places, each work with those through which it is known. */
function runsOf(items: readonly CitationItem[]): CitationItem[][][] {
  const runs: CitationItem[][][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (run !== undefined && item.through === true) run.at(-1)?.push(item);
    else if (run === undefined || item.prefix !== '') runs.push([[item]]);
    else run.push([item]);
  }
  return runs;
}

function authorOf(work: Work, and: '&' | 'and'): PhrasingContent[] {
  return mapText(work.author, (value) => value.replaceAll(AND, and));
}

/** A copy each time, for trees share no nodes. */
function dateOf(work: Work): PhrasingContent[] {
  return mapText(work.date, (value) => value);
}

function linked(work: Work, children: readonly PhrasingContent[], printing: Printing): PhrasingContent[] {
  const kept = joined(children.filter((child) => child.type !== 'text' || child.value !== ''));
  return printing.linked && work.listed ? [{ type: 'link', url: `#ref-${work.key}`, children: kept }] : kept;
}

function unknown(key: string): PhrasingContent {
  return text(`[unknown source: ${key}]`);
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}
