import type { Edition } from '../../../model/edition.js';
import type { Chapter, EditionText } from '../../../model/publication.js';
import { reportOnce } from '../once.js';
import { proseOf } from '../reading/prose.js';
import { RULES } from '../rules.js';
import { runOf, SIGN, type Run } from '../reading/run.js';
import { wordsIn } from '../reading/sentences.js';

/** APA 7: from 40 words on, a quotation is a block. */
const BLOCK = 40;
/** A shorter one may be a term or a saying. */
const TERM = 8;

/** A citation, a note, or a citation typed by hand, of which another rule tells. */
const CITED = new RegExp(
  `[${SIGN.citation}${SIGN.narrative}${SIGN.note}]|\\([^()]*, (?:(?:19|20)\\d\\d[a-z]?|n\\.d\\.)[^()]*\\)`,
);

/** Reports quotations without a source, and long ones that are not set as a block. */
export function checkQuotations<E extends Edition>(text: EditionText<E>): void {
  for (const chapter of text.chapters) {
    const runs = proseOf(chapter.tree)
      .filter(({ within }) => !within.includes('draw'))
      .map(runOf);
    runs.forEach((run, index) => {
      if (run.block.quoted && !isExample(runs[index - 1])) checkBlock(chapter, run, runs[index + 1]);
      else if (run.block.quoted) return;
      else if (run.block.kind !== 'cell') checkInline(chapter, run);
    });
  }
}

/** What is set off behind “Instead of:” or “Write:” shows how to put something, and quotes nobody. */
function isExample(before: Run | undefined): boolean {
  return /\b(?:examples?|instead(?: of)?|rather than|for instance|write|record|say|better|not)\b[^.]{0,30}:\s*$/iu.test(
    before?.text ?? '',
  );
}

function checkBlock({ file }: Chapter, run: Run, next: Run | undefined): void {
  const last = next === undefined || !next.block.quoted;
  if (!last || CITED.test(run.text) || CITED.test(next?.text.slice(0, 200) ?? '')) return;
  const reason = 'Unexpected block quotation without a source, expected a citation at its end';
  reportOnce(file, RULES.uncitedQuotation, { reason, place: run.block.node });
}

/** Capitals on nearly every long word: what is named is a work or a meeting, which nobody quotes. */
function isTitle(words: string): boolean {
  const long = wordsIn(words).filter((word) => word.length > 3);
  return long.filter((word) => /^\p{Lu}/u.test(word)).length > 0.75 * long.length;
}

function checkInline({ file }: Chapter, run: Run): void {
  for (const { index, 1: words = '' } of run.text.matchAll(/“([^“”]*)”/g)) {
    const length = wordsIn(words).length;
    const place = run.place(index);
    if (length >= BLOCK) {
      const reason = `Unexpected quotation of ${String(length)} words in the text, expected it as a block`;
      reportOnce(file, RULES.longQuotation, { reason, place });
    }
    if (length >= TERM && !CITED.test(run.text) && !isTitle(words)) {
      const reason = `Unexpected quotation “${words.slice(0, 40)}…” without a source, expected a citation`;
      reportOnce(file, RULES.uncitedQuotation, { reason, place });
    }
  }
}
