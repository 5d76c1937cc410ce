import { toString } from 'mdast-util-to-string';
import type { Node } from 'unist';
import type { Edition } from '../../model/edition.js';
import { languageOf } from '../../language/language.js';
import { report } from '../../model/finding.js';
import type { Chapter, SettledText } from '../../model/publication.js';
import { APART } from '../files/place.js';
import { nearIn, type PublicLine } from '../files/near.js';
import { JUDGED } from '../text/allow/allow.js';
import { exceptionsIn } from '../text/allow/exceptions.js';
import { knownIn } from '../told/known.js';
import { RULES } from './rules.js';
import { visit } from '../../tree/visit.js';

/** A name, number or date that is withheld in one place and public in another. */
export interface NearLeak {
  readonly words: string;
  readonly file: string;
  /** Of the public line, from 1. */
  readonly line: number;
  /** Why it may stand, where its author has said so. */
  readonly judged?: string;
}

interface Line {
  readonly chapter: Chapter;
  readonly node: Node;
}

/** Reports the near leaks of the public editions at their public lines, save those that their author has judged; returns all. */
export function checkNear(texts: readonly SettledText<Edition>[], withheld: readonly string[]): NearLeak[] {
  const open = texts.filter(({ edition }) => edition === 'public');
  const lines = open.flatMap(({ chapters }) => chapters.flatMap(linesOf));
  return nearIn(withheld, lines, [knownIn(open), ...open.flatMap(capitalsOf)].join(APART)).map(
    ({ words, place: { chapter, node } }) => {
      const line = node.position?.start.line ?? 1;
      const found = { words, file: chapter.path, line };
      const judged = judgedIn(chapter, found);
      if (judged !== undefined) return { ...found, judged };
      const reason = `Unexpected “${words}” in public text, which is withheld elsewhere, expected a judgement that it may stand here`;
      report(chapter.file, RULES.near, { reason, place: node });
      return found;
    },
  );
}

function capitalsOf({ facts }: SettledText<Edition>): string[] {
  return [...(languageOf(facts.language).prose?.capitals ?? [])];
}

const LINES = new Set(['paragraph', 'heading', 'tableCell']);

function linesOf(chapter: Chapter): PublicLine<Line>[] {
  const found: PublicLine<Line>[] = [];
  visit(chapter.tree, (node) => {
    if (LINES.has(node.type)) found.push({ words: toString(node), place: { chapter, node } });
  });
  return found;
}

function judgedIn(chapter: Chapter, { words, line }: NearLeak): string | undefined {
  const exception = exceptionsIn(chapter).find(
    ({ rule, text, first, last }) =>
      rule === JUDGED && line >= first && line <= last && (text === undefined || same(text, words)),
  );
  return exception === undefined || exception.reason === '' ? undefined : exception.reason;
}

function same(text: string, words: string): boolean {
  return ` ${words} `.includes(
    ` ${text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `,
  );
}
