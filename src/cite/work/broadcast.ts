import type { ReferenceRecord } from '../../model/publication.js';
import { authorsOf, namesIn, withRole, type Name } from '../name/names.js';
import type { Fields } from './fields.js';

/** Whether a record is of a podcast, by what it is called. */
export function isPodcast({ genre, medium }: ReferenceRecord): boolean {
  return [genre, medium].some(namesPodcast);
}

function namesPodcast(words: unknown): words is string {
  return typeof words === 'string' && /\bpodcast\b/i.test(words);
}

/** Whoever speaks is the host; "(No. 443) [Audio podcast episode]" (10.12). */
export function podcast(record: ReferenceRecord): Fields {
  const { genre, medium, 'container-title': container, 'collection-title': collection } = record;
  const series = container ?? collection;
  const named = [genre, medium].find(namesPodcast) ?? '';
  const kind = /^(?:video|audio)\b/i.test(named) ? named : named.replace(/^podcast/i, 'Audio podcast');
  const episode = series !== undefined && /podcast$/i.test(kind) ? `${kind} episode` : kind;
  const held = { 'container-title': series, 'collection-title': undefined };
  return { type: 'broadcast', genre: undefined, medium: episode, ...held, ...hosts(record), ...episodeNumber(record) };
}

function hosts(record: ReferenceRecord): Fields {
  const authors = authorsOf(record);
  const persons = authors.length > 0 && authors.every(({ family }) => family !== undefined);
  return persons && record['host'] === undefined ? { host: authors, author: undefined } : {};
}

/** "(Season 2, Episode 3) [TV series episode]", with whoever wrote and directed it (10.12). */
export function broadcast(record: ReferenceRecord): Fields {
  const { genre, number, medium } = record;
  const described = typeof genre === 'string' && typeof number === 'string' && medium === undefined;
  return {
    ...(described ? { genre: undefined, medium: genre } : {}),
    ...seasonOf(record),
    ...makersOf(record),
  };
}

/** The number of an episode of a season, which libraries keep in two fields. */
function seasonOf(record: ReferenceRecord): Fields {
  const { number, volume, 'container-title': container } = record;
  const [season, episode] = [volume, number].map((words) =>
    typeof words === 'string' ? /^(?:season|series|episode|ep\.?|s|e)?\s*(\d+)$/i.exec(words)?.[1] : undefined,
  );
  const [, inSeason, inEpisode] = /^S(\d+)\s*E(\d+)$/i.exec(typeof number === 'string' ? number : '') ?? [];
  if (inSeason !== undefined && inEpisode !== undefined) return { number: inOne(inSeason, inEpisode) };
  if (container === undefined || season === undefined || episode === undefined) return episodeNumber(record);
  return { number: inOne(season, episode), volume: undefined };
}

function inOne(season: string, episode: string): string {
  return `Season ${String(Number(season))}, Episode ${String(Number(episode))}`;
}

/** Writers and directors in one list, each with what they did; who did both is named once. */
function makersOf(record: ReferenceRecord): Fields {
  const [writers, directors] = ['script-writer', 'director'].map((field) => namesIn(record, field));
  if (authorsOf(record).length > 0 || writers === undefined || directors === undefined) return {};
  if (writers.length === 0 || directors.length === 0) return {};
  const sign = ({ family, given, literal }: Name): string => `${literal ?? family ?? ''} ${given ?? ''}`;
  const both = new Set(directors.map(sign).filter((name) => writers.map(sign).includes(name)));
  const makers = [
    ...writers.map((name) => withRole(name, both.has(sign(name)) ? 'Writer_Director' : 'Writer')),
    ...directors.filter((name) => !both.has(sign(name))).map((name) => withRole(name, 'Director')),
  ];
  return { author: makers, 'script-writer': undefined, director: undefined };
}

function episodeNumber({ number }: ReferenceRecord): Fields {
  return typeof number === 'string' && /^\d/.test(number) ? { number: `No. ${number}` } : {};
}
