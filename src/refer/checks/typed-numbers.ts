import type { Nodes, Parents, Text } from 'mdast';
import { report } from '../../model/finding.js';
import type { Chapter } from '../../model/publication.js';
import { pointBehind } from '../../tree/placed.js';
import { SKIP, visit } from '../../tree/visit.js';
import type { Numbering } from '../number.js';
import { RULES } from '../rules.js';

/** Places of other works are named alike: “table 3 of the report”, “Section 12 of the Act”, “table 3, in a report [@key]”. */
const OF_ANOTHER = /^,? (?:of|in|to|under|from) (?!this (?:chapter|guide|report|publication))/u;
/** Words that send a reader to a place of the same text. */
const SENT =
  /(?:(?:\b[Ss]ee|\b[Ii]n|\b[Aa]s (?:shown|set out|described|listed|explained) (?:in|by)|\b[Ss]hown in)(?: also)? |\()$/u;

/** Reports a number of this publication that a hand typed, `see Table 3`: it stays as it is when a table is put before it. */
export function checkTypedNumbers(chapters: readonly Chapter[], own: Numbering): void {
  const places = new Map([...own.values()].map(({ text, label }) => [plain(text), label]));
  const kinds = new Set([...places.keys()].map((text) => text.split(' ')[0] ?? ''));
  if (kinds.size === 0) return;
  const typed = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${[...kinds].join('|')})[ \\u00A0][A-Z0-9]+(?:\\.\\d+)?(?![\\p{L}\\p{N}]|\\.\\d)`,
    'giu',
  );
  for (const chapter of chapters) {
    visit(chapter.tree, (node: Nodes, index, parent) => {
      if (['citation', 'crossReference', 'blockquote', 'draw', 'link', 'code'].includes(node.type)) return SKIP;
      if (node.type === 'text') inText(node, { chapter, places, typed, next: parent?.children[(index ?? 0) + 1] });
      return undefined;
    });
  }
}

interface Looking {
  readonly chapter: Chapter;
  readonly places: ReadonlyMap<string, string>;
  readonly typed: RegExp;
  readonly next: Parents['children'][number] | undefined;
}

function inText(node: Text, { chapter, places, typed, next }: Looking): void {
  for (const { index, 0: words } of node.value.matchAll(typed)) {
    const label = places.get(plain(words));
    const [before, after] = [node.value.slice(0, index), node.value.slice(index + words.length)];
    const isCited = next?.type === 'citation' && !/[.;:!?]/.test(after);
    if (label === undefined || isCited || !SENT.test(before) || OF_ANOTHER.test(after)) continue;
    const reason = `Unexpected “${words}”, a number typed by hand, expected @${label}`;
    const place = node.position && pointBehind(node.position.start, before);
    report(chapter.file, RULES.typedNumber, { reason, place, actual: words, expected: [`@${label}`] });
  }
}

function plain(words: string): string {
  return words.replace('\u00A0', ' ').toLowerCase();
}
