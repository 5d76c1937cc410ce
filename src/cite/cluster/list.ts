import type { Edition } from '../../model/edition.js';
import { report } from '../../model/finding.js';
import type { EditionText } from '../../model/publication.js';
import { RULES } from '../rules.js';
import { visit } from '../../tree/visit.js';

/** Reports sources that are cited where no chapter of the edition draws the list of references. */
export function checkList(cited: number, text: EditionText<Edition>): void {
  if (cited === 0 || text.chapters.some(({ tree }) => drawsList(tree))) return;
  const sources = cited === 1 ? '1 source that is cited' : `${String(cited)} sources that are cited`;
  const reason = `Unexpected ${sources} in the ${text.edition} edition, where nothing draws \`::bibliography\``;
  report(text.configFile, RULES.noList, { reason });
}

function drawsList(tree: EditionText<Edition>['chapters'][number]['tree']): boolean {
  let found = false;
  visit(tree, 'draw', (node) => {
    found ||= node.kind === 'bibliography';
  });
  return found;
}
