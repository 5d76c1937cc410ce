import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Edition } from '../../model/edition.js';
import { report } from '../../model/finding.js';
import type { EditionText } from '../../model/publication.js';
import { RULES } from '../rules.js';

/** Reports citations that stand side by side in parentheses of their own: `[@a][@b]`, `[@a], [@b]`. */
export function checkSideBySide({ chapters }: EditionText<Edition>): void {
  for (const { tree, file } of chapters) {
    visit(tree, (node: Nodes) => {
      if (node.type === 'draw' || !('children' in node)) return;
      const children: readonly Nodes[] = node.children;
      for (const [index, child] of children.entries()) {
        const next = children[index + 1];
        const twin = next?.type === 'text' && /^[\s,;]*$/.test(next.value) ? children[index + 2] : next;
        if (!isInParentheses(child) || !isInParentheses(twin)) continue;
        const reason = 'Unexpected citation right behind another one, expected both in one: [@a; @b]';
        report(file, RULES.sideBySide, { reason, place: twin?.position?.start });
      }
    });
  }
}

function isInParentheses(node: Nodes | undefined): boolean {
  return node?.type === 'citation' && !node.narrative;
}
