import type { Paragraph } from 'mdast';
import type { VFile } from 'vfile';
import type { Prose } from '../../../language/prose.js';
import type { Edition } from '../../../model/edition.js';
import type { Block } from '../../../model/nodes.js';
import type { EditionText } from '../../../model/publication.js';
import { reportOnce } from '../once.js';
import { proseOf } from '../reading/prose.js';
import { RULES } from '../rules.js';
import { runOf, type Run } from '../reading/run.js';
import { sentencesOf } from '../reading/sentences.js';
import { visit } from '../../../tree/visit.js';

/** Reports steps and recommendations that tell nobody to act, or to do what nobody can check. */
export function checkOrders<E extends Edition>(text: EditionText<E>, prose: Prose): void {
  for (const { tree, file } of text.chapters) {
    visit(tree, 'block', (block) => {
      if (block.kind !== 'step' && block.kind !== 'recommendation') return;
      const runs = proseOf(block)
        .filter(({ kind, quoted }) => !quoted && kind !== 'cell' && kind !== 'note')
        .map(runOf);
      const lead = leadOf(block, runs);
      if (lead !== undefined) checkLead({ block, file, lead, run: runs[0] }, prose);
      for (const run of runs) checkPassive({ file, run, block }, prose);
    });
  }
}

/** The bold words that a step or recommendation begins with, or its first sentence. */
function leadOf(block: Block, runs: readonly Run[]): string | undefined {
  const first = block.children.find((child): child is Paragraph => child.type === 'paragraph')?.children[0];
  if (first?.type !== 'strong') return runs[0]?.text;
  const [bold] = proseOf({ type: 'root', children: [{ type: 'paragraph', children: first.children }] } as never);
  return bold === undefined ? undefined : runOf(bold).text;
}

interface Lead {
  readonly block: Block;
  readonly file: VFile;
  readonly lead: string;
  readonly run: Run | undefined;
}

function checkLead({ block, file, lead, run }: Lead, prose: Prose): void {
  const place = run?.place(0);
  const words = lead.trim().split(/\s+/).slice(0, 6).join(' ');
  const what = block.kind === 'step' ? 'step' : 'recommendation';
  if (!prose.beginsWithVerb(lead)) {
    const reason = `Unexpected ${what} “${words}”, expected what somebody does first: Ask, Send, Sign`;
    reportOnce(file, RULES.stepWithoutVerb, { reason, place });
  }
  if (block.kind !== 'recommendation' || !prose.uncheckable.test(lead.trim())) return;
  const reason = `Unexpected recommendation “${words}”, expected an act that can be seen to be done`;
  reportOnce(file, RULES.uncheckable, { reason, place });
}

function checkPassive({ file, run, block }: { file: VFile; run: Run; block: Block }, prose: Prose): void {
  for (const { text, start } of sentencesOf(run.text, prose)) {
    if (
      !prose.isPassive(
        text.replace(
          /\b(?:if|when|that|which|who|why|how|until|once|what|where|whether|before|after|as|unless|because|so|than)\b[^,.;]*/giu,
          '',
        ),
      )
    )
      continue;
    const where = block.kind === 'step' ? 'a step' : 'a recommendation';
    const reason = `Unexpected passive in ${where} (“${text.slice(0, 40)}…”), expected who acts`;
    reportOnce(file, RULES.passiveStep, { reason, place: run.place(start) });
  }
}
