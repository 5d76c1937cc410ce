import type { Point } from 'unist';

/** One `<!-- allow RULE "text": reason -->`, and the lines it holds for, from 1. */
export interface Exception {
  readonly rule: string;
  readonly text?: string;
  readonly reason: string;
  readonly place: Point;
  readonly first: number;
  readonly last: number;
  /** It stands in a passage that is not in every edition. */
  readonly withheld: boolean;
}

const COMMENT = /<!--\s*allow\b([\s\S]*?)-->/g;

/** Rule, quoted text if any, and reason after the colon. */
const PARTS = /^\s*([a-z]+\/[a-z0-9-]+|\S*?)\s*(?:["“]([^"”]*)["”])?\s*(?::\s*([\s\S]*))?$/;

/** The exceptions that a chapter's source asks for; those shown in a code block are not meant. */
export function exceptionsIn(source: string): Exception[] {
  const lines = source.split(/\r?\n/);
  const code = codeLines(lines);
  return [...source.matchAll(COMMENT)].flatMap(({ index, 0: all, 1: inside = '' }) => {
    const before = source.slice(0, index).split('\n');
    const line = before.length;
    if (code.has(line)) return [];
    const [, rule = '', text, reason = ''] = PARTS.exec(inside) ?? [];
    return [
      {
        rule,
        ...(text === undefined ? {} : { text }),
        reason: reason.trim(),
        place: { line, column: (before.at(-1)?.length ?? 0) + 1, offset: index },
        ...rangeOf(lines, line, line + all.split('\n').length - 1),
        withheld: isWithheld(lines, line),
      },
    ];
  });
}

function codeLines(lines: readonly string[]): Set<number> {
  const code = new Set<number>();
  let fence: string | undefined;
  lines.forEach((line, index) => {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined || mark !== undefined) code.add(index + 1);
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence) === true) fence = undefined;
  });
  return code;
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

function isWithheld(lines: readonly string[], line: number): boolean {
  const open: string[] = [];
  for (const text of lines.slice(0, line)) {
    const fence = /^(:{3,})(.*)$/.exec(text.trim());
    if (fence === null) continue;
    if (fence[2] === '') open.pop();
    else open.push(text);
  }
  return open.some((text) => text.includes('non-public'));
}
