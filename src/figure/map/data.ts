import type { VFile } from 'vfile';
import { z } from 'zod';
import type { Edition } from '../../model/edition.js';
import { report } from '../../model/finding.js';
import { nearest } from '../../tree/nearest.js';
import { readYaml } from '../../tree/yaml.js';
import { placeOfWords } from '../place.js';
import { RULES } from '../rules.js';
import type { CardMark, TileMap } from './schema.js';

const status = z.looseObject({ mark: z.enum(['party', 'signed', 'open', 'unknown']) });
const state = z.looseObject({ name: z.string(), short: z.string().optional(), status: z.record(z.string(), status) });
const dataSchema = z.looseObject({
  treaties: z.array(z.looseObject({ id: z.string() })),
  groups: z.array(z.looseObject({ states: z.array(state) })),
});

type Data = z.infer<typeof dataSchema>;
type State = z.infer<typeof state>;

/** A card with its words and what it shows. */
export interface Card {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly mark: CardMark;
}

/** The data file of a map, and whose values it gives. */
interface From {
  readonly data: VFile;
  readonly edition: Edition;
}

/** The cards of a map with their status from the data file; reports States and treaties that are not in it. */
export function cardsOf(map: TileMap, file: VFile, from: From): Card[] | undefined {
  const known = readYaml(from.data, dataSchema, { edition: from.edition })?.value;
  if (known === undefined) return undefined;
  const treaties = known.treaties.map((treaty) => treaty.id);
  for (const { treaty } of [map.joined, map.signed]) {
    if (!treaties.includes(treaty)) reportMissing(file, { what: 'treaty', name: treaty, known: treaties });
  }
  return map.cards.flatMap((card) => {
    const state = find(known, card.state);
    if (state === undefined) {
      reportMissing(file, { what: 'State', name: card.state, known: namesOf(known) });
      return [];
    }
    return [
      { name: card.short ?? state.short ?? state.name, row: card.row, column: card.column, mark: markOf(map, state) },
    ];
  });
}

function find(data: Data, name: string): State | undefined {
  const states = data.groups.flatMap((group) => group.states);
  return states.find((state) => state.name === name) ?? states.find((state) => state.short === name);
}

function namesOf(data: Data): string[] {
  return data.groups.flatMap((group) => group.states.map((state) => state.name));
}

/** The frame tells of the first treaty, the corner of the second; a plain frame never stands for what is not known. */
function markOf(map: TileMap, state: State): CardMark {
  const first = state.status[map.joined.treaty]?.mark ?? 'unknown';
  const second = state.status[map.signed.treaty]?.mark ?? 'unknown';
  const joined = first === 'party';
  const signed = second === 'signed' || second === 'party';
  if (joined && signed) return 'both';
  if (joined) return 'joined';
  if (signed) return first === 'unknown' ? 'signed-unknown' : 'signed';
  return first === 'unknown' || second === 'unknown' ? 'unknown' : 'neither';
}

function reportMissing(file: VFile, about: { what: string; name: string; known: readonly string[] }): void {
  const guess = nearest(about.name, about.known);
  report(file, RULES.missingState, {
    reason: `Unexpected ${about.what} \`${about.name}\`, expected one that stands in the data file`,
    place: placeOfWords(file, about.name),
    actual: about.name,
    ...(guess === undefined ? {} : { expected: [guess], mend: `Did you mean \`${guess}\`?` }),
  });
}
