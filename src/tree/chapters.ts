import type { Part } from '../model/edition.js';
import type { Chapter } from '../model/publication.js';

/** Chapters with the number or letter each takes: 1, 2 … in the body, A, B … in the annexes, none elsewhere. */
export function numbersOf(chapters: readonly Chapter[]): Map<string, string> {
  const counts: Record<Part, number> = { front: 0, body: 0, annex: 0 };
  const numbers = new Map<string, string>();
  for (const { id, part, numbered } of chapters) {
    if (!numbered) continue;
    counts[part] += 1;
    numbers.set(id, part === 'annex' ? String.fromCharCode(64 + counts.annex) : String(counts[part]));
  }
  return numbers;
}
