import type { ReferenceRecord } from '../../model/publication.js';
import { broadcast, isPodcast, podcast } from './broadcast.js';
import type { Fields } from './fields.js';
import { review } from './review.js';
import { yearOf } from './years.js';

/** The series in which the United Nations publish treaties, in any of its spellings; and those of others. */
export const UN_SERIES = /^(?:United Nations,? Treaty Series|U\.?\s?N\.?\s?T\.?\s?S\.?)$/i;
const TREATIES = /\btreaty series\b|^(?:UNTS|U\.N\.T\.S\.|C?ETS|C?\.?E\.T\.S\.|I\.?L\.?M\.?|U\.S\.T\.|T\.I\.A\.S\.)$/i;

const BROADCASTS = ['broadcast', 'song', 'motion_picture', 'interview', 'webpage'];

/** Fields of a record in the form in which the style prints them right, for kinds that are written in several ways. */
export function formOf(record: ReferenceRecord): Fields {
  if (record.type === 'dataset') return dataset(record);
  if (BROADCASTS.includes(record.type) && isPodcast(record)) return podcast(record);
  if (record.type === 'broadcast') return broadcast(record);
  const own = FORMS[record.type];
  if (own !== undefined) return own(record);
  return review(record);
}

/** Kinds of which libraries write the number, the court or the medium in several ways. */
const FORMS: Readonly<Record<string, (record: ReferenceRecord) => Fields>> = {
  motion_picture: video,
  thesis: ({ number }) =>
    typeof number === 'string' ? { number: number.replace(/^Publication\s+(?=No\b)/i, '') } : {},
  legal_case: ({ authority, publisher }) => (authority === undefined ? { authority: publisher } : {}),
  patent,
  bill,
  report: series,
  legislation: act,
  regulation: act,
  speech: presentation,
  'paper-conference': presentation,
};

/** "Regulation (EU) 2022/2065", "Directive 2012/29/EU": what an act of the European Union is called in the text. */
const UNION_ACT =
  /^((?:(?:Council|Commission) )?(?:(?:Delegated|Implementing|Framework) )?(?:Regulation|Directive|Decision|Recommendation) (?:\((?:EU|EC|EEC|Euratom)(?:, Euratom)?\) )?(?:No\.? )?\d+\/\d+(?:\/(?:EU|EC|EEC|JHA|CFSP))*)(?:,? of \d|,? of the |,? on )/;

function act({ 'container-title': container, 'title-short': short, title = '' }: ReferenceRecord): Fields {
  if (typeof container === 'string' && TREATIES.test(container)) return { type: 'treaty' };
  const called = UNION_ACT.exec(title)?.[1];
  return short === undefined && called !== undefined ? { 'title-short': called } : {};
}

/** Where videos are published, whatever field a library keeps the name in: "*Title* [Video]. YouTube." (10.12) */
const PLATFORM = /^(?:youtube|vimeo|tiktok|dailymotion|facebook|instagram)$/i;

function video({ genre, medium, director, publisher, 'container-title': container }: ReferenceRecord): Fields {
  const isShown = typeof container === 'string' && PLATFORM.test(container);
  return {
    ...(genre === undefined && medium === undefined ? { medium: director === undefined ? 'Video' : 'Film' } : {}),
    ...(isShown ? { publisher: publisher ?? container, 'container-title': undefined } : {}),
  };
}

/** The number of a resolution follows it as it is: "(Resolution 2005/20)". */
const UNNUMBERED = /^(?:resolution|decision)$/i;

/** "(Trends in Examples No. 12)": the number of a series stands behind its name (10.4). */
function series(record: ReferenceRecord): Fields {
  const { genre, number: own, 'collection-title': collection, 'collection-number': inSeries } = record;
  const number = own ?? inSeries;
  if (typeof number !== 'string') return {};
  if (typeof genre === 'string' && UNNUMBERED.test(genre) && /^\d/.test(number))
    return { genre: undefined, number: `${genre} ${number}` };
  if (typeof collection !== 'string' || !/^(?:No\.\s*)?\d/.test(number)) return {};
  if (typeof genre === 'string' && !collection.toLowerCase().includes(genre.toLowerCase())) return {};
  const unprinted = { 'collection-title': undefined, 'collection-number': undefined };
  return { genre: collection, number: number.replace(/^No\.\s*/, ''), ...unprinted };
}

/** What is said to an audience is described in brackets (10.5, 10.13). */
function presentation({
  type,
  genre,
  medium,
  'event-title': event,
  'container-title': container,
}: ReferenceRecord): Fields {
  if (genre !== undefined || medium !== undefined || container !== undefined) return {};
  if (type === 'speech') return { genre: event === undefined ? 'Speech' : 'Conference presentation' };
  return event === undefined ? {} : { genre: 'Paper presentation' };
}

/** "(2016). *Title* (U.S. Patent No. 9,275,762). U.S. Patent and Trademark Office." (11.8) */
function patent(record: ReferenceRecord): Fields {
  const { number, authority, jurisdiction, publisher } = record;
  if (typeof number !== 'string') return {};
  const office = [authority, publisher].find(
    (words) => typeof words === 'string' && /office|organi[sz]ation/i.test(words),
  );
  const country = [jurisdiction, authority].find((words) => words !== office);
  const land = countryOf(country ?? office);
  const grouped = land === 'U.S.' && /^\d{7,}$/.test(number) ? number.replace(/\B(?=(?:\d{3})+$)/g, ',') : number;
  const named = /patent/i.test(number) ? number : `${land} Patent No. ${grouped}`.trim();
  const issued = yearOf(record);
  const year = issued === undefined ? {} : { issued: { 'date-parts': [[issued]] } };
  return { type: 'report', genre: undefined, number: named, publisher: office, authority: undefined, ...year };
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
