import { doiOf } from '../work/doi.js';

/** What names a work: a DOI, an ISBN, or the address of its page. */
export type Identifier =
  | { readonly kind: 'DOI'; readonly value: string }
  | { readonly kind: 'ISBN'; readonly value: string }
  | { readonly kind: 'URL'; readonly value: string };

/** What some words name: `10.1234/x`, `doi:…`, `https://doi.org/…`, an ISBN of 10 or 13 digits, or `https://…`. */
export function identifierIn(words: string): Identifier | undefined {
  const given = words.trim();
  const doi = doiOf({ id: '', type: 'document', DOI: given });
  if (doi !== undefined && /^10\.\d{4,9}\/\S+$|^10\/[a-z\d]+$/i.test(doi)) return { kind: 'DOI', value: doi };
  const digits = given.replace(/^isbn(?:-1[03])?:?\s*/i, '').replace(/[\s-]/g, '');
  if (/^\d{9}[\dXx]$|^97[89]\d{10}$/.test(digits) && isIsbn(digits.toUpperCase()))
    return { kind: 'ISBN', value: digits.toUpperCase() };
  return URL.canParse(given) && /^https?:\/\//i.test(given) ? { kind: 'URL', value: given } : undefined;
}

/** Whether the last digit of an ISBN is the one that the others ask for. */
function isIsbn(digits: string): boolean {
  const values = [...digits].map((digit) => (digit === 'X' ? 10 : Number(digit)));
  const sum = values.reduce(
    (all, value, index) => all + value * (digits.length === 10 ? 10 - index : index % 2 === 0 ? 1 : 3),
    0,
  );
  return sum % (digits.length === 10 ? 11 : 10) === 0;
}
