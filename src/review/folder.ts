import type { ReviewComment, ReviewMap } from '../model/review.js';
import type { World } from '../model/world.js';
import { fromYaml, mapFromJson, mapToJson, pathOf, toYaml } from './store.js';

const COMMENTS = 'review/comments';
const ROUNDS = 'review/rounds';

/** A file of the store that cannot be read, and why. */
export interface Broken {
  readonly file: string;
  readonly message: string;
}

/** The comments of the folder, by their ids, and the files that hold none. */
export async function readComments(world: World): Promise<{ comments: ReviewComment[]; broken: Broken[] }> {
  const files = (await world.list(COMMENTS)).filter((file) => file.endsWith('.yaml'));
  const comments: ReviewComment[] = [];
  const broken: Broken[] = [];
  for (const file of files) {
    try {
      comments.push(fromYaml(new TextDecoder().decode(await world.read(file))));
    } catch (error) {
      broken.push({ file, message: firstLine(error) });
    }
  }
  return { comments, broken };
}

/** How many comments on publications wait for an answer; one whose file cannot be read, or that names no publication, waits for each. */
export async function openComments(world: World, publications: readonly string[]): Promise<number> {
  const { comments, broken } = await readComments(world);
  const open = comments.filter(
    ({ status, publication }) => status === 'open' && (publication === '' || publications.includes(publication)),
  );
  return open.length + broken.length;
}

/** The maps of every round and build that were sent from this folder, and the files that hold none: what was sent with them finds no place. */
export async function readMaps(world: World): Promise<{ maps: ReviewMap[]; broken: Broken[] }> {
  const files = (await world.list(ROUNDS)).filter((file) => file.endsWith('.map.json'));
  const maps: ReviewMap[] = [];
  const broken: Broken[] = [];
  for (const file of files) {
    try {
      maps.push(mapFromJson(new TextDecoder().decode(await world.read(file))));
    } catch (error) {
      const message = `Unexpected content, expected the map of a build that was sent: take it from version control, or send the round again (${firstLine(error)})`;
      broken.push({ file, message });
    }
  }
  return { maps, broken };
}

/** Keeps the map of a build, apart from what is sent: it holds the whole text. */
export async function keepMap(world: World, map: ReviewMap): Promise<void> {
  await world.write(`${ROUNDS}/${map.round}/${map.build}/${map.publication}.map.json`, mapToJson(map));
}

/** Keeps comments, each in its file. */
export async function keepComments(world: World, comments: readonly ReviewComment[]): Promise<void> {
  const write = new Map(comments.map((comment) => [pathOf(comment.id), toYaml(comment)]));
  await world.change({ remove: [], write });
}

/** A file as it came back, and what it is: `docx`. */
export interface Original {
  readonly bytes: Uint8Array;
  readonly ending: string;
}

/** Keeps a file that came back, by the hash of its bytes. */
export async function keepOriginal(world: World, sha256: string, { bytes, ending }: Original): Promise<void> {
  await world.write(`review/inbox/${sha256}.${ending}`, bytes);
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
