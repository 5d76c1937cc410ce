import type { PublishedParagraph } from '../model/document.js';

/** A paragraph as it was published, and the one that it is now; none where its words are gone. */
export interface Pair<P extends PublishedParagraph> {
  readonly before: PublishedParagraph;
  readonly after?: P;
}

/**
 * Finds published paragraphs again: by their labels, then by their words; what was written anew stands between the same neighbours, and
 * there are as many of them as before.
 */
export function matched<P extends PublishedParagraph>(
  before: readonly PublishedParagraph[],
  after: readonly P[],
): Pair<P>[] {
  const found = new Map<PublishedParagraph, P>();
  const taken = new Set<P>();
  const take = (one: PublishedParagraph, other: P | undefined): void => {
    if (other === undefined || taken.has(other) || found.has(one)) return;
    found.set(one, other);
    taken.add(other);
  };
  for (const one of before)
    if (one.label !== undefined)
      take(
        one,
        after.find(({ label }) => label === one.label),
      );
  for (const one of before)
    take(
      one,
      after.find((other) => other.anchor === one.anchor && !taken.has(other)),
    );
  for (const [from, gap] of gapsOf(before, found)) {
    const start = from === undefined ? 0 : after.findIndex((one) => one === found.get(from)) + 1;
    const free = freeFrom(after, start, taken);
    if (free.length === gap.length) gap.forEach((one, index) => take(one, free[index]));
  }
  return before.map((one) => {
    const now = found.get(one);
    return now === undefined ? { before: one } : { before: one, after: now };
  });
}

/** Runs of paragraphs that were not found, each behind the one that was found before it. */
function gapsOf<P>(
  before: readonly PublishedParagraph[],
  found: ReadonlyMap<PublishedParagraph, P>,
): [PublishedParagraph | undefined, PublishedParagraph[]][] {
  const gaps: [PublishedParagraph | undefined, PublishedParagraph[]][] = [];
  let last: PublishedParagraph | undefined;
  let open = false;
  for (const one of before) {
    if (found.has(one)) [last, open] = [one, false];
    else if (open) gaps.at(-1)?.[1].push(one);
    else {
      gaps.push([last, [one]]);
      open = true;
    }
  }
  return gaps;
}

/** Those from a place on that nobody has taken, up to the first that somebody has. */
function freeFrom<P>(after: readonly P[], start: number, taken: ReadonlySet<P>): P[] {
  const end = after.findIndex((one, index) => index >= start && taken.has(one));
  return after.slice(start, end < 0 ? after.length : end);
}
