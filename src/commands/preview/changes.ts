import { asOf, isTextOf } from '../../live/version.js';
import type { Edition } from '../../model/edition.js';
import { BrokenConfiguration } from '../../model/manuscript.js';
import type { RedlineBlock, RedlineRun, ReviewMap } from '../../model/review.js';
import type { World } from '../../model/world.js';
import { redlineOf } from '../../review/redline/redline.js';
import { mapsOf } from '../../round/copies.js';
import { pathsOf } from '../folder.js';

/** A place that is another than in the version before. */
export interface ShownChange {
  readonly change: 'edited' | 'added' | 'deleted' | 'moved';
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly runs: readonly RedlineRun[];
}

/** What changed in a publication since the version that was named last; without `since` where none was, or it cannot be read. */
export interface Changes {
  readonly since?: string;
  readonly changes: readonly ShownChange[];
  /** More words now, or fewer. */
  readonly words: number;
}

const NONE: Changes = { changes: [], words: 0 };

/** Compares the folder with the version that was named last, which is read once. */
export class Versions {
  private readonly read = new Map<string, Promise<readonly ReviewMap[]>>();

  /** Beside the public edition stands no word that either version withholds. Throws as a build does where the folder cannot be read. */
  async changesOf(
    world: World,
    { name, edition }: { readonly name: string; readonly edition: Edition },
  ): Promise<Changes> {
    const since = (await world.history())?.tag?.name;
    const old =
      since === undefined ? undefined : (await this.mapsAt(world, since)).find((map) => map.publication === name);
    if (since === undefined || old === undefined) return NONE;
    const now = (await mapsOf(world, SENDING)).find((map) => map.publication === name);
    if (now === undefined) return NONE;
    const blocks = redlineOf({ old, now, comments: [], isPublic: edition === 'public' });
    return { since, ...told(blocks) };
  }

  private async mapsAt(world: World, version: string): Promise<readonly ReviewMap[]> {
    const found = this.read.get(version) ?? mapsAt(world, version);
    this.read.set(version, found);
    return found;
  }
}

/** The words of all, withheld ones too: what may be seen of them is decided where two versions are compared. */
const SENDING = { round: 'desk', edition: 'internal', publications: [] } as const;

/** A version that today's tool cannot read is as one that was never named. */
async function mapsAt(world: World, version: string): Promise<readonly ReviewMap[]> {
  const texts = await world.textsAt(version, isTextOf(await pathsOf(world)));
  if (texts === undefined) return [];
  try {
    return await mapsOf(asOf(world, texts), SENDING);
  } catch (error) {
    if (error instanceof BrokenConfiguration) return [];
    throw error;
  }
}

/** What is gone is shown where it stood: at the block before it. */
function told(blocks: readonly RedlineBlock[]): Omit<Changes, 'since'> {
  const changes: ShownChange[] = [];
  let at = { path: '', line: 1, column: 1 };
  for (const { change, runs, place } of blocks) {
    at = place ?? at;
    if (change === 'same' || change === 'left') continue;
    const { path: file, line, column } = at;
    changes.push({ change, file, line, column, runs });
  }
  const count = (of: RedlineRun['change']): number =>
    changes
      .flatMap(({ runs }) => runs)
      .filter(({ change }) => change === of)
      .reduce((sum, { words }) => sum + (words.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*/gu)?.length ?? 0), 0);
  return { changes, words: count('insert') - count('delete') };
}
