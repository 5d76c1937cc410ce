import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { NonPublic, NonPublicText } from '../model/nodes.js';
import { report } from '../model/finding.js';
import type { Publication } from '../model/publication.js';
import { checkEmptied } from './emptied.js';
import { guard } from './guard.js';
import { holdsMarker } from './marker.js';
import { RULES } from './rules.js';

/** Reports every marking that is in doubt: each such finding stops the build. */
export function checkMarks(publication: Publication): void {
  checkEmptied(publication);
  for (const { tree, file, title, short, facts } of publication.chapters) {
    guard(tree, file);
    for (const words of [title, short, ...Object.values(facts)]) {
      if (!holdsMarker(words)) continue;
      report(file, RULES.surviving, { reason: `Unexpected non-public marker in front matter: “${words}”` });
    }
    visit(tree, ['nonPublic', 'nonPublicText'], (node) => {
      checkMark(node as NonPublic | NonPublicText, file);
    });
  }
}

function checkMark(node: NonPublic | NonPublicText, file: VFile): void {
  if (toString(node).trim() === '' && !hasBlocks(node)) {
    const reason = 'Unexpected non-public marker without text, expected what is not public';
    report(file, RULES.empty, { reason, place: node });
  }
  if (node.originator.trim() !== '') return;
  const reason = 'Unexpected non-public text without an originator, expected originator="…"';
  report(file, RULES.originator, { reason, place: node });
}

function hasBlocks(node: NonPublic | NonPublicText): boolean {
  return node.children.some((child) =>
    ['figure', 'tableBlock', 'draw', 'citation', 'crossReference'].includes(child.type),
  );
}
