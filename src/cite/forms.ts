import type { ReferenceRecord } from '../model/publication.js';
import { authorsOf } from './names.js';

type Fields = Readonly<Record<string, unknown>>;

const BROADCASTS = ['broadcast', 'song', 'motion_picture', 'interview', 'webpage'];

/** Fields of a record in the form in which the style prints them right, for kinds that are written in several ways. */
export function formOf(record: ReferenceRecord): Fields {
  if (record.type === 'dataset') return dataset(record);
  if (BROADCASTS.includes(record.type) && isPodcast(record)) return podcast(record);
  if (record.type === 'broadcast') return broadcast(record);
  return isUntitledReview(record) ? { title: undefined } : {};
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
