import type { Point } from 'unist';
import { report } from '../model/finding.js';
import type { Bibliography } from '../model/publication.js';
import { checkDuplicates } from './quality/duplicates.js';
import { checkGroups } from './quality/group-names.js';
import { faultsOf } from './quality/record-faults.js';
import { RULES } from './rules.js';
import type { Tell } from './quality/tell.js';
import { yearOf } from './work/years.js';

export { readBibliography } from './read/read-bibliography.js';

/**
 * Reports on the quality of the bibliography. `cited` are the keys that any edition prints; `thisYear` is the year of
 * the build, without which no year counts as future.
 */
export function checkBibliography(bibliography: Bibliography, cited: ReadonlySet<string>, thisYear?: number): void {
  const { file, records, lines } = bibliography;
  const tell: Tell = (record, rule, words) => {
    const place: Point = { line: lines.get(record.id) ?? 1, column: 1 };
    report(file, rule, { ...words, place });
  };
  const all = [...records.values()];
  for (const record of all) {
    if (!cited.has(record.id))
      tell(record, RULES.unused, { reason: `Unexpected source \`${record.id}\` that nothing cites` });
    for (const { rule, reason } of faultsOf(record, cited.has(record.id))) tell(record, rule, { reason });
    const year = yearOf(record) ?? 0;
    if (thisYear === undefined || year <= thisYear) continue;
    const reason = `Unexpected year ${String(year)} of \`${record.id}\`, expected ${String(thisYear)} or earlier`;
    tell(record, RULES.future, { reason });
  }
  checkDuplicates(all, tell);
  checkGroups(all, tell);
}
