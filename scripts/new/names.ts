/** Thrown where nothing is made; its message says what was expected. */
export class NotMade extends Error {}

/** A name in the two ways in which it is written. */
export interface Name {
  /** `plain-words`, in ids, blocks and file names. */
  readonly dashed: string;
  /** `PlainWords`, in Vale and in names of functions. */
  readonly capital: string;
}

/** A name from `plain-words` or `PlainWords`; throws NotMade where it is neither. */
export function nameOf(given: string): Name {
  const dashed = given.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(dashed))
    throw new NotMade(`Unexpected name “${given}”, expected letters, as in plain-words`);
  return { dashed, capital: dashed.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()) };
}

/** `plainWords`, in names of values. */
export function small({ capital }: Name): string {
  return capital.slice(0, 1).toLowerCase() + capital.slice(1);
}

/** The name as a key of an object, as Prettier writes it. */
export function key({ dashed }: Name): string {
  return dashed.includes('-') ? `'${dashed}'` : dashed;
}
