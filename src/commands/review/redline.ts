import { EXIT, type ExitCode, type Terminal } from '../../model/terminal.js';
import type { Edition } from '../../model/edition.js';
import type { ReviewMap } from '../../model/review.js';
import type { World } from '../../model/world.js';
import { redlineFiles } from '../../round/redline.js';
import { copiesOf } from '../../round/copies.js';
import { readComments, readMaps } from '../../review/folder.js';
import { redlineOf } from '../../review/redline/redline.js';
import { folderConfig } from '../folder.js';

export interface RedlineOrder {
  /** Each the name of a round, the id of a build, or `now`. */
  readonly from: string;
  readonly to: string;
  readonly edition: Edition;
  readonly publication?: string | undefined;
  readonly forms: readonly ('pdf' | 'docx')[];
}

/** What stands for the manuscript as it is. */
const NOW = 'now';

/** Shows what changed between two copies, with the numbers of the comments that asked for it. Throws as a build does. */
export async function redline(world: World, terminal: Terminal, order: RedlineOrder): Promise<ExitCode> {
  const { maps, broken } = await readMaps(world);
  for (const { file, message } of broken) terminal.say(`${file}: ${message}`);
  const pairs = await pairsOf(world, maps, order);
  if (pairs.length === 0) {
    const known = [...new Set(maps.flatMap(({ round, build }) => [round, build])), NOW].join(', ');
    terminal.say(`Unexpected copies ${order.from} and ${order.to}, expected two of one publication, among ${known}`);
    return EXIT.usage;
  }
  const { comments } = await readComments(world);
  const output = (await folderConfig(world))?.output ?? 'build';
  const write = new Map<string, Uint8Array>();
  for (const [old, now] of pairs) {
    const own = comments.filter(({ build, publication }) => build === old.build && publication === old.publication);
    const isPublic = order.edition === 'public';
    const blocks = redlineOf({ old, now, comments: own.filter(({ withheld }) => !isPublic || !withheld), isPublic });
    const changed = blocks.filter(({ change }) => change !== 'same').length;
    const facts = { ...order, publication: old.publication, blocks, changed };
    for (const [form, bytes] of await redlineFiles(world, facts))
      write.set(
        `${output}/review/${old.publication}-redline-${order.from}-${order.to}${isPublic ? '-public' : ''}.${form}`,
        bytes,
      );
    terminal.say(`${old.publication}: ${String(changed)} of ${String(blocks.length)} blocks changed`);
  }
  await world.change({ remove: [], write });
  for (const path of write.keys()) terminal.out(path);
  return broken.length > 0 ? EXIT.errors : EXIT.clean;
}

/** The two copies of each publication that both names have. */
async function pairsOf(
  world: World,
  maps: readonly ReviewMap[],
  { from, to, publication }: RedlineOrder,
): Promise<[ReviewMap, ReviewMap][]> {
  const named = (name: string): ReviewMap[] => maps.filter(({ round, build }) => round === name || build === name);
  const sent = [...named(from), ...named(to)];
  const current =
    from === NOW || to === NOW
      ? await copiesOf(world, { round: NOW, edition: sent[0]?.edition ?? 'internal', publications: [] })
      : [];
  const all = (name: string): readonly ReviewMap[] => (name === NOW ? current.map(({ map }) => map) : named(name));
  return all(from).flatMap((old): [ReviewMap, ReviewMap][] => {
    if (publication !== undefined && publication !== old.publication) return [];
    const now = all(to).findLast((one) => one.publication === old.publication && one.edition === old.edition);
    return now === undefined ? [] : [[old, now]];
  });
}
