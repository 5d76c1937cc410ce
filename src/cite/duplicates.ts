import type { ReferenceRecord } from '../model/publication.js';
import { doiOf } from './doi.js';
import { folded } from './names.js';
import { RULES } from './rules.js';
import type { Tell } from './tell.js';
import { yearOf } from './years.js';

/** Reports records of the same work: the same DOI, address, or title and year. */
export function checkDuplicates(records: readonly ReferenceRecord[], tell: Tell): void {
  const seen = new Map<string, ReferenceRecord>();
  for (const record of records) {
    const signs = signsOf(record);
    const first = signs.map(([sign, what]) => ({ twin: seen.get(sign), what })).find(({ twin }) => twin !== undefined);
    if (first?.twin !== undefined) {
      const reason = `Unexpected source \`${record.id}\` with the ${first.what} of \`${first.twin.id}\`, expected each work once`;
      tell(record, RULES.duplicate, { reason });
    }
    for (const [sign] of signs) if (!seen.has(sign)) seen.set(sign, record);
  }
}

function signsOf(record: ReferenceRecord): (readonly [sign: string, what: string])[] {
  const doi = doiOf(record)?.toLowerCase();
  const { URL: url, title } = record;
  const address =
    typeof url === 'string' ? url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/[/#]+$/, '') : undefined;
  const named = title === undefined ? undefined : `${folded(title)} ${yearOf(record) ?? 'n.d.'} ${record.type}`;
  return [
    ...(doi === undefined ? [] : [[`doi ${doi}`, 'DOI'] as const]),
    ...(address === undefined ? [] : [[`url ${address}`, 'address'] as const]),
    ...(named === undefined ? [] : [[`title ${named}`, 'title and year'] as const]),
  ];
}
