import type { ReferenceRecord } from '../../model/publication.js';
import { authorsOf } from '../name/names.js';

type Fields = Readonly<Record<string, unknown>>;

const BROADCASTS = ['broadcast', 'song', 'motion_picture', 'interview', 'webpage'];

/** Fields of a record in the form in which the style prints them right, for kinds that are written in several ways. */
export function formOf(record: ReferenceRecord): Fields {
  if (record.type === 'dataset') return dataset(record);
  if (BROADCASTS.includes(record.type) && isPodcast(record)) return podcast(record);
  if (record.type === 'broadcast') return broadcast(record);
  const own = FORMS[record.type];
  if (own !== undefined) return own(record);
  return isUntitledReview(record) ? { title: undefined } : {};
}

/** Kinds of which libraries write the number, the court or the medium in several ways. */
const FORMS: Readonly<Record<string, (record: ReferenceRecord) => Fields>> = {
  motion_picture: ({ genre, medium, director }) =>
    genre === undefined && medium === undefined ? { medium: director === undefined ? 'Video' : 'Film' } : {},
  thesis: ({ number }) =>
    typeof number === 'string' ? { number: number.replace(/^Publication\s+(?=No\b)/i, '') } : {},
  legal_case: ({ authority, publisher }) => (authority === undefined ? { authority: publisher } : {}),
  patent,
  bill,
};

/** "(U.S. Patent No. 9,275,762). U.S. Patent and Trademark Office." (10.3) */
function patent({ number, authority, jurisdiction, publisher }: ReferenceRecord): Fields {
  if (typeof number !== 'string') return {};
  const office = [authority, publisher].find(
    (words) => typeof words === 'string' && /office|organi[sz]ation/i.test(words),
  );
  const country = [jurisdiction, authority].find((words) => words !== office);
  const named = /patent/i.test(number) ? number : `${countryOf(country ?? office)} Patent No. ${number}`.trim();
  return { type: 'report', genre: undefined, number: named, publisher: office, authority: undefined };
}

function countryOf(words: unknown): string {
  if (typeof words !== 'string') return '';
  return /^(?:us|u\.s\.|united states)\b/i.test(words) ? 'U.S.' : words.replace(/\s+Patent.*$/, '');
}

/** "S. 1207, 118th Cong. (2023)." (11.5): a session that is a number alone is one of the Congress. */
function bill({ 'chapter-number': session }: ReferenceRecord): Fields {
  if (typeof session !== 'string' || !/^\d+$/.test(session)) return {};
  const ending = /(?<!1)1$/.test(session)
    ? 'st'
    : /(?<!1)2$/.test(session)
      ? 'd'
      : /(?<!1)3$/.test(session)
        ? 'd'
        : 'th';
  return { 'chapter-number': `${session}${ending} Cong.` };
}

/** "[Data set]" is printed once (10.9). */
function dataset({ genre, medium }: ReferenceRecord): Fields {
  const isNamed = (words: unknown): boolean => typeof words === 'string' && /^data\s?-?set$/i.test(words);
  return { ...(isNamed(genre) ? { genre: undefined } : {}), ...(isNamed(medium) ? { medium: undefined } : {}) };
}

function isPodcast({ genre, medium }: ReferenceRecord): boolean {
  return [genre, medium].some((words) => typeof words === 'string' && /\bpodcast\b/i.test(words));
}

/** Whoever speaks is the host; "(No. 443) [Audio podcast episode]" (10.12). */
function podcast(record: ReferenceRecord): Fields {
  const { genre, medium, 'container-title': series } = record;
  const named = [genre, medium].find((words) => typeof words === 'string' && /\bpodcast\b/i.test(words)) as string;
  const kind = /^(?:video|audio)\b/i.test(named) ? named : named.replace(/^podcast/i, 'Audio podcast');
  const episode = series !== undefined && /podcast$/i.test(kind) ? `${kind} episode` : kind;
  return { type: 'broadcast', genre: undefined, medium: episode, ...hosts(record), ...episodeNumber(record) };
}

function hosts(record: ReferenceRecord): Fields {
  const authors = authorsOf(record);
  const persons = authors.length > 0 && authors.every(({ family }) => family !== undefined);
  return persons && record['host'] === undefined ? { host: authors, author: undefined } : {};
}

/** "(Season 2, Episode 3) [TV series episode]". */
function broadcast(record: ReferenceRecord): Fields {
  const { genre, number, medium } = record;
  if (typeof genre !== 'string' || typeof number !== 'string' || medium !== undefined) return {};
  return { genre: undefined, medium: genre, ...episodeNumber(record) };
}

function episodeNumber({ number }: ReferenceRecord): Fields {
  return typeof number === 'string' && /^\d/.test(number) ? { number: `No. ${number}` } : {};
}

/** A review that has no title of its own is named by what is reviewed. */
function isUntitledReview(record: ReferenceRecord): boolean {
  return record['reviewed-title'] !== undefined && /^(?:book )?review(?: of\b|$)/i.test(record.title ?? '');
}
