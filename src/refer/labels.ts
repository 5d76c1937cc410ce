import type { Chapter } from '../model/publication.js';
import { hashOf } from '../model/hash.js';
import { labelOf } from '../tree/labels.js';
import { visit } from '../tree/visit.js';

/** In characters; a label is no title. */
const LONGEST = 40;

/** Every label that authors have given in these chapters. */
export function givenLabels(chapters: readonly Chapter[]): Set<string> {
  const given = new Set<string>();
  for (const { id, tree } of chapters) {
    given.add(id);
    visit(tree, (node) => {
      const label = labelOf(node);
      if (label !== undefined) given.add(label);
    });
  }
  return given;
}

/**
 * A label for what its author gave none, and takes it. It is made from the words of the place, so that it stays the same
 * when others are put before it; where the words stand twice, the second is told apart by a number.
 */
export function takeLabel(prefix: string, words: string, taken: Set<string>): string {
  const own = `${prefix}-${slugOf(words)}`;
  let label = own;
  for (let nth = 2; taken.has(label); nth += 1) label = `${own}-${String(nth)}`;
  taken.add(label);
  return label;
}

/** Words as letters and digits that every address takes; a hash where there are none (of another script). */
function slugOf(words: string): string {
  const plain = words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const [first, ...others] = plain.split(/[^a-z0-9]+/).filter((word) => word !== '');
  if (first === undefined || /[^\p{ASCII}\p{P}\p{S}]/u.test(plain)) return hashOf(words).slice(0, 10);
  return others.reduce((slug, word) => (slug.length + word.length < LONGEST ? `${slug}-${word}` : slug), first);
}
