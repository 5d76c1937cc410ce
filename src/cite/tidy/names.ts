import { withoutEmphasis } from './marks.js';
import { tidyWords, withoutStop, withoutTail } from './words.js';
import { fieldsOf, type Fields } from '../../tree/fields.js';

/** Names with their words tidied; a name without any word is none. */
export function tidyNames(names: readonly unknown[]): unknown[] {
  return names
    .map(tidyName)
    .filter((name) => !isEmptyName(name))
    .flatMap(apart);
}

const FAMILY = "\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?";
const INITIALS = '(?:\\p{Lu}\\.[ -]?)+';
const PERSON = new RegExp(`(${FAMILY}), (${INITIALS})`, 'gu');
/** "Adler, A. B.", "Adler, A., Brook, B., & Cole, C.". */
const PERSONS = new RegExp(`^${FAMILY}, ${INITIALS}(?:,? (?:& |and )?${FAMILY}, ${INITIALS})*$`, 'u');
/** "Adler, Anna" where a family name is asked for. */
const WHOLE = /^(\p{Lu}[\p{L}'’-]+), (\p{Lu}\p{Ll}+(?: \p{Lu}\.?)*)$/u;

/** Persons whose family and given names stand in one field, as in a reference. */
function apart(name: unknown): unknown[] {
  const { family, given, literal, ...rest } = fieldsOf(name);
  const words = literal ?? family;
  if (typeof words !== 'string' || !words.includes(',') || given !== undefined || Object.keys(rest).length > 0)
    return [name];
  if (PERSONS.test(words))
    return [...words.matchAll(PERSON)].map(([, own, initials = '']) => ({ family: own, given: initials.trim() }));
  const [, own, first] = literal === undefined ? (WHOLE.exec(words) ?? []) : [];
  return own === undefined ? [name] : [{ family: own, given: first }];
}

function tidyName(name: unknown): unknown {
  if (typeof name !== 'object' || name === null) return name;
  const words = Object.entries(name).map(([field, value]) => [
    field,
    typeof value === 'string' ? withoutTail(withoutEmphasis(tidyWords(value).words)) : value,
  ]);
  return grouped(Object.fromEntries(words.filter(([, value]) => value !== '')));
}

/** A family name of several words with nothing beside it is a group, as libraries export it. */
function grouped(name: Fields): Fields {
  const { family, literal, ...rest } = name;
  if (typeof family === 'string' && WHOLE.test(family)) return name;
  if (typeof literal === 'string') return { ...name, literal: withoutStop(literal) };
  const alone = Object.keys(rest).every((field) => field === 'short' || field === 'isInstitution');
  return alone && typeof family === 'string' && /\s/.test(family) ? { ...rest, literal: withoutStop(family) } : name;
}

function isEmptyName(name: unknown): boolean {
  if (typeof name !== 'object' || name === null) return false;
  const { family, literal, given } = fieldsOf(name);
  return family === undefined && literal === undefined && given === undefined;
}
