import type { ReviewMap } from '../model/review.js';
import { wordsOfBlock } from './map.js';
import type { Returned } from './word/read.js';

/** So many of its words, at least, must a file share with a build to be taken for it where its id was lost. */
const SURE = 0.9;

/** The map by which a returned file is read: that of its id, else of the one build whose words it has; undefined where none is sure. */
export function mapFor(returned: Returned, maps: readonly ReviewMap[]): ReviewMap | undefined {
  const own = maps.find(({ build, publication }) => build === returned.build && publication === returned.publication);
  if (own !== undefined || returned.build !== undefined) return own;
  const scored = maps
    .map((map) => ({ map, share: sharedWith(returned, map) }))
    .sort((one, other) => other.share - one.share);
  const [best] = scored;
  return best !== undefined && best.share >= SURE ? best.map : undefined;
}

/** The share of a build's longer blocks whose words stand in a file. */
function sharedWith({ all }: Returned, { blocks }: ReviewMap): number {
  const words = blocks.map(wordsOfBlock).filter((one) => one.length > 30);
  return words.length === 0 ? 0 : words.filter((one) => all.includes(one)).length / words.length;
}
