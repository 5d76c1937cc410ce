import type { TextReport } from '../check/text/check.js';
import type { Finding } from '../model/finding.js';
import type { Order } from '../model/order.js';
import type { Part } from '../model/edition.js';
import type { PagePromise } from '../model/paper.js';
import type { RegisterEntry, SettledText } from '../model/publication.js';
import type { Edition } from '../model/edition.js';
import type { World } from '../model/world.js';
import { settle } from '../settle.js';
import { nearLeaks, reports, textsOf, told } from '../told.js';
import { renderParts, type Parts } from '../write/page/render.js';
import { loadStyles } from '../write/page/styles.js';

/** A chapter as the strip of the desk names it. */
export interface ShownChapter {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly number: string;
  readonly part: Part;
  /** Promised pages. */
  readonly budget?: number;
}

/** One edition as it is shown while its author writes. */
export interface Shown {
  /** What is set on its pages; absent where there is none. */
  readonly sheets?: Parts;
  readonly chapters: readonly ShownChapter[];
  readonly promise?: Pick<PagePromise, 'from' | 'to' | 'counts'>;
  /** What the internal edition holds that the public one does not; nothing with the public one. */
  readonly register: readonly RegisterEntry[];
  /** Labels with the words that refer to them. */
  readonly labels: ReadonlyMap<string, string>;
  /** Why there are none. */
  readonly findings: readonly Finding[];
  /** The files as they were read, by path. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Sets one edition of one publication for the screen, whatever is wrong with it: what is found is told by `judgeShown`, when the
 * pages stand. Throws BrokenConfiguration and ToolError.
 */
export async function show(world: World, order: Order): Promise<Shown> {
  const settlement = await settle(world, order, { draw: true, judge: false, unchecked: true });
  const [first] = settlement.texts;
  const texts = textsOf(settlement);
  if (first === undefined) {
    const findings = told(await settle(world, order, { draw: false, judge: false }), order);
    return { chapters: [], register: [], labels: new Map(), findings, texts };
  }
  const styles = await loadStyles(world);
  const { pages: promise } = first.facts;
  return {
    sheets: renderParts(first, { purpose: order.purpose, styles }),
    chapters: chaptersOf(first),
    ...(promise === undefined ? {} : { promise: { from: promise.from, to: promise.to, counts: promise.counts } }),
    register: first.register ?? [],
    labels: first.labels,
    findings: [],
    texts,
  };
}

/** Reads the language of what is shown: every finding, the figures of the text, and the files as they were read. */
export async function judgeShown(
  world: World,
  order: Order,
): Promise<{ findings: readonly Finding[]; report: TextReport | undefined; texts: ReadonlyMap<string, string> }> {
  const settlement = await settle(world, order, { draw: false, judge: true });
  nearLeaks(settlement, order);
  return { findings: told(settlement, order), report: reports(settlement)[0], texts: textsOf(settlement) };
}

function chaptersOf({ chapters }: SettledText<Edition>): ShownChapter[] {
  return chapters.map(({ id, path, title, number = '', part, budget }) => ({
    ...{ id, path, title, number, part },
    ...(budget === undefined ? {} : { budget }),
  }));
}
