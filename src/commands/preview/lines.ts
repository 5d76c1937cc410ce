import type { Finding } from '../../model/finding.js';

/** Three lines of a file, the middle one that of the finding. */
export function linesAround(lines: readonly string[], line: number): { line: number; words: string }[] {
  return [line - 1, line, line + 1].flatMap((number) => {
    const words = lines[number - 1];
    return words === undefined ? [] : [{ line: number, words }];
  });
}

/** The words that a finding stands at, where they are plain. */
export function wordsOf({ line, column, endLine, endColumn }: Finding, text = ''): string | undefined {
  if (endLine !== line || endColumn === undefined) return undefined;
  const words = (text.split('\n')[line - 1] ?? '').slice(column - 1, endColumn - 1);
  return words === '' || /[[\]{}@*_`]/.test(words) ? undefined : words;
}
