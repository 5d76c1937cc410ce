import type { Nodes, Text } from 'mdast';
import { report } from '../model/finding.js';
import type { Chapter, Publication } from '../model/publication.js';
import { labelOf } from '../tree/labels.js';
import { RULES } from './rules.js';
import { visit } from '../tree/visit.js';

const SIGN = /@\{?([\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&\-+?<>~/]*[\p{L}\p{N}_])?)/gu;
const MAIL = /[\p{L}\p{N}._+-]@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;

/** Reports every key or label behind an `@` that was not taken as a citation or reference: it would be printed as typed. */
export function checkUntaken({ chapters, bibliography }: Publication): void {
  const known = new Set(bibliography.records.keys());
  for (const { id, tree } of chapters) {
    known.add(id);
    visit(tree, (node) => void known.add(labelOf(node) ?? id));
  }
  for (const chapter of chapters) {
    visit(chapter.tree, 'text', (node, _index, parent) => {
      if (parent !== undefined && !isAddress(parent, node)) checkText(node, chapter, known);
    });
  }
}

function isAddress(parent: Nodes, node: Text): boolean {
  return parent.type === 'link' && parent.url.endsWith(node.value);
}

function checkText(node: Text, { file }: Chapter, known: ReadonlySet<string>): void {
  const source = String(file).slice(node.position?.start.offset, node.position?.end.offset);
  for (const { index, 0: sign, 1: typed = '' } of node.value.matchAll(SIGN)) {
    const name = knownIn(typed, known);
    if (name === undefined || !source.includes(sign) || source.includes(`\\${sign}`)) continue;
    const around = /\S*$/.exec(node.value.slice(0, index))?.[0] ?? '';
    if (MAIL.test(`${around}${sign}`)) continue;
    const reason = `Unexpected \`${around}@${name}\` that is printed as typed, expected a space or bracket before @`;
    report(file, RULES.untaken, { reason, place: node, actual: name });
  }
}

/** The longest known name with which the typed one begins and ends or goes on with a sign. */
function knownIn(typed: string, known: ReadonlySet<string>): string | undefined {
  for (let end = typed.length; end > 0; end -= 1) {
    const name = typed.slice(0, end);
    if (known.has(name) && !/^[\p{L}\p{N}_]/u.test(typed.slice(end))) return name;
  }
  return undefined;
}
