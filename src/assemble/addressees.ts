import { report } from '../model/finding.js';
import type { Publication } from '../model/publication.js';
import { nearest } from '../tree/nearest.js';
import { RULES } from './rules.js';
import { visit } from '../tree/visit.js';

/** Reports each recommendation whose addressee the folder does not name; a folder that names none allows any. */
export function checkAddressees({ chapters, facts: { addressees } }: Publication): void {
  if (addressees === undefined) return;
  const known = Object.keys(addressees);
  for (const { tree, file } of chapters) {
    visit(tree, 'block', ({ kind, attributes, places, position }) => {
      const word = attributes['addressee'];
      if (kind !== 'recommendation' || word === undefined || known.includes(word)) return;
      const guess = nearest(word, known);
      report(file, RULES.addressee, {
        reason: `Unexpected addressee \`${word}\`, expected one of: ${known.join(', ')}`,
        place: places?.['addressee'] ?? position,
        actual: word,
        expected: guess === undefined ? known : [guess],
      });
    });
  }
}
