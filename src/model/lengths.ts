/** How many letters a running head holds, and a foot with status and short title, in the faces of the page: on a left page a foot begins at the text. */
export const LENGTHS = { head: 70, foot: 98 } as const;

/** Words cut at a word, with an ellipsis, where they are longer than a limit in letters. */
export function shortened(words: string, limit: number): string {
  if (words.length <= limit) return words;
  const cut = words.slice(0, limit - 1).replace(/\s+\S*$/u, '');
  return `${(cut === '' ? words.slice(0, limit - 1) : cut).replace(/[\s,;:–—(]+$/u, '')}…`;
}
