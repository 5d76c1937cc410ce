import { toString } from 'mdast-util-to-string';
import type { Node } from 'unist';
import { report } from '../model/finding.js';
import type { Publication } from '../model/publication.js';
import { checkEmptied } from './emptied.js';
import { BY_HAND, guard } from './guard/guard.js';
import { isMarkedByHand } from './guard/hand-made.js';
import { holdsMarker, saysLabel, saysNonPublic } from './guard/marker.js';
import { seenIn } from '../tree/withheld/seen.js';
import { marksOf, type Mark } from './marks.js';
import { RULES } from './rules.js';
import { isPast } from './until.js';
import { visit } from '../tree/visit.js';

/** Reports every marking that is in doubt: each such error stops the build. `today` says which are past their time. */
export function checkMarks(publication: Publication, today: Date): void {
  checkEmptied(publication);
  const hasPublic = publication.facts.editions.includes('public');
  for (const { tree, file, title, short, facts, substitute, distribution } of publication.chapters) {
    const isPublic = hasPublic && distribution !== 'internal';
    guard(tree, file, isPublic);
    for (const words of [title, short, ...Object.values(facts), ...Object.values(substitute ?? {})]) {
      if (isMarkedByHand(seenIn(words))) {
        report(file, RULES.surviving, { reason: BY_HAND });
      } else if (holdsMarker(words)) {
        report(file, RULES.surviving, { reason: `Unexpected non-public marker in front matter: “${words}”` });
      } else if (isPublic && (saysNonPublic(words) || saysLabel(words))) {
        report(file, RULES.prose, { reason: `Unexpected words that say they are not public: “${words}”` });
      }
    }
  }
  for (const mark of marksOf(publication)) checkMark(mark, today);
}

function checkMark({ facts, file, place, node }: Mark, today: Date): void {
  if (node !== undefined && isWithoutWords(node)) {
    const reason = 'Unexpected non-public marker without words, expected what is not public';
    report(file, RULES.empty, { reason, place });
  }
  checkFounded({ facts, file, place }, today);
}

/** Who has not released it, why, and until when. */
export function checkFounded({ facts, file, place }: Omit<Mark, 'node'>, today: Date): void {
  const { originator, basis = '', until = '', byDistribution } = facts;
  if (originator.trim() === '') {
    const reason = 'Unexpected non-public text without an originator, expected originator="…"';
    report(file, byDistribution === true ? RULES.unnamed : RULES.originator, { reason, place });
  }
  if (basis.trim() === '') {
    report(file, RULES.basis, { reason: 'Unexpected non-public text without a basis, expected basis="…"', place });
  }
  if (!isPast(until, today)) return;
  const reason = `Unexpected text that is withheld until ${until}, which is past, expected a later date or no mark`;
  report(file, RULES.past, { reason, place });
}

/** What is printed though it holds no words of its own. */
const WORDLESS = new Set([
  'figure',
  'tableBlock',
  'draw',
  'citation',
  'crossReference',
  'statusMark',
  'footnoteReference',
]);

function isWithoutWords(node: Node): boolean {
  if (toString(node).trim() !== '') return false;
  let drawn = false;
  visit(node, (inner: Node & { attributes?: object; mermaid?: string }) => {
    drawn ||= WORDLESS.has(inner.type) || Object.keys(inner.attributes ?? {}).length > 0;
  });
  return !drawn;
}
