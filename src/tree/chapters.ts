import type { Part } from '../model/edition.js';
import type { PublicationForm } from '../model/document.js';
import type { Chapter } from '../model/publication.js';

/**
 * Chapters with the number or letter each takes: 1, 2 … in the body, A, B … in the annexes, none elsewhere; in a document of the
 * United Nations I, II … in both.
 */
export function numbersOf(chapters: readonly Chapter[], form: PublicationForm): Map<string, string> {
  const counts: Record<Part, number> = { front: 0, body: 0, annex: 0 };
  const numbers = new Map<string, string>();
  for (const { id, part, numbered } of chapters) {
    if (!numbered) continue;
    counts[part] += 1;
    const count = counts[part];
    const plain = part === 'annex' ? letterOf(count) : String(count);
    numbers.set(id, form === 'un-document' ? romanOf(count) : plain);
  }
  return numbers;
}

/** 1 → A. */
export function letterOf(count: number): string {
  return String.fromCharCode(64 + count);
}

const ROMAN = [
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** 4 → IV, up to 89. */
function romanOf(count: number): string {
  const [value, sign] = ROMAN.find(([one]) => one <= count) ?? [count, ''];
  return count === 0 || sign === '' ? '' : `${sign}${romanOf(count - value)}`;
}
