import { report } from '../../model/finding.js';
import type { Edition } from '../../model/edition.js';
import type { EditionText } from '../../model/publication.js';
import { visit } from '../../tree/visit.js';
import { RULES } from '../rules.js';

/** Reports a label on a paragraph whose number no reader sees: who is sent to it cannot find it. */
export function checkParagraphLabels({ chapters, facts }: EditionText<Edition>): void {
  for (const { tree, file, part } of chapters) {
    visit(tree, 'paragraph', (node) => {
      const label = node.data?.label;
      if (label === undefined || (facts.form === 'un-document' && part === 'body')) return;
      const reason = `Unexpected label \`${label}\` of a paragraph that is printed without a number, expected it in the body of a publication of \`form: un-document\``;
      report(file, RULES.unprintedParagraph, { reason, place: node });
    });
  }
}
