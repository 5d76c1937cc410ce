import type { BlockContent, PhrasingContent, Root, RootContent } from 'mdast';
import { VFile } from 'vfile';
import type { Edition } from '../../../src/model/edition.js';
import type { BlockKind } from '../../../src/model/blocks.js';
import type { Block, Citation } from '../../../src/model/nodes.js';
import type {
  Chapter,
  ContentsEntry,
  ListEntry,
  PublicationFacts,
  SettledText,
} from '../../../src/model/publication.js';
import { countAll } from '../../../src/refer/count.js';
import type { Stylesheet } from '../../../src/write/page/styles.js';

/** Styles that say nothing, for tests of the page's structure. */
export const NO_STYLES: Stylesheet = {
  fonts: '@font-face{}',
  flow: { screen: 'flow-screen', press: 'flow-press', review: 'flow-review' },
  look: { screen: 'look-screen', press: 'look-press', review: 'look-review' },
};

export function words(value: string): PhrasingContent {
  return { type: 'text', value };
}

export function paragraph(...children: (string | PhrasingContent)[]): BlockContent {
  return { type: 'paragraph', children: children.map((child) => (typeof child === 'string' ? words(child) : child)) };
}

export function heading(depth: 2 | 3, title: string, number?: string): BlockContent {
  return { type: 'heading', depth, children: [words(title)], ...(number === undefined ? {} : { data: { number } }) };
}

export function strong(value: string): PhrasingContent {
  return { type: 'strong', children: [words(value)] };
}

export function citation(key: string, text: string): Citation {
  const items = [{ key, prefix: '', suffix: '', suppressAuthor: false }];
  return { type: 'citation', narrative: false, items, raw: `[@${key}]`, children: [words(text)] };
}

export interface BlockFacts {
  readonly attributes?: Record<string, string>;
  readonly label?: string;
  readonly number?: string;
}

export function block(kind: BlockKind, children: BlockContent[], facts: BlockFacts = {}): Block {
  return { type: 'block', kind, attributes: {}, ...facts, children };
}

export function chapter(id: string, children: RootContent[], facts: Partial<Chapter> = {}): Chapter {
  const file = new VFile({ path: `manuscript/guide/${id}.md` });
  const tree: Root = { type: 'root', children };
  const own = { path: file.path, part: 'body' as const, title: 'Cooperation frameworks', short: 'Frameworks' };
  return { id, ...own, facts: {}, numbered: true, number: '2', file, tree, comments: [], ...facts };
}

const FACTS: PublicationFacts = {
  name: 'guide',
  fileName: 'guide',
  title: 'International Cooperation',
  shortTitle: 'Cooperation in investigations',
  kind: 'Best-Practice Guide',
  subtitle: 'With measures for strengthened response',
  region: 'Southeast Asia and the Pacific',
  language: 'en',
  form: 'report',
  status: 'Consultant’s draft for review by UNODC',
  version: 'First draft',
  date: '24 November 2026',
  imprint: [{ label: 'Status', text: 'A draft.' }],
  editions: ['public', 'internal'],
  budgetPlaces: {},
};

export interface TextFacts {
  readonly edition?: Edition;
  readonly facts?: Partial<PublicationFacts>;
  readonly contents?: ContentsEntry[];
  readonly tables?: ListEntry[];
  readonly labels?: [string, string][];
  readonly references?: { key: string; html: string; text: string }[];
}

/** A settled text made by hand, counted as the real one: its brand is only a type. */
export function settledText(chapters: Chapter[], given: TextFacts = {}): SettledText<Edition> {
  const text = {
    edition: given.edition ?? 'public',
    facts: { ...FACTS, ...given.facts },
    configFile: new VFile({ path: 'manuscript/guide/publication.yaml' }),
    chapters,
    bibliography: { file: new VFile(), records: new Map(), lines: new Map() },
    glossary: {
      abbreviations: new Map(),
      terms: [{ term: 'Preservation', meaning: 'Data are kept.', avoid: ['freezing'] }],
    },
    requirements: [],
    references: given.references ?? [],
    contents: given.contents ?? [],
    figures: [],
    tables: given.tables ?? [],
    cases: [],
    abbreviations: [{ short: 'MLA', long: 'mutual legal assistance' }],
    traceability: [],
    labels: new Map(given.labels ?? []),
  };
  countAll(chapters, text.facts.form);
  return text as unknown as SettledText<Edition>;
}
