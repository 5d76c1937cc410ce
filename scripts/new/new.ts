import { newBlock } from './block.js';
import { newCheck } from './check.js';
import type { Made, Read } from './made.js';
import { nameOf, NotMade } from './names.js';
import { newRule } from './rule.js';

/** How the command is called. */
export const USAGE = 'npm run new rule|check|block NAME (a check of the pages: npm run new check NAME pages)';

/** What `npm run new …` makes from its words and the repository. Throws NotMade with what was expected. */
export function made([kind, given, door, ...more]: readonly string[], read: Read): Made {
  if (given === undefined || more.length > 0) throw new NotMade(`Expected ${USAGE}`);
  const name = nameOf(given);
  if (kind === 'check' && (door === undefined || door === 'pages'))
    return newCheck(name, door === 'pages' ? 'print' : 'text', read);
  if (kind === 'rule' && door === undefined) return newRule(name, read);
  if (kind === 'block' && door === undefined) return newBlock(name, read);
  throw new NotMade(`Expected ${USAGE}`);
}
