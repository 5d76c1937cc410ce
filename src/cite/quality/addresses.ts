import type { ReferenceRecord } from '../../model/publication.js';
import { doiOf } from '../work/doi.js';
import { isEnglish } from '../work/languages.js';
import type { Fault } from './fault.js';
import { dateIn, isHomePage, languageIn, trackingIn } from './address.js';
import { QUALITY } from './rules.js';
import { datePartsOf } from '../../tree/fields.js';

type Check = (url: URL, record: ReferenceRecord) => Fault | undefined;

/**
 * What is doubtful about the address that a record prints. A DOI is printed instead of an address,
 * and the address of a copy is to be replaced as a whole.
 */
export function addressFaults(record: ReferenceRecord): Fault[] {
  const { URL: given } = record;
  if (typeof given !== 'string' || !URL.canParse(given) || doiOf(record) !== undefined || record['url-is'] === 'copy')
    return [];
  const url = new URL(given);
  return CHECKS.flatMap((check) => check(url, record) ?? []);
}

/** Sites whose pages are copies of works of others. */
const COPIES =
  /(?:^|\.)(?:web\.archive\.org|archive\.(?:ph|today|is)|scribd\.com|researchgate\.net|academia\.edu|docplayer\.net|issuu\.com|slideshare\.net|coursehero\.com|dokumen\.tips|vdocuments\.\w+|pdfcoffee\.com|sci-hub\.\w+|libgen\.\w+|webcache\.googleusercontent\.com|s3\.amazonaws\.com|drive\.google\.com|docs\.google\.com|dropbox\.com)$/i;

const CHECKS: readonly Check[] = [
  (url, { id }) => {
    const tracking = trackingIn(url);
    if (tracking.length === 0) return undefined;
    const reason = `Unexpected \`${tracking.join('`, `')}\` in the address of \`${id}\`, expected the address without`;
    return { rule: QUALITY.tracking, reason };
  },
  (url, { id }) => {
    if (!COPIES.test(url.hostname)) return undefined;
    return { rule: QUALITY.copyHost, reason: `Unexpected copy on ${url.hostname} as the address of \`${id}\`` };
  },
  (url, { id }) => {
    if (url.protocol !== 'http:') return undefined;
    return { rule: QUALITY.plainHttp, reason: `Unexpected http:// in the address of \`${id}\`, expected https://` };
  },
  (url, { id, type }) => {
    if (!isHomePage(url) || ['software', 'post', 'dataset'].includes(type)) return undefined;
    return { rule: QUALITY.homePage, reason: `Unexpected first page of ${url.hostname} as the address of \`${id}\`` };
  },
  (url, record) => {
    const language = languageIn(url);
    if (language === undefined || isSame(language, record)) return undefined;
    const reason = `Unexpected “${language}” in the address of \`${record.id}\`, expected ${String(record['language'] ?? 'en')}`;
    return { rule: QUALITY.addressLanguage, reason };
  },
  (url, record) => {
    const found = dateIn(url);
    const printed = issuedOn(record);
    if (found === undefined || printed === undefined || isNear(found, printed)) return undefined;
    const reason = `Unexpected ${printed.join('-')} as the date of \`${record.id}\`, whose address says ${found.join('-')}`;
    return { rule: QUALITY.addressDate, reason };
  },
];

function isSame(language: string, record: ReferenceRecord): boolean {
  const { language: own } = record;
  if (typeof own === 'string' && own !== '') return own.toLowerCase().startsWith(language);
  return language === 'en' || !isEnglish(record);
}

const UNDATED = ['legislation', 'regulation', 'treaty', 'legal_case', 'bill'];

function issuedOn({ type, issued }: ReferenceRecord): number[] | undefined {
  const parts = datePartsOf(issued);
  return UNDATED.includes(type) || parts.length !== 1 ? undefined : parts[0]?.map(Number);
}

/** The day in an address may be one of another time zone, or of the day on which the page was made. */
function isNear(found: readonly number[], printed: readonly number[]): boolean {
  const shared = Math.min(found.length, printed.length);
  if (found.slice(0, shared).every((part, index) => part === printed[index])) return true;
  return shared === 3 && Math.abs(dayNumber(found) - dayNumber(printed)) <= 3;
}

function dayNumber([year = 0, month = 1, day = 1]: readonly number[]): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}
