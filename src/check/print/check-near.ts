import { toString } from 'mdast-util-to-string';
import type { Node, Parent, Position } from 'unist';
import type { Edition } from '../../model/edition.js';
import { languageOf } from '../../language/language.js';
import { report } from '../../model/finding.js';
import type { Chapter, SettledText } from '../../model/publication.js';
import { APART } from '../files/place.js';
import { nearIn, type PublicLine } from '../files/near.js';
import { JUDGED } from '../text/allow/allow.js';
import { frontMatterExceptions } from '../text/allow/elsewhere.js';
import { exceptionsIn } from '../text/allow/exceptions.js';
import { knownIn } from '../told/known.js';
import { RULES } from './rules.js';

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
  /** That of the line, or of what it stands in: the cell of a data file has none of its own. */
  readonly position?: Position | undefined;
}

/** Reports the near leaks of the public editions at their public lines, save those that their author has judged; returns all. */
export function checkNear(texts: readonly SettledText<Edition>[], withheld: readonly string[]): NearLeak[] {
  const open = texts.filter(({ edition }) => edition === 'public');
  const lines = open.flatMap(({ chapters }) => chapters.flatMap(linesOf));
  return nearIn(withheld, lines, [knownIn(open), ...open.flatMap(capitalsOf)].join(APART)).map(
    ({ words, place: { chapter, position } }) => {
      const line = position?.start.line ?? 1;
      const found = { words, file: chapter.path, line };
      const judged = judgedIn(chapter, found);
      if (judged !== undefined) return { ...found, judged };
      const reason = `Unexpected “${words}” in public text, which is withheld elsewhere, expected a judgement that it may stand here`;
      report(chapter.file, RULES.near, { reason, place: position });
      return found;
    },
  );
}

function capitalsOf({ facts }: SettledText<Edition>): string[] {
  return [...(languageOf(facts.language).prose?.capitals ?? [])];
}

const LINES = new Set(['paragraph', 'heading', 'tableCell']);

function linesOf(chapter: Chapter): PublicLine<Line>[] {
  return linesIn(chapter.tree, undefined).map(({ node, position }) => ({
    words: toString(node),
    place: { chapter, position },
  }));
}

function linesIn(node: Node, around: Position | undefined): { node: Node; position: Position | undefined }[] {
  const position = node.position ?? around;
  const inner = isParent(node) ? node.children.flatMap((child) => linesIn(child, position)) : [];
  return LINES.has(node.type) ? [{ node, position }, ...inner] : inner;
}

function isParent(node: Node): node is Parent {
  return 'children' in node;
}

function judgedIn({ file, comments }: Chapter, { words, line }: NearLeak): string | undefined {
  const asked = [...exceptionsIn({ file, comments }), ...frontMatterExceptions(String(file))];
  const exception = asked.find(
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
