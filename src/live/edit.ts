import { VFile } from 'vfile';
import { EDITIONS } from '../model/edition.js';
import type { FolderKnown, KnownLabel, KnownSource } from '../model/editor.js';
import { findingsOf, type Finding } from '../model/finding.js';
import type { ListedChapter } from '../model/manuscript.js';
import type { Order } from '../model/order.js';
import type { ReferenceRecord } from '../model/publication.js';
import type { World } from '../model/world.js';
import { chapterOnce } from '../parse/known.js';
import { settle, type Settlement, type Way } from '../settle.js';
import { nearLeaks } from '../told.js';
import { datePartsOf, fieldsOf, valuesOf } from '../tree/fields.js';

/** What one reading of a folder found, and what the next one need not find again. */
export interface Reading {
  readonly known: FolderKnown;
  readonly findings: readonly Finding[];
  readonly listed: readonly ListedChapter[];
  readonly again: NonNullable<Way['known']>;
  /** The publication of each chapter, by the chapter's path. */
  readonly homes: ReadonlyMap<string, string>;
}

const ORDER: Order = { publications: [], editions: EDITIONS, purpose: 'screen', formats: [] };

/** Reads a folder as `check` does, for an editor. Throws BrokenConfiguration and ToolError. */
export async function readForEditor(world: World, again?: Reading['again']): Promise<Reading> {
  const way: Way = { draw: false, judge: true, ...(again === undefined ? {} : { known: again }) };
  const settlement = await settle(world, ORDER, way);
  nearLeaks(settlement, ORDER);
  const { manuscript, publications, style } = settlement;
  return {
    known: knownOf(settlement),
    findings: settlement.findings(),
    listed: manuscript.publications.flatMap(({ listed }) => listed),
    again: { style, revision: publications[0]?.facts.revision },
    homes: new Map(
      manuscript.publications.flatMap(({ facts, listed }) => listed.map(({ source }) => [source.path, facts.name])),
    ),
  };
}

/**
 * What is found in one chapter where the internal edition of its publication is read alone, while somebody writes in it: a third of
 * the work. What only the public edition, another publication or the bibliography shows is found by `readForEditor`.
 */
export async function readChapter(world: World, { homes, again }: Reading, path: string): Promise<Finding[]> {
  const home = homes.get(path);
  const order: Order = { ...ORDER, editions: ['internal'], publications: home === undefined ? [] : [home] };
  const { findings } = await settle(world, order, { draw: false, judge: true, known: again });
  return findings().filter(({ file }) => file === path);
}

/** What can be said of a chapter by itself, before the folder is read again. */
export function readAlone({ source, ...about }: ListedChapter, text: string): Finding[] {
  const file = new VFile({ path: source.path, value: text });
  chapterOnce({ ...about, source: { path: source.path, bytes: new TextEncoder().encode(text), file } });
  return findingsOf(file);
}

function knownOf({ manuscript, publications, texts }: Settlement): FolderKnown {
  const { sources, config } = manuscript;
  const glossary = publications[0]?.glossary;
  return {
    texts: new Map([...sources.texts.values()].map(({ path, file }) => [path, String(file)])),
    others: [...sources.others],
    manuscript: config.manuscript,
    bibliography: config.bibliography,
    labels: labelsOf(texts),
    sources: sourcesOf(publications, texts),
    abbreviations: glossary?.abbreviations ?? new Map(),
    terms: glossary?.terms ?? [],
  };
}

/** Labels of every edition, each once; the internal edition has all of them. */
function labelsOf(texts: Settlement['texts']): KnownLabel[] {
  const found = new Map<string, KnownLabel>();
  for (const { labels, contents, figures, tables, cases } of texts.toReversed()) {
    const entries = [
      ...contents.flatMap((one) => [one, ...one.sections, ...one.under]),
      ...figures,
      ...tables,
      ...cases,
    ];
    const titles = new Map(entries.map(({ label, title }) => [label, title]));
    for (const [label, becomes] of labels) {
      if (!found.has(label)) found.set(label, { label, becomes, title: titles.get(label) ?? '' });
    }
  }
  return [...found.values()];
}

function sourcesOf(publications: Settlement['publications'], texts: Settlement['texts']): KnownSource[] {
  const bibliography = publications[0]?.bibliography;
  const printed = new Map(texts.flatMap(({ references }) => references.map(({ key, text }) => [key, text] as const)));
  return [...(bibliography?.records ?? [])].map(([key, record]) => ({
    key,
    authors: authorsOf(record),
    year: yearOf(record),
    title: record.title ?? '',
    reference: printed.get(key) ?? '',
    line: bibliography?.lines.get(key) ?? 1,
  }));
}

/** CSL-JSON is taken as it comes: what is wrong with a record is told elsewhere. */
function authorsOf(record: ReferenceRecord): string {
  const names = [record['author'], record['editor']].find((list) => Array.isArray(list)) ?? [];
  return valuesOf(names)
    .map(fieldsOf)
    .map(({ family, literal, short }) =>
      [family ?? literal, short].filter((name) => typeof name === 'string').join(' '),
    )
    .join(', ');
}

function yearOf(record: ReferenceRecord): string {
  return String(datePartsOf(record['issued'])[0]?.[0] ?? '');
}
