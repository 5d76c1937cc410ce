import type { Nodes, Text } from 'mdast';
import type { Edition } from '../../model/edition.js';
import { report } from '../../model/finding.js';
import type { Chapter, EditionText } from '../../model/publication.js';
import { RULES } from '../rules.js';
import { keptByText } from '../../tree/kept.js';
import { SKIP, visit } from '../../tree/visit.js';
import { pointBehind } from '../../tree/placed.js';

const TOKEN = /(?<![\p{L}\p{N}_@/.#-])[\p{L}_][\p{L}\p{N}_]*(?:[-.:][\p{L}\p{N}_]+)*(?![\p{L}\p{N}_/])/gu;
/** Keys that are no words of a language: with a year in them, or a figure behind a hyphen. */
const CODED = /(?:19|20)\d\d|[-_:]\p{L}*\d/u;

/** Reports keys of the bibliography that stand in the text without their sign, as `[key]`, `(key-2020)` and `cite:key-2020`. */
export function checkTypedKeys({ chapters, bibliography }: EditionText<Edition>): void {
  const keys = bibliography.lines;
  if (keys.size === 0) return;
  for (const chapter of chapters) {
    visit(chapter.tree, (node: Nodes) => {
      if (node.type === 'citation' || node.type === 'crossReference' || node.type === 'draw') return SKIP;
      if (node.type === 'text') inText(node, chapter, keys);
      return undefined;
    });
  }
}

/** A word that may be a key, whatever the keys are. */
interface Token {
  readonly words: string;
  readonly index: number;
  readonly bracketed: boolean;
}

const tokensIn = keptByText((text): readonly Token[] =>
  [...text.matchAll(TOKEN)]
    .map(({ 0: words, index }) => ({ words, index, bracketed: isBracketed(text, index, words) }))
    .filter(({ words, bracketed }) => bracketed || CODED.test(words)),
);

function inText(node: Text, { file }: Chapter, keys: ReadonlyMap<string, number>): void {
  for (const { words, index, bracketed } of tokensIn(node.value)) {
    const key = keys.has(words) ? words : words.slice(words.indexOf(':') + 1);
    if (!keys.has(key) || !(bracketed || CODED.test(key))) continue;
    const start =
      node.position === undefined ? undefined : pointBehind(node.position.start, node.value.slice(0, index));
    const reason = `Unexpected key \`${key}\` in the text, expected [@${key}]`;
    report(file, RULES.typedKey, { reason, place: start, actual: words, expected: [`@${key}`] });
  }
}

function isBracketed(text: string, index: number, words: string): boolean {
  return text[index - 1] === '[' && /^(?:\]|, )/.test(text.slice(index + words.length));
}
