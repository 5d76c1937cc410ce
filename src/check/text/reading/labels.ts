import type { Stretch } from './stretch.js';

/** What Mermaid prints: words in quotation marks, in the brackets of a box, on a line, behind a colon, and its descriptions. */
const LABELS = [
  /"(?<words>[^"\n]+)"/g,
  /(?:^|[\s>|-])\w+[[({]+(?<words>[^"[\](){}\n|]+)[\])}]+/gm,
  /\|(?<words>[^"|\n]+)\|/g,
  /--\s+(?<words>[^\s"<>|-][^"\n<>|]*?)\s+-->/g,
  /^[ \t]*accDescr[ \t]*\{(?<words>[^}]*)\}/gm,
  /^[ \t]*(?:acc(?:Title|Descr)[ \t]*:|title[ \t]|section[ \t]|subgraph[ \t]+(?![\w-]+[ \t]*\[))(?<words>[^"\n[]+)$/gm,
  /^[ \t]*(?:participant|actor)\b[^\n]*?\bas[ \t]+(?<words>[^"\n]+)$/gm,
  /^[ \t]*(?:[\w ]+?(?:-?-?(?:>>|>|x|\))[+-]?)[\w ]+|[Nn]ote [^:\n]+):(?<words>[^"\n]+)$/gm,
];

/** A diagram of these kinds has its words behind colons: `2019 : The Convention is adopted`. */
const BY_COLONS = /^\s*(?:timeline|journey|gantt|pie|mindmap|kanban)\b/m;

/** The words of a Mermaid text that are printed, as stretches of it. */
export function labelsIn(text: string): Stretch[] {
  const patterns = BY_COLONS.test(text) ? [...LABELS, /:(?<words>[^:"\n]+)/g] : LABELS;
  const found = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ index, 0: all, groups }) => {
      const words = groups?.['words'] ?? '';
      const start = index + all.lastIndexOf(words);
      return words.trim() === '' || inComment(text, start)
        ? []
        : [{ start, end: start + words.length, fragment: true, label: !/^\s*acc/.test(all) }];
    }),
  );
  return withoutOverlaps(found.sort((a, b) => a.start - b.start || b.end - a.end));
}

function inComment(text: string, at: number): boolean {
  return /^\s*%%/.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at));
}

/** The first of those that share characters. */
function withoutOverlaps(stretches: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = [];
  for (const stretch of stretches) if (stretch.start >= (kept.at(-1)?.end ?? 0)) kept.push(stretch);
  return kept;
}
