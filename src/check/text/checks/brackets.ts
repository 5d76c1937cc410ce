import type { Point } from 'unist';
import type { VFile } from 'vfile';
import type { Edition } from '../../../model/edition.js';
import type { EditionText } from '../../../model/publication.js';
import { reportOnce } from '../once.js';
import { isForm, proseOf } from '../reading/prose.js';
import { runOf, SIGN, SIGNS } from '../reading/run.js';
import { RULES } from '../rules.js';

/** Words within which brackets have a meaning: a quotation, and what stands in parentheses. */
const OPEN = /“[^“”]*”?|‘[^‘’]*’|\([^()]*\)?/gu;
const BRACKETED = /\[[^[\]\n]{1,80}\]|\{[^{}\n]{1,80}\}/gu;
const BLANK = /(?<![\p{L}_])_{2,}(?![\p{L}_])|\.{6,}|…{3,}/gu;

/** Reports words in square brackets or braces outside of quotations, and blanks outside of forms: what a draft or another tool left. */
export function checkBrackets(text: EditionText<Edition>): void {
  for (const { tree, file } of text.chapters) {
    for (const block of proseOf(tree)) {
      if (block.within.some((around) => around === 'draw' || isForm(around))) continue;
      const run = runOf(block);
      const open = [...run.text.matchAll(OPEN)].map(({ index, 0: words }) => [index, index + words.length] as const);
      const isOpen = (at: number): boolean => open.some(([start, end]) => start < at && at < end);
      for (const { index, 0: words } of block.quoted ? [] : run.text.matchAll(BRACKETED)) {
        const place = run.place(index);
        if (isOpen(index) || run.text[index - 1] === SIGN.reference || isRefused(file, place, words)) continue;
        const shown = words.replace(SIGNS, '…');
        const reason = `Unexpected “${shown}” outside a quotation, expected the words alone`;
        reportOnce(file, RULES.brackets, { reason, place, actual: shown });
      }
      for (const { index, 0: blank } of block.kind === 'cell' ? [] : run.text.matchAll(BLANK)) {
        const reason = `Unexpected blank “${blank.slice(0, 12)}”, expected words`;
        reportOnce(file, RULES.blank, { reason, place: run.place(index), actual: blank });
      }
    }
  }
}

/** What was refused as a mark of another kind is told once. */
function isRefused({ messages }: VFile, place: Point | undefined, words: string): boolean {
  return messages.some(({ fatal, line, reason }) => fatal === true && line === place?.line && reason.includes(words));
}
