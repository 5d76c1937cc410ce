import type { ReferenceRecord } from '../../model/publication.js';
import { yearOf } from '../work/years.js';
import { signsOf } from './signs.js';
import { isOneOff, isSameTitle, titleKey } from '../title/titles.js';
import { RULES } from '../rules.js';
import type { Tell } from './tell.js';

/** Reports records of the same work: the same DOI, ISBN, symbol or address, or title, year and author. */
export function checkDuplicates(records: readonly ReferenceRecord[], tell: Tell): void {
  const seen = new Map<string, ReferenceRecord>();
  const titles = new Map<string, ReferenceRecord[]>();
  for (const record of records) {
    const twin = twinOf(record, seen, titles);
    if (twin === undefined) continue;
    const reason = `Unexpected source \`${record.id}\` with the ${twin.what} of \`${twin.first.id}\`, expected each work once`;
    tell(record, RULES.duplicate, { reason });
  }
}

interface Twin {
  readonly first: ReferenceRecord;
  readonly what: string;
}

/** At most so many works of one title are compared: a title that more have is no name of a work. */
const COMPARED = 20;

/** An earlier record of the same work; the record is remembered. */
function twinOf(
  record: ReferenceRecord,
  seen: Map<string, ReferenceRecord>,
  titles: Map<string, ReferenceRecord[]>,
): Twin | undefined {
  const signs = signsOf(record);
  const title = titleKey(record);
  const same = titles.get(title) ?? [];
  const bySign = signs.flatMap(({ sign, what }) => {
    const first = seen.get(sign);
    return first === undefined ? [] : [{ first, what }];
  });
  const byTitle = same.find((other) => isSameTitle(record, other) || isOneOff(record, other));
  for (const { sign } of signs) if (!seen.has(sign)) seen.set(sign, record);
  if (title !== '' && same.length < COMPARED) titles.set(title, [...same, record]);
  return (
    bySign[0] ??
    (byTitle === undefined
      ? undefined
      : { first: byTitle, what: yearOf(byTitle) === yearOf(record) ? 'title and year' : 'title' })
  );
}
