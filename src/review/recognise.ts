import type { ReviewMap } from '../model/review.js';
import { wordsOfBlock } from './map.js';
import type { Returned } from './returned.js';

/** So many of its words, at least, must a file share with a build to be taken for it where its id was lost. */
const SURE = 0.9;

/** What the one who imports says of files that do not say it themselves; '' where nothing was said. */
export interface Hint {
  readonly round: string;
  readonly publication: string;
}

/** The map by which a returned file is read: that of its id, else of the one build whose words it has; undefined where none is sure. */
export function mapFor(returned: Returned, maps: readonly ReviewMap[], hint: Hint): ReviewMap | undefined {
  const { build, publication, round } = returned;
  const own = maps.find((map) => build === map.build && publication === map.publication);
  if (own !== undefined || build !== undefined) return own;
  if (round !== undefined) return mapOfRound(hint.round === '' ? round : hint.round, maps, hint);
  const scored = maps
    .map((map) => ({ map, share: sharedWith(returned, map) }))
    .sort((one, other) => other.share - one.share);
  const [best] = scored;
  return best !== undefined && best.share >= SURE ? best.map : undefined;
}

/** What names no build is read by the one copy that it can be about. */
function mapOfRound(round: string, maps: readonly ReviewMap[], { publication }: Hint): ReviewMap | undefined {
  const own = maps.filter(
    (map) => (round === 'all' || map.round === round) && (publication === '' || map.publication === publication),
  );
  return own.length === 1 ? own[0] : undefined;
}

/** The share of a build's words, six by six, that stand in a file as they were sent. */
function sharedWith({ all }: Returned, { blocks }: ReviewMap): number {
  const letters = squeezed(all);
  const parts = blocks.flatMap((block) => partsOf(wordsOfBlock(block)));
  return parts.length === 0 ? 0 : parts.filter((part) => letters.includes(part)).length / parts.length;
}

function partsOf(words: string): string[] {
  const all = words.split(/\s+/u);
  const parts: string[] = [];
  for (let at = 0; at + 6 <= all.length; at += 6) parts.push(squeezed(all.slice(at, at + 6).join('')));
  return parts.filter((part) => part.length > 20);
}

/** Spaces and hyphens differ between what is sent and what programs write. */
function squeezed(words: string): string {
  return words.normalize('NFKC').replace(/[\s\u00ad\u200b\u2060\u2010\u2011-]+/gu, '');
}
