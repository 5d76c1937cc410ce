import type { Node } from 'unist';
import type { NonPublicFacts, Withheld } from '../../model/withheld.js';

/** What is said of a node that is withheld as a whole; undefined where it is not. */
export function factsAt(node: Node & Partial<NonPublicFacts>): NonPublicFacts | undefined {
  if (node.type === 'nonPublic' || node.type === 'nonPublicText') return { originator: '', ...node };
  return (node.data as Withheld | undefined)?.withheld;
}

/** Whether a node is withheld as a whole. */
export function isWithheld(node: Node): boolean {
  return node.type === 'nonPublic' || node.type === 'nonPublicText' || factsAt(node) !== undefined;
}

/** What an author says of a text that is withheld, as it is spelled everywhere. */
export interface Said {
  readonly distribution?: string | undefined;
  readonly originator?: string | undefined;
  readonly basis?: string | undefined;
  readonly until?: string | undefined;
  readonly public?: string | undefined;
}

/** What is said of a withheld text. */
export function factsFrom({ distribution, originator = '', basis, until, public: substitute }: Said): NonPublicFacts {
  return {
    originator,
    ...(basis === undefined ? {} : { basis }),
    ...(until === undefined ? {} : { until }),
    ...(substitute === undefined ? {} : { substitute }),
    ...(distribution === undefined ? {} : { byDistribution: true as const }),
  };
}
