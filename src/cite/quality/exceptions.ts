import type { ReferenceRecord } from '../../model/publication.js';
import type { Rule } from '../../model/rule.js';

/** A fault of a record that its author has judged, and why it may stand. */
export interface Excused {
  readonly key: string;
  readonly rule: string;
  readonly reason: string;
}

const ROOM = 'cite/';

/** The exceptions of a record, `"exceptions": { "plain-http": "why" }`: the reason of each by the whole name of its rule. */
export function exceptionsOf({ exceptions }: ReferenceRecord): ReadonlyMap<string, string> {
  if (typeof exceptions !== 'object' || exceptions === null) return new Map();
  return new Map(
    Object.entries(exceptions as Record<string, string>).map(([name, reason]) => [
      name.startsWith(ROOM) ? name : `${ROOM}${name}`,
      reason,
    ]),
  );
}

/** Why a fault may stand; an error never may. */
export function excuse(record: ReferenceRecord, rule: Rule): Excused | undefined {
  const reason = rule.severity === 'error' ? undefined : exceptionsOf(record).get(rule.id);
  return reason === undefined ? undefined : { key: record.id, rule: rule.id, reason };
}
