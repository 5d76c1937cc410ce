import { report } from '../model/finding.js';
import { isWeighedRoom, type Rule } from '../model/rule.js';
import { nearest } from '../tree/nearest.js';
import type { Config } from './config.js';
import { RULES } from './rules.js';

/** What must be known of a rule to say whether a folder may weigh it. */
export type KnownRule = Pick<Rule, 'id' | 'gate'>;

/** Reports each line under `rules:` that has no effect: its rule keeps its severity, or there is none of that name. */
export function checkSeverities({ value, file, placeOf }: Config, known: readonly KnownRule[]): void {
  for (const [index, { rule }] of (value.rules ?? []).entries()) {
    const reason = isWeighedRoom(rule) ? withoutEffect(rule, known) : NOT_WEIGHED(rule);
    if (reason === undefined) continue;
    const place = placeOf(['rules', index, 'rule']);
    const guess = isWeighedRoom(rule) ? nearest(rule, idsOf(known)) : undefined;
    const mend = guess === undefined || guess === rule ? {} : { mend: `Did you mean \`${guess}\`?` };
    report(file, RULES.severity, { reason, place, ...mend });
  }
}

const NOT_WEIGHED = (rule: string): string =>
  `Unexpected severity for \`${rule}\`, expected a rule of text/, language/, cite/, figure/, print/, refer/ or assemble/`;

/** Why a line on a rule of a room that may be weighed has no effect; undefined where it has one. */
function withoutEffect(rule: string, known: readonly KnownRule[]): string | undefined {
  const [room = '', name] = rule.split('/');
  const inRoom = known.filter(({ id }) => id.startsWith(`${room}/`));
  if (name === '*' || inRoom.length === 0) return undefined;
  const found = inRoom.find(({ id }) => id === rule);
  if (found === undefined) return `Unexpected rule \`${rule}\`, expected the id of one, or \`${room}/*\``;
  if (found.gate !== 'stop' && found.gate !== 'withdraw') return undefined;
  return `Unexpected severity for \`${rule}\`, which stops what is not right and keeps its severity`;
}

function idsOf(known: readonly KnownRule[]): string[] {
  return known.filter(({ gate }) => gate !== 'stop' && gate !== 'withdraw').map(({ id }) => id);
}
