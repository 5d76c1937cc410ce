import { hashOf } from '../model/hash.js';

/** Crockford's alphabet: no sign of it is taken for another. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The number of a release, as printed in its files: 12 signs, 60 bits of a hash of what it was made from and with. */
export function passportCode(facts: Readonly<Record<string, string>>): string {
  const bits = BigInt(`0x${hashOf(JSON.stringify(facts)).slice(0, 15)}`);
  const signs = Array.from({ length: 12 }, (_, index) => SIGNS[Number((bits >> BigInt(55 - 5 * index)) & 31n)]);
  return signs.join('').replace(/(.{4})(?=.)/g, '$1-');
}

/** A number as somebody typed it, in its printed form; undefined where it is none. */
export function typedCode(words: string): string | undefined {
  const signs = words.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{12}$/.test(signs) ? signs.replace(/(.{4})(?=.)/g, '$1-') : undefined;
}
