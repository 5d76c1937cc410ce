import type { Claim, Prose } from '../../../language/prose.js';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { BLOCKS, FIGURE, TABLE } from '../../../model/blocks.js';
import type { Edition } from '../../../model/edition.js';
import type { Chapter, EditionText } from '../../../model/publication.js';
import { reportOnce } from '../once.js';
import { proseOf, type ProseBlock } from '../reading/prose.js';
import { RULES } from '../rules.js';
import { runOf, type Run } from '../reading/run.js';
import { sentencesOf } from '../reading/sentences.js';
import { isSupported, SUPPORT } from '../reading/support.js';

const FORMS = { ...BLOCKS, figure: FIGURE, tableBlock: TABLE, draw: { claims: false } };

/** A statistic without a source that was reported: the message tells whether an exception has removed it. */
export interface Uncited {
  readonly file: VFile;
  readonly message: VFileMessage | undefined;
}

/** Reports statistics, amounts and dates of events without a source in their sentence or the next. */
export function checkEvidence<E extends Edition>(text: EditionText<E>, prose: Prose): Uncited[] {
  return text.chapters.flatMap((chapter) => uncitedIn(chapter, prose));
}

/** How many of them still stand after the author's exceptions. */
export function standing(uncited: readonly Uncited[]): number {
  return uncited.filter(({ file, message }) => message !== undefined && file.messages.includes(message)).length;
}

function uncitedIn({ file, tree }: Chapter, prose: Prose): Uncited[] {
  const runs = proseOf(tree).map(runOf);
  return runs.flatMap((run, index) => {
    if (!isClaiming(run.block) || isBeside(run, runs[index + 1])) return [];
    return uncitedClaims(run, prose).flatMap(({ words, index: at, kind }) => {
      const reason = `Unexpected “${words}” without a source, expected a citation in this sentence or the next`;
      const rule = kind === 'date' ? RULES.uncitedDate : RULES.uncitedStatistic;
      const message = reportOnce(file, rule, { reason, place: run.place(at), actual: words });
      return kind === 'date' ? [] : [{ file, message }];
    });
  });
}

/** A number in the margin repeats what the paragraph beside it says, and cites. */
function isBeside({ block }: Run, next: Run | undefined): boolean {
  return block.within.includes('margin-figure') && next !== undefined && SUPPORT.test(next.text);
}

function isClaiming({ kind, quoted, within }: ProseBlock): boolean {
  return !quoted && within.every((around) => FORMS[around].claims) && kind !== 'heading' && kind !== 'cell';
}

/** The claims of a run that no citation, note or reference supports in the same or the next sentence. */
function uncitedClaims(run: Run, prose: Prose): Claim[] {
  if (run.block.kind === 'note' && SUPPORT.test(run.text)) return [];
  const sentences = sentencesOf(run.text, prose);
  return sentences.flatMap((sentence, position) => {
    const claim = prose.claimIn(sentence.text);
    if (claim === undefined || isSupported(sentence, sentences[position + 1])) return [];
    return [{ ...claim, index: sentence.start + claim.index }];
  });
}
