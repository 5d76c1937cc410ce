import type { Point } from 'unist';
import type { Edition } from '../../model/edition.js';
import { report } from '../../model/finding.js';
import type { Citation } from '../../model/nodes.js';
import type { EditionText } from '../../model/publication.js';
import { nearest } from '../../tree/nearest.js';
import { pointBehind } from '../../tree/placed.js';
import type { Found } from './found.js';
import { RULES } from '../rules.js';

/** Reports keys that this edition cannot or must not cite, each at the key itself. */
export function checkKeys(found: readonly Found[], text: EditionText<Edition>): void {
  for (const one of found) {
    if (!one.drawn)
      one.citation.items.forEach(({ key }) => {
        checkKey(key, one, text);
      });
  }
}

function checkKey(key: string, { citation, chapter }: Found, text: EditionText<Edition>): void {
  const { records, lines } = text.bibliography;
  const record = records.get(key);
  if (record !== undefined && (record.level !== 'C' || text.edition !== 'public')) return;
  const place = placeOfKey(key, citation);
  if (record === undefined && lines.has(key)) {
    const reason = `Unexpected internal source \`${key}\` in the ${text.edition} edition, expected a public one`;
    report(chapter.file, RULES.internalSource, { reason, place });
  } else if (record === undefined) {
    const guess = nearest(key, [...records.keys()]);
    report(chapter.file, RULES.unknownSource, {
      reason: `Unexpected source \`${key}\`, expected a key of ${text.bibliography.file.path}`,
      place,
      actual: key,
      ...(guess === undefined ? {} : { expected: [guess], mend: `Did you mean \`${guess}\`?` }),
    });
  } else {
    const reason = `Unexpected source \`${key}\` of level C in the public edition, expected a verified source`;
    report(chapter.file, RULES.unverified, { reason, place });
  }
}

/** The place of `@key` within the citation as it was typed. */
function placeOfKey(key: string, { raw, position }: Citation): { start: Point; end: Point } | undefined {
  const at = indexOfKey(raw, key);
  if (position === undefined || at < 0) return position;
  return {
    start: pointBehind(position.start, raw.slice(0, at)),
    end: pointBehind(position.start, raw.slice(0, at + key.length + 1)),
  };
}

/** Where a key stands as a whole: `@a` is not in `@ab` or `@a-b`. */
function indexOfKey(raw: string, key: string): number {
  for (const { index } of raw.matchAll(/@\{?/g)) {
    const start = raw[index + 1] === '{' ? index + 2 : index + 1;
    const after = raw.slice(start + key.length, start + key.length + 2);
    if (raw.startsWith(key, start) && !/^[:.#$%&\-+?<>~/]?[\p{L}\p{N}_]/u.test(after)) return index;
  }
  return -1;
}
