import type { Node } from 'unist';
import type { Edition } from '../model/edition.js';
import { hashOf } from '../model/hash.js';
import type { SettledText } from '../model/publication.js';
import type { PageWord } from '../model/print.js';
import type { Anchor, MarkedBlock, ReviewComment, ReviewMap } from '../model/review.js';
import type { World } from '../model/world.js';
import { anchorsIn } from '../review/anchor/anchor.js';
import type { Stretch } from '../review/apply.js';
import { mapOf } from '../review/map.js';
import { pagesOf } from '../review/pages.js';
import { settle } from '../settle.js';
import { dayOf } from '../write/day.js';
import { markedWordOf } from '../write/word/word.js';
import { visit } from '../tree/visit.js';

/** What is sent: to whom by when, and of what. */
export interface Sending {
  readonly round: string;
  readonly publications: readonly string[];
  readonly edition: Edition;
  readonly due?: string | undefined;
}

/** A publication's review copy before it is printed: its map, and the blocks that the pages are searched for. */
export interface Copy {
  readonly map: ReviewMap;
  readonly blocks: readonly MarkedBlock[];
  /** The paths of its chapters by their ids. */
  readonly chapters: ReadonlyMap<string, string>;
}

/** The map of each publication's review copy, by which its comments come back to their lines. Throws BrokenConfiguration and ToolError. */
export async function mapsOf(world: World, sending: Sending): Promise<ReviewMap[]> {
  return (await copiesOf(world, sending)).map(({ map }) => map);
}

/** The map of a copy with the place of each word on the printed pages. */
export function withPages({ map, blocks, chapters }: Copy, words: readonly (readonly PageWord[])[]): ReviewMap {
  return { ...map, pages: pagesOf(words, { blocks, chapters }) };
}

/** The review copy of each publication. Throws BrokenConfiguration and ToolError. */
export async function copiesOf(world: World, { round, publications, edition, due }: Sending): Promise<Copy[]> {
  const order = { publications, editions: [edition], purpose: 'review', formats: [] } as const;
  const { texts } = await settle(world, order, { draw: false, judge: false });
  const copies = texts.map((text) => {
    const { blocks } = markedWordOf(text, {
      purpose: 'review',
      pictureOf: () => undefined,
      day: dayOf(text.facts.date),
    });
    const files = new Map(text.chapters.map(({ path, file }) => [path, file]));
    const map = { publication: text.facts.name, blocks: mapOf(blocks, { files, withheld: withheldIn(text) }) };
    return { map, blocks, chapters: new Map(text.chapters.map(({ id, path }) => [id, path])) };
  });
  const build = buildIdOf(
    copies.map(({ map }) => map),
    { round, edition },
  );
  return copies.map((copy) => ({ ...copy, map: { round, build, edition, due, ...copy.map } }));
}

/** Where the comments stand now, by their ids: each copy that they are on is compared with the manuscript as it is. Throws as `copiesOf` does. */
export async function anchorsOf(
  world: World,
  comments: readonly ReviewComment[],
  maps: readonly ReviewMap[],
): Promise<Map<string, Anchor>> {
  const anchors = new Map<string, Anchor>();
  const current = new Map<Edition, Promise<readonly Copy[]>>();
  for (const sent of maps) {
    const own = comments.filter(({ build, publication }) => build === sent.build && publication === sent.publication);
    if (own.length === 0) continue;
    const { edition, round } = sent;
    const copies = current.get(edition) ?? copiesOf(world, { round, edition, publications: [] });
    current.set(edition, copies);
    const now = (await copies).find(({ map }) => map.publication === sent.publication)?.map;
    for (const [id, anchor] of anchorsIn(own, { sent, now: now ?? { ...sent, blocks: [] } })) anchors.set(id, anchor);
  }
  for (const { id, file, line, column } of comments)
    if (!anchors.has(id))
      anchors.set(id, { kind: 'orphan', file, line, column, isUntouched: false, isWithheld: false });
  return anchors;
}

/** Where the words of a comment stand now, if they are those that were sent. Throws as `copiesOf` does. */
export async function stretchNow(
  world: World,
  comment: ReviewComment,
  maps: readonly ReviewMap[],
): Promise<Stretch | undefined> {
  const sent = maps.find(({ build, publication }) => build === comment.build && publication === comment.publication);
  if (sent === undefined || comment.place !== 'words') return undefined;
  const copies = await copiesOf(world, { round: sent.round, edition: sent.edition, publications: [] });
  const now = copies.find(({ map }) => map.publication === sent.publication)?.map;
  if (now === undefined) return undefined;
  const anchor = anchorsIn([comment], { sent, now }).get(comment.id);
  const block = now.blocks.find(({ mark }) => mark === anchor?.mark);
  if (block === undefined || anchor?.stretch === undefined || anchor.kind === 'changed') return undefined;
  const [from, to] = anchor.stretch;
  return { block, from, to };
}

/** The same words in the same places are the same build: `7f3a-91c2`. */
function buildIdOf(maps: readonly object[], about: object): string {
  const digest = hashOf(JSON.stringify([about, maps]));
  return `${digest.slice(0, 4)}-${digest.slice(4, 8)}`;
}

/** Every node that is in no public edition: what a marker holds, and all of a withheld chapter. */
function withheldIn(text: SettledText<Edition>): Set<Node> {
  const found = new Set<Node>();
  const takeAll = (node: Node): void => {
    visit(node, (inner) => void found.add(inner));
  };
  for (const { tree, withheld, distribution } of text.chapters) {
    if (withheld !== undefined || distribution === 'internal') takeAll(tree);
    visit(tree, (node) => {
      if (node.type === 'nonPublic' || holdsWithheld(node)) takeAll(node);
    });
  }
  return found;
}

/** A block with withheld words in it is withheld whole, so that no quotation of it is public. */
function holdsWithheld(node: Node): boolean {
  if (!['paragraph', 'heading', 'tableCell', 'sourceLine'].includes(node.type)) return false;
  let holds = false;
  visit(node, 'nonPublicText', () => {
    holds = true;
  });
  return holds;
}
