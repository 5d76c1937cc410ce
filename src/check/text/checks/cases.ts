import type { Prose } from '../../../language/prose.js';
import type { VFile } from 'vfile';
import { BLOCKS, printedIn } from '../../../model/blocks.js';
import type { Edition } from '../../../model/edition.js';
import type { Block } from '../../../model/nodes.js';
import type { EditionText } from '../../../model/publication.js';
import { reportOnce } from '../once.js';
import { proseOf } from '../reading/prose.js';
import { RULES } from '../rules.js';
import { runOf } from '../reading/run.js';
import { sentencesOf } from '../reading/sentences.js';
import { visit } from '../../../tree/visit.js';

/** Reports case studies with charges only that are told as convictions. */
export function checkCases<E extends Edition>(text: EditionText<E>, prose: Prose): void {
  for (const { tree, file } of text.chapters) {
    visit(tree, 'block', (block) => {
      if (block.kind === 'case-study' && block.attributes['status'] === 'charges') checkCase(block, file, prose);
    });
  }
}

function checkCase(block: Block, file: VFile, prose: Prose): void {
  for (const name of printedIn(BLOCKS[block.kind])) {
    const words = guiltIn(block.attributes[name] ?? '', prose);
    const place = (block.places?.[name] ?? block.position)?.start;
    if (words !== undefined) tell(file, { words, place, where: ` in ${name}=` });
  }
  for (const part of proseOf(block)) {
    const run = runOf(part);
    for (const { text, start } of sentencesOf(run.text, prose)) {
      const words = guiltIn(text, prose);
      if (words !== undefined) tell(file, { words, place: run.place(start + text.indexOf(words)), where: '' });
      const named = prose.offender.exec(text);
      if (named === null) continue;
      const reason = `Unexpected “${named[0]}” in a case with charges only, expected “suspect” or “accused”`;
      reportOnce(file, RULES.guiltBeforeJudgement, { reason, place: run.place(start + named.index) });
    }
  }
}

function guiltIn(sentence: string, { guilt, denied, alleged }: Prose): string | undefined {
  const found = guilt.exec(sentence);
  if (found === null || alleged.test(sentence)) return undefined;
  return denied.test(sentence.slice(0, found.index)) ? undefined : found[0];
}

interface Told {
  readonly words: string;
  readonly place: ReturnType<ReturnType<typeof runOf>['place']>;
  readonly where: string;
}

function tell(file: VFile, { words, place, where }: Told): void {
  const reason = `Unexpected “${words}”${where} in a case with status="charges", expected what is alleged`;
  reportOnce(file, RULES.chargesAsConviction, { reason, place });
}
