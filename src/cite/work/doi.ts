import type { ReferenceRecord } from '../../model/publication.js';

const RESOLVER = /^(?:(?:https?:\/\/)?(?:(?:dx|www)\.)?doi\.org\/|(?:info:|urn:)?doi(?::\s*|\s+))/i;
const SHORT = /^(?:10\/)?([a-z0-9]{2,10})$/i;

/**
 * The DOI of a record in one form, `10.1234/suffix` or the short `10/abc` (APA 9.36), also where it was given as an
 * address. What is no DOI is returned as it was given.
 */
export function doiOf(record: ReferenceRecord): string | undefined {
  const { DOI: doi, URL: url } = record;
  if (typeof doi === 'string' && doi !== '') return oneForm(doi);
  return typeof url === 'string' && RESOLVER.test(url) ? oneForm(url) : undefined;
}

/** A DOI as the style prints it behind `https://doi.org/`: a short one without its `10/`. */
export function printedDoi(record: ReferenceRecord): string | undefined {
  const doi = doiOf(record);
  return doi === undefined ? undefined : (/^10\/(.+)$/.exec(doi)?.[1] ?? doi).replace(/[.,;]$/, '');
}

function oneForm(given: string): string {
  const bare = given.trim().replace(RESOLVER, '');
  const short = SHORT.exec(bare)?.[1];
  if (short !== undefined && (bare !== given.trim() || bare.startsWith('10/'))) return `10/${short}`;
  return /^10\.\d+%2F/i.test(bare) ? unescaped(bare) : bare;
}

function unescaped(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}
