import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Edition } from '../../model/edition.js';
import type { Block } from '../../model/nodes.js';
import type { EditionText } from '../../model/publication.js';
import { reportOnce } from './once.js';
import { proseOf } from './prose.js';
import { RULES } from './rules.js';
import { runOf } from './run.js';
import { sentencesOf } from './sentences.js';

const GUILT = /\b(?:convicted|convictions?|sentenced|found guilty|guilty|jailed|imprisoned)\b/iu;
const OFFENDER = /\b[Tt]he (?:offenders?|perpetrators?|criminals?|abusers?)\b/u;

/** Words that deny a conviction, or tell of one that has not come. */
const DENIED =
  /\b(?:no|not|never|without|before|until|pending|if|whether|awaits?|awaiting|could|may|would|presumed|than|nor|instead of)\b[^.;]{0,60}$/iu;

/** Reports case studies with charges only that are told as convictions. */
export function checkCases<E extends Edition>(text: EditionText<E>): void {
  for (const { tree, file } of text.chapters) {
    visit(tree, 'block', (block) => {
      if (block.kind === 'case-study' && block.attributes['status'] === 'charges') checkCase(block, file);
    });
  }
}

function checkCase(block: Block, file: VFile): void {
  for (const name of ['title', 'result', 'lesson']) {
    const words = guiltIn(block.attributes[name] ?? '');
    if (words !== undefined) tell(file, { words, place: block.position?.start, where: ` in ${name}=` });
  }
  for (const prose of proseOf(block)) {
    const run = runOf(prose);
    for (const { text, start } of sentencesOf(run.text)) {
      const words = guiltIn(text);
      if (words !== undefined) tell(file, { words, place: run.place(start + text.indexOf(words)), where: '' });
      const named = OFFENDER.exec(text);
      if (named === null) continue;
      const reason = `Unexpected “${named[0]}” in a case with charges only, expected “suspect” or “accused”`;
      reportOnce(file, RULES.guiltBeforeJudgement, { reason, place: run.place(start + named.index) });
    }
  }
}

function guiltIn(sentence: string): string | undefined {
  const found = GUILT.exec(sentence);
  return found === null || DENIED.test(sentence.slice(0, found.index)) ? undefined : found[0];
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
