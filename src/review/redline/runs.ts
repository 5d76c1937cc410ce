import { diffArrays } from 'diff';
import type { RedlineRun } from '../../model/review.js';

/** What was put in and taken out between two texts, by whole words, with a space between two changes as part of both; what is kept and what is taken out are the earlier text, letter for letter. */
export function runsOf(old: string, now: string): RedlineRun[] {
  if (old === now) return old === '' ? [] : [{ words: old }];
  const runs: RedlineRun[] = [];
  let [out, put] = ['', ''];
  const close = (): void => {
    if (out !== '') runs.push({ words: out, change: 'delete' });
    if (put !== '') runs.push({ words: put, change: 'insert' });
    [out, put] = ['', ''];
  };
  const parts = diffArrays(partsOf(old), partsOf(now));
  for (const [index, { added, removed, value }] of parts.entries()) {
    const words = value.join('');
    const isBetween = out + put !== '' && index < parts.length - 1 && words.trim() === '';
    if (removed || (!added && isBetween)) out += words;
    if (added || (!removed && isBetween)) put += words;
    if (added || removed || isBetween) continue;
    close();
    runs.push({ words });
  }
  close();
  return runs;
}

/** Words, the spaces between them, and the signs at their ends, each by itself. */
function partsOf(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}\p{M}’'-]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? [];
}
