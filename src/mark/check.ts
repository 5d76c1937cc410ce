import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { NonPublic, NonPublicText } from '../model/nodes.js';
import { report } from '../model/finding.js';
import type { Publication } from '../model/publication.js';
import { checkEmptied } from './emptied.js';
import { guard } from './guard.js';
import { holdsMarker } from './marker.js';
import { RULES } from './rules.js';

/** Reports every marking that is in doubt; true where the public edition must be refused. */
export function checkMarks(publication: Publication): boolean {
  let doubt = false;
  checkEmptied(publication);
  for (const { tree, file, title, short, facts } of publication.chapters) {
    if (guard(tree, file)) doubt = true;
    for (const words of [title, short, ...Object.values(facts)]) {
      if (!holdsMarker(words)) continue;
      doubt = true;
      report(file, RULES.surviving, { reason: `Unexpected non-public marker in front matter: “${words}”` });
    }
    visit(tree, ['nonPublic', 'nonPublicText'], (node) => {
      if (checkMark(node as NonPublic | NonPublicText, file)) doubt = true;
    });
    if (file.messages.some((message) => message.fatal === true && message.ruleId === 'unclosed-block')) doubt = true;
  }
  return doubt;
}

function checkMark(node: NonPublic | NonPublicText, file: Parameters<typeof report>[0]): boolean {
  const empty = toString(node).trim() === '' && !hasBlocks(node);
  if (empty)
    report(file, RULES.empty, {
      reason: 'Unexpected non-public marker without text, expected what is not public',
      place: node,
    });
  if (node.originator.trim() === '') {
    report(file, RULES.originator, {
      reason: 'Unexpected non-public text without an originator, expected originator="…"',
      place: node,
    });
  }
  return empty;
}

function hasBlocks(node: NonPublic | NonPublicText): boolean {
  return node.children.some((child) =>
    ['figure', 'tableBlock', 'draw', 'citation', 'crossReference'].includes(child.type),
  );
}
