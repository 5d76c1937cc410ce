import type { ReferenceRecord } from '../../model/publication.js';
import { authorsOf, folded } from '../name/names.js';
import { RULES } from '../rules.js';
import type { Tell } from './tell.js';

/** Reports a group that is spelt in two ways, and an abbreviation that stands for two groups. */
export function checkGroups(records: readonly ReferenceRecord[], tell: Tell): void {
  const spellings = new Map<string, string>();
  const owners = new Map<string, string>();
  for (const record of records) {
    for (const { literal, short } of authorsOf(record)) {
      if (literal === undefined) continue;
      const spelt = once(spellings, folded(literal).replace(/^the /, ''), literal);
      if (spelt !== literal) {
        tell(record, RULES.twoNames, { reason: `Unexpected spelling “${literal}”, expected “${spelt}” as elsewhere` });
      }
      if (short === undefined) continue;
      const owner = once(owners, short, literal);
      if (folded(owner) === folded(literal)) continue;
      const reason = `Unexpected abbreviation “${short}” for “${literal}”, expected it for “${owner}” alone`;
      tell(record, RULES.twoNames, { reason });
    }
  }
}

function once(known: Map<string, string>, key: string, value: string): string {
  const before = known.get(key);
  if (before === undefined) known.set(key, value);
  return before ?? value;
}
