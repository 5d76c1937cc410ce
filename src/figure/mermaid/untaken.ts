import { report } from '../../model/finding.js';
import { RULES } from '../rules.js';
import { stripComments, type Diagram } from './lines.js';

/** What Mermaid takes on a screen, and no page prints: each would be left out, or printed as it was typed. */
const UNTAKEN: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/^\s*(?:click|links?)\s+[\w-]/u, 'a link of a diagram'],
  [/%%\s*\{/u, 'a setting of a diagram'],
  [/(?<!<)<(?!br\s*\/?>)\/?[a-z][\w-]*(?:\s[^<>]*)?\/?>(?!>)/iu, 'a tag'],
  [/\bfa[a-z]?:fa-/u, 'the name of a small picture'],
  [/\$\$/u, 'mathematics between `$$`'],
  [/@\{[^}]*\b(?:img|icon)\s*:/u, 'a picture in a diagram'],
];

/** Whether a diagram holds what no page prints; reports each at its line. */
export function holdsUntaken({ text, file, above }: Diagram): boolean {
  const { text: read, lines } = stripComments(text);
  const found = read.split('\n').flatMap((words, index) => {
    const line = above + (lines[index] ?? 1);
    if (index === 0 && /^\s*-{3}\s*$/.test(words)) return [{ what: 'a setting of a diagram', line }];
    return UNTAKEN.filter(([pattern]) => pattern.test(words)).map(([, what]) => ({ what, line }));
  });
  for (const { what, line } of found) {
    const reason = `Unexpected ${what} in the diagram, expected shapes, arrows and words`;
    report(file, RULES.untaken, { reason, place: { line, column: 1 } });
  }
  return found.length > 0;
}
