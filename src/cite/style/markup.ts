import type { Element, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { PhrasingContent, Text } from 'mdast';
import { escaped } from '../../tree/escaped.js';

/** Words of citeproc's HTML that are set alike. */
interface Run {
  readonly value: string;
  readonly italic: boolean;
  readonly href?: string;
}

/** The runs of citeproc's HTML: within emphasis, its `font-style:normal` is roman again; every other mark is dropped. */
function runsOf(nodes: readonly RootContent[], now: Omit<Run, 'value'> = { italic: false }): Run[] {
  return nodes.flatMap((node): Run[] => {
    if (node.type === 'text') return [{ ...now, value: node.value }];
    if (node.type !== 'element') return [];
    const style = node.properties['style'];
    const roman = typeof style === 'string' && /font-style:\s*normal/.test(style);
    const href = addressIn(node);
    const italic = !roman && (now.italic || node.tagName === 'i');
    return runsOf(node.children, { ...now, italic, ...(href === undefined ? {} : { href }) });
  });
}

/** The runs of HTML; most cites have no mark, and are words alone. */
function read(html: string): Run[] {
  if (html !== '' && !/[<&\r\0]/.test(html)) return [{ value: html, italic: false }];
  return runsOf(fromHtml(html, { fragment: true }).children);
}

/** Neighbours of one kind, each kind of italics once. */
function parted<T>(runs: readonly Run[], kind: (run: Run) => T): { readonly kind: T; readonly runs: Run[] }[] {
  const parts: { readonly kind: T; readonly runs: Run[] }[] = [];
  for (const run of runs) {
    const last = parts.at(-1);
    if (last !== undefined && last.kind === kind(run)) last.runs.push(run);
    else parts.push({ kind: kind(run), runs: [run] });
  }
  return parts;
}

/** Text and emphasis of citeproc's HTML; every other mark is dropped, its words stay. */
export function phrasing(html: string): PhrasingContent[] {
  return parted(read(html), ({ italic }) => italic).map(({ kind: italic, runs: same }): PhrasingContent => {
    const text: Text = { type: 'text', value: same.map(({ value }) => value).join('') };
    return italic ? { type: 'emphasis', children: [text] } : text;
  });
}

/** Words an author typed, with `*emphasis*`. */
export function typed(words: string): PhrasingContent[] {
  return words.split(/(\*[^*\s][^*]*\*)/).flatMap((part): PhrasingContent[] => {
    if (part === '') return [];
    if (!/^\*.+\*$/s.test(part)) return [{ type: 'text', value: part }];
    return [{ type: 'emphasis', children: [{ type: 'text', value: part.slice(1, -1) }] }];
  });
}

/** Applies a change to every text of some phrasing content. */
export function mapText(nodes: readonly PhrasingContent[], change: (value: string) => string): PhrasingContent[] {
  return nodes.map((node): PhrasingContent => {
    if (node.type === 'text') return { ...node, value: change(node.value) };
    return node.type === 'emphasis' ? { ...node, children: mapText(node.children, change) } : node;
  });
}

/** Joins texts that stand side by side. */
export function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (last?.type === 'text' && node.type === 'text')
      result[result.length - 1] = { ...last, value: last.value + node.value };
    else result.push(node);
  }
  return result;
}

/** An entry of the list: HTML with `<i>` and `<a>` only, and plain text. */
interface Entry {
  readonly html: string;
  readonly text: string;
}

/** Entries by the HTML that the style printed: both editions, and the next run of an editor, have most of them in common. */
const known = new Map<string, Entry>();
const KEPT = 10_000;

/** An entry of the list as HTML with `<i>` and `<a>` only, and as plain text. */
export function entryOf(html: string): Entry {
  const entry = known.get(html) ?? entryIn(html);
  if (known.size >= KEPT) known.clear();
  known.set(html, entry);
  return entry;
}

function entryIn(html: string): Entry {
  const runs = read(html);
  const text = runs.map(({ value }) => value).join('');
  const printed = parted(runs, ({ italic }) => italic).map(({ kind: italic, runs: same }) => {
    const inner = parted(same, ({ href }) => href).map(({ kind: href, runs: words }) => linkOf(words, href));
    return italic ? `<i>${inner.join('')}</i>` : inner.join('');
  });
  return { html: spacedOnce(printed.join('')), text: spacedOnce(text) };
}

function linkOf(runs: readonly Run[], href: string | undefined): string {
  const words = escaped(runs.map(({ value }) => value).join(''));
  return href === undefined ? words : `<a href="${escaped(href)}">${words}</a>`;
}

function spacedOnce(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

function wordsOfElement(node: RootContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(wordsOfElement).join('') : '';
}

/** citeproc makes a DOI link of whatever is no web address: only what is printed as the address is one. */
function addressIn(node: Element): string | undefined {
  const href = node.tagName === 'a' ? node.properties['href'] : undefined;
  return typeof href === 'string' && /^https?:/i.test(href) && wordsOfElement(node) === href ? href : undefined;
}

/** A reference that an author wrote out, with `*emphasis*` and live addresses. */
export function writtenOut(words: string): { html: string; text: string } {
  const html = words
    .split(/(https?:\/\/[^\s<>]+[^\s<>.,;:)\]])/)
    .map((part, index) => (index % 2 === 1 ? `<a href="${escaped(part)}">${escaped(part)}</a>` : emphasized(part)))
    .join('');
  return entryOf(html);
}

function emphasized(words: string): string {
  return escaped(words).replace(/\*([^*\s][^*]*)\*/g, '<i>$1</i>');
}
