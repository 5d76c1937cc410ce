import { report } from '../../model/finding.js';
import { overlap, type WordBox } from './canvas.js';
import { RULES } from '../rules.js';
import type { Job, Sketch } from './sketch.js';

/** Reports words that stand on one another or run out of the drawing. */
export function checkWords(job: Job, { canvas, height }: Sketch): void {
  for (const box of canvas.words.filter((word) => isOutside(word, canvas.width, height))) {
    const reason = `Unexpected words \`${box.text}\` that run out of the figure, expected words that fit`;
    report(job.file, RULES.crowded, { reason });
  }
  for (const [one, other] of collisions(canvas.words)) {
    const reason = `Unexpected words \`${one.text}\` on \`${other.text}\`, expected words that stand apart`;
    report(job.file, RULES.crowded, { reason });
  }
}

function isOutside(box: WordBox, width: number, height: number): boolean {
  return box.x < -0.5 || box.y < -1 || box.x + box.width > width + 0.5 || box.y + box.height > height + 1;
}

/** Pairs of lines of words whose letters, not only their leading, meet. */
export function collisions(words: readonly WordBox[]): [WordBox, WordBox][] {
  const inked = words.map((word) => ({ ...word, y: word.y + word.height * 0.15, height: word.height * 0.7 }));
  return inked.flatMap((one, index) =>
    inked.slice(index + 1).flatMap((other): [WordBox, WordBox][] => (overlap(one, other) ? [[one, other]] : [])),
  );
}
