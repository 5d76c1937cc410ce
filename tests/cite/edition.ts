import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { atSigns } from '../../src/parse/at-signs/at-signs.js';
import { directives } from '../../src/parse/directives.js';
import { readBibliography } from '../../src/cite/bibliography.js';
import { cite } from '../../src/cite/cite.js';
import { loadStyle, type Style } from '../../src/cite/style/style.js';
import type { Edition } from '../../src/model/edition.js';
import { findingsOf, type Finding } from '../../src/model/finding.js';
import {
  selected,
  type Bibliography,
  type Chapter,
  type CitedText,
  type EditionText,
  type PublicationFacts,
} from '../../src/model/publication.js';
import { MemoryWorld } from '../../src/system/memory.js';

export type Entry = Readonly<Record<string, unknown>>;

let loaded: Style | undefined;

/** The style, loaded once for all tests of a file. */
export function style(): Style {
  loaded ??= loadStyle(new MemoryWorld());
  return loaded;
}

/** A bibliography of entries; each gets a type and an id where it has none. */
export function bibliography(entries: readonly Entry[]): Bibliography {
  return readBibliography('references.json', new TextEncoder().encode(JSON.stringify(entries, null, 1)));
}

function chapter(source: string): Chapter {
  const file = new VFile({ path: 'chapter.md', value: source });
  const tree: Root = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).parse(file);
  directives(tree, file);
  atSigns(tree, file);
  return {
    id: 'sec-x',
    path: 'chapter.md',
    part: 'body',
    title: 'X',
    short: 'X',
    facts: {},
    numbered: true,
    file,
    tree,
    comments: [],
  };
}

export function edition(
  sources: readonly string[],
  entries: readonly Entry[],
  name: Edition = 'public',
): EditionText<Edition> {
  return {
    [selected]: name,
    edition: name,
    facts: {} as PublicationFacts,
    configFile: new VFile(),
    chapters: sources.map(chapter),
    bibliography: bibliography(entries),
    glossary: { abbreviations: new Map(), terms: [] },
    requirements: [],
  };
}

export interface Result {
  readonly text: CitedText<Edition>;
  /** The words of each chapter; emphasis as `*…*`, links as `<…>` where asked. */
  readonly words: string;
  readonly list: readonly string[];
  readonly findings: readonly Finding[];
}

/** Cites chapters, and shows what is printed. */
export async function cited(sources: readonly string[], entries: readonly Entry[], name?: Edition): Promise<Result> {
  const given = edition(sources, entries, name);
  const text = await cite(given, style());
  return {
    text,
    words: text.chapters.map(({ tree }) => tree.children.map((node) => wordsOf(node)).join('\n')).join('\n'),
    list: text.references.map(({ html }) =>
      html
        .replace(/<\/?a[^>]*>/g, '')
        .replace(/<\/?i>/g, '*')
        .replaceAll('&amp;', '&'),
    ),
    findings: text.chapters.flatMap(({ file }) => findingsOf(file)),
  };
}

export function wordsOf(node: Nodes, links = false): string {
  if (node.type === 'emphasis') return `*${node.children.map((child) => wordsOf(child, links)).join('')}*`;
  if (node.type === 'link' && links)
    return `<${node.url} ${node.children.map((child) => wordsOf(child, links)).join('')}>`;
  if (node.type === 'footnoteReference') return '^';
  if ('children' in node) return node.children.map((child) => wordsOf(child, links)).join('');
  return toString(node);
}
