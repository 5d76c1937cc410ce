import type { Point } from 'unist';
import { report } from '../model/finding.js';
import type { Bibliography, ReferenceRecord } from '../model/publication.js';
import { checkDuplicates } from './quality/duplicates.js';
import { excuse as excuseFor, exceptionsOf, type Excused } from './quality/exceptions.js';
import { checkGroups } from './quality/group-names.js';
import { faultsOf } from './quality/record-faults.js';
import { RULES } from './rules.js';
import type { Tell } from './quality/tell.js';
import { yearOf } from './work/years.js';

export type { Excused } from './quality/exceptions.js';
export { readBibliography } from './read/read-once.js';

/**
 * Reports on the quality of the bibliography, and returns what its author has excused. `cited` are the keys that any
 * edition prints; `thisYear` is the year of the build, without which no year counts as future.
 */
export function checkBibliography(
  bibliography: Bibliography,
  cited: ReadonlySet<string>,
  thisYear?: number,
): readonly Excused[] {
  const { file, records, lines } = bibliography;
  const excused: Excused[] = [];
  const tell: Tell = (record, rule, words) => {
    const excuse = excuseFor(record, rule);
    if (excuse !== undefined) excused.push(excuse);
    else report(file, rule, { ...words, place: placeOf(record.id) });
  };
  const placeOf = (key: string): Point => ({ line: lines.get(key) ?? 1, column: 1 });
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
  for (const record of all) if (cited.has(record.id)) tellIdle(record, excused, tell);
  return excused;
}

/** An exception that excuses nothing would hide a later fault. */
function tellIdle(record: ReferenceRecord, excused: readonly Excused[], tell: Tell): void {
  for (const name of exceptionsOf(record).keys()) {
    if (excused.some(({ key, rule }) => key === record.id && rule === name)) continue;
    const reason = `Unexpected exception \`${name}\` of \`${record.id}\`, which excuses nothing`;
    tell(record, RULES.idleException, { reason });
  }
}
