import type { Prose } from '../../../language/prose.js';
import type { Edition } from '../../../model/edition.js';
import type { Chapter, EditionText } from '../../../model/publication.js';
import { reportOnce } from '../once.js';
import { isForm, proseOf, type ProseBlock } from '../reading/prose.js';
import { RULES } from '../rules.js';
import { runOf, type Run } from '../reading/run.js';
import { sentencesOf, wordsIn } from '../reading/sentences.js';

/** In words: a note, and a heading. */
const MOST = { note: 60, heading: 12 };
/** A sentence of fewer words is short; so many in a row are choppy. */
const SHORT = { words: 8, row: 4 };

/** Reports notes and headings that are too long, lists between semicolons, and short sentences in a row. */
export function checkSizes<E extends Edition>(text: EditionText<E>, prose: Prose): void {
  for (const chapter of text.chapters) {
    const notes = new Map<unknown, Run[]>();
    for (const block of proseOf(chapter.tree)) {
      if (block.quoted || block.within.some((around) => around === 'draw' || isForm(around))) continue;
      const run = runOf(block);
      if (block.kind === 'heading') checkHeading(chapter, run);
      if (block.kind === 'note') notes.set(block.holder, [...(notes.get(block.holder) ?? []), run]);
      if (block.kind === 'paragraph') checkParagraph(chapter, run, prose);
    }
    for (const runs of notes.values()) checkNote(chapter, runs);
  }
}

function checkHeading({ file }: Chapter, run: Run): void {
  const length = wordsIn(run.text).length;
  if (length <= MOST.heading) return;
  const reason = `Unexpected heading of ${String(length)} words, expected at most ${String(MOST.heading)}`;
  reportOnce(file, RULES.longHeading, { reason, place: run.place(0) });
}

function checkNote({ file }: Chapter, runs: readonly Run[]): void {
  const length = runs.reduce((sum, { text }) => sum + wordsIn(text).length, 0);
  if (length <= MOST.note) return;
  const reason = `Unexpected note of ${String(length)} words, expected at most ${String(MOST.note)}`;
  reportOnce(file, RULES.longNote, { reason, place: runs[0]?.place(0) });
}

function checkParagraph({ file }: Chapter, run: Run, prose: Prose): void {
  const sentences = sentencesOf(run.text, prose);
  for (const { text, start } of sentences) {
    if ((text.match(/;/g) ?? []).length < 3) continue;
    const reason = 'Unexpected list of four parts or more between semicolons, expected a list';
    reportOnce(file, RULES.semicolons, { reason, place: run.place(start) });
  }
  if (!isFlowing(run.block)) return;
  let row = 0;
  for (const { text, start } of sentences) {
    row = wordsIn(text).length < SHORT.words ? row + 1 : 0;
    if (row !== SHORT.row) continue;
    const reason = `Unexpected ${String(row)} sentences in a row of fewer than ${String(SHORT.words)} words, expected some of them joined`;
    reportOnce(file, RULES.choppy, { reason, place: run.place(start) });
  }
}

/** Orders are short on purpose. */
function isFlowing({ within }: ProseBlock): boolean {
  return !within.includes('sop') && !within.includes('recommendation');
}
