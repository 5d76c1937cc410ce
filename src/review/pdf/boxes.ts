import type { WordBox } from '../../model/print.js';
import type { PlacedWord } from '../../model/review.js';

/** The words that a box lies on; of a marked line those of which it covers a third, so that a hand that begins in a word takes it. */
export function wordsUnder(box: WordBox, words: readonly PlacedWord[], isLine: boolean): PlacedWord[] {
  return words.filter((word) => word.boxes.some((own) => (isLine ? isOnLine(box, own) : touches(box, own))));
}

function isOnLine(box: WordBox, word: WordBox): boolean {
  const [across, down] = [shared([box[0], box[2]], [word[0], word[2]]), shared([box[1], box[3]], [word[1], word[3]])];
  const isWide = across >= Math.min(word[2] - word[0], box[2] - box[0]) / 3;
  return isWide && down >= Math.min(word[3] - word[1], box[3] - box[1]) / 2;
}

function touches(box: WordBox, word: WordBox): boolean {
  const middle = (word[1] + word[3]) / 2;
  return shared([box[0], box[2]], [word[0], word[2]]) > 0 && box[1] <= middle && box[3] >= middle;
}

type Span = readonly [number, number];

function shared([from, to]: Span, [start, end]: Span): number {
  return Math.max(0, Math.min(to, end) - Math.max(from, start));
}

/** Of a note that is taller than a line only its first one points at something. */
const LINE = 16;

/** The author's word next to a box: on the line that its upper end stands beside, there the nearest. */
export function nearestTo([left, top, right, bottom]: WordBox, words: readonly PlacedWord[]): PlacedWord | undefined {
  const middle = (top + Math.min(bottom, top + LINE)) / 2;
  let best: { word: PlacedWord; distance: number } | undefined;
  for (const word of words) {
    if (word.mark === undefined) continue;
    for (const own of word.boxes) {
      const across = Math.max(0, own[0] - right, left - own[2]);
      const down = Math.max(0, own[1] - middle, middle - own[3]);
      const distance = across + 30 * down;
      if (best === undefined || distance < best.distance) best = { word, distance };
    }
  }
  return best?.word;
}
