import type { ReferenceRecord } from '../../model/publication.js';
import { isEnglish } from './languages.js';

const LAWS = ['legislation', 'regulation', 'treaty', 'legal_case'];

/** The number of a record with the word it is printed with; undefined where its title gives it already. */
export function numberOf(record: ReferenceRecord): string | undefined {
  const { number, title = '', type, genre } = record;
  if (typeof number !== 'string' || number === '') return undefined;
  if (LAWS.includes(type) && title.includes(number)) return undefined;
  return asTyped(unbroken(labelled(number, record, typeof genre === 'string' ? genre : '')), record);
}

function labelled(number: string, record: ReferenceRecord, genre: string): string {
  if (record.type === 'legislation') return lawNumber(number, record, genre);
  if (record.type === 'standard') return standardNumber(number, genre);
  return number;
}

/** "Pub. L. No. 114-95" is for acts of the United States (11.5); the number of any other law is "No. 11/2008". */
function lawNumber(number: string, record: ReferenceRecord, genre: string): string {
  if (!/^\d[\d\p{L}/.–-]*(?:(?:,| (?:of|de|du|Tahun|tahun|năm)) \d{4})?$/u.test(number)) return number;
  return isPublicLaw(number, record, genre) ? `Pub. L. No. ${number}` : `No. ${number}`;
}

/** Congress and number, as "114-95"; in English, and where no other country is named. */
function isPublicLaw(number: string, record: ReferenceRecord, genre: string): boolean {
  const { jurisdiction, title = '', 'container-title': container } = record;
  if (!/^\d{2,3}[-–]\d{1,4}$/.test(number) || genre !== '') return false;
  if (typeof container === 'string' && /^(?:Stat\.?|U\.\s?S\.\s?C)/.test(container)) return true;
  if (typeof jurisdiction === 'string') return /^us\b/i.test(jurisdiction);
  return isEnglish(record) && !/[^\p{ASCII}’‘“”–—]/u.test(title);
}

/** "ISO Standard No. 45001:2018"; a number that names its body stands alone. */
function standardNumber(number: string, genre: string): string {
  const body = /^([A-Z]+(?:\/[A-Z]+)*)\s+(?=\d)/.exec(number)?.[1];
  const bare = body !== undefined && genre.includes(body) ? number.slice(body.length).trimStart() : number;
  return /^\d/.test(bare) ? `${genre === '' ? 'Standard ' : ''}No. ${bare}` : bare;
}

/** A hyphen within a number is no range: "No. 18-2424", "WP-2018-02". */
function unbroken(number: string): string {
  return number.replace(/(?<=[\p{L}\d])-(?=\d)/gu, '\\-');
}

/** "n° 2021-478" keeps its small letter: the style writes the first letter of every number large. */
function asTyped(number: string, record: ReferenceRecord): string {
  return /^\p{Ll}/u.test(number) && !isEnglish(record) ? `<span class="nocase">${number}</span>` : number;
}
