import type { Point } from 'unist';
import type { Chapter } from '../../../model/publication.js';
import { partsOf, type Exception } from './parts.js';

const COMMENT = /<!--\s*allow\b([\s\S]*?)-->/g;

/** The exceptions that a chapter's author asks for. */
export function exceptionsIn({ file, comments }: Pick<Chapter, 'file' | 'comments'>): Exception[] {
  const source = String(file);
  const lines = source.split(/\r?\n/);
  return comments.flatMap((comment) => {
    const start = comment.position.start.offset ?? 0;
    const words = source.slice(start, comment.position.end.offset);
    return [...words.matchAll(COMMENT)].map(({ index, 0: all, 1: inside = '' }) => {
      const place = placeIn(source, start + index);
      return {
        ...partsOf(inside),
        place,
        ...rangeOf(lines, place.line, place.line + all.split('\n').length - 1),
        withheld: comment.withheld,
      };
    });
  });
}

function placeIn(source: string, offset: number): Point {
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, offset };
}

/** Alone on its lines, a comment holds for the next block; within a paragraph, for that paragraph. */
function rangeOf(lines: readonly string[], from: number, to: number): { first: number; last: number } {
  const alone = `${lines[from - 1] ?? ''}`.trim().startsWith('<!--') && (lines[to - 1] ?? '').trim().endsWith('-->');
  let first = alone ? to + 1 : from;
  if (alone) while (first <= lines.length && isSkipped(lines[first - 1])) first += 1;
  else while (first > 1 && (lines[first - 2] ?? '').trim() !== '') first -= 1;
  return { first, last: endOf(lines, first) };
}

/** Blank lines, and further comments on the same block. */
function isSkipped(line = ''): boolean {
  return line.trim() === '' || /^\s*<!--.*-->\s*$/.test(line);
}

function endOf(lines: readonly string[], first: number): number {
  const fence = /^(:{3,})[\w-]/.exec(lines[first - 1] ?? '')?.[1];
  let last = first;
  const isEnd = (line = '') => (fence === undefined ? line.trim() === '' : line.trim() === fence);
  while (last < lines.length && !isEnd(lines[last])) last += 1;
  return fence === undefined ? last : Math.min(last + 1, lines.length);
}
