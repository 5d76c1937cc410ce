import { VFile } from 'vfile';
import { EDITIONS } from '../model/edition.js';
import type { FolderKnown } from '../model/editor.js';
import { findingsOf, type Finding } from '../model/finding.js';
import type { ListedChapter, Manuscript } from '../model/manuscript.js';
import type { Order } from '../model/order.js';
import type { World } from '../model/world.js';
import { chapterOnce } from '../parse/known.js';
import { settle, type Way } from '../settle.js';
import { nearLeaks } from '../told.js';
import { knownOf } from './known.js';
import { pagesIn } from './last-build.js';

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
    known: knownOf(settlement, await pagesIn(world, manuscript)),
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

/** What is found in one chapter by itself, its words read: of what else the publication has it says nothing. */
export async function readWords(world: World, { homes, again }: Reading, path: string): Promise<Finding[]> {
  const home = homes.get(path);
  const order: Order = { ...ORDER, editions: ['internal'], publications: home === undefined ? [] : [home] };
  const { findings } = await settle(world, order, {
    draw: false,
    judge: true,
    known: again,
    taken: oneChapter(path),
    unchecked: true,
  });
  return findings().filter(({ file }) => file === path);
}

/** One chapter as if nothing else were published: what is said of it costs the same however much is. */
function oneChapter(path: string) {
  return (manuscript: Manuscript): Manuscript => {
    const publications = manuscript.publications.flatMap((one) => {
      const listed = one.listed.filter(({ source }) => source.path === path);
      return listed.length === 0 ? [] : [{ ...one, listed }];
    });
    return { ...manuscript, publications };
  };
}

/** What can be said of a chapter by itself, before the folder is read again. */
export function readAlone({ source, ...about }: ListedChapter, text: string): Finding[] {
  const file = new VFile({ path: source.path, value: text });
  chapterOnce({ ...about, source: { path: source.path, bytes: new TextEncoder().encode(text), file } });
  return findingsOf(file);
}
