/** The words of a text, in order, ligatures and soft hyphens undone. */
export function splitWords(text: string): string[] {
  return text
    .normalize('NFKC')
    .replace(/\u00AD/g, '')
    .split(/\s+/)
    .filter((word) => word !== '');
}
