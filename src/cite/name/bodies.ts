import type { ReferenceRecord } from '../../model/publication.js';
import { authorsOf, folded } from './names.js';

/** Bodies whose short name is not made of the first letters of their name. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  unicef: 'united nations childrens fund',
  unhcr: 'office of the united nations high commissioner for refugees',
  ohchr: 'office of the united nations high commissioner for human rights',
  interpol: 'international criminal police organization',
  europol: 'european union agency for law enforcement cooperation',
  eurojust: 'european union agency for criminal justice cooperation',
  frontex: 'european border and coast guard agency',
  enisa: 'european union agency for cybersecurity',
  'un women': 'united nations entity for gender equality and the empowerment of women',
};

/** Whether words name an author of the record, in full, in short, or all of its authors one by one. */
export function isAuthor(record: ReferenceRecord, words: unknown): boolean {
  if (typeof words !== 'string' || words === '') return false;
  const authors = authorsOf(record);
  const isOne = (body: string): boolean =>
    authors.some(({ literal, short }) => sameBody(body, literal) || sameBody(body, short));
  if (isOne(words)) return true;
  const bodies = words.split(/\s*(?:[,;/]|&|\band\b)\s*/).filter((body) => body !== '');
  return bodies.length > 1 && bodies.every(isOne);
}

/** Whether two spellings name one body: "UNODC", "UN Office on Drugs and Crime", "United Nations … (UNODC)". */
export function sameBody(one: unknown, other: unknown): boolean {
  if (typeof one !== 'string' || typeof other !== 'string') return false;
  return formsOf(one).some((form) =>
    formsOf(other).some((twin) => form === twin || isShortFor(form, twin) || isShortFor(twin, form)),
  );
}

/** The forms of names: a list has few publishers and authors, and each is compared with many others. */
const known = new Map<string, readonly string[]>();
const KEPT = 10_000;

/** A name and what stands in its brackets, each in one spelling. */
function formsOf(name: string): readonly string[] {
  const forms = known.get(name) ?? formsIn(name);
  if (known.size >= KEPT) known.clear();
  known.set(name, forms);
  return forms;
}

function formsIn(name: string): string[] {
  const [, outer = name, inner = ''] = /^(.*?)\s*[([]([^)\]]+)[)\]]$/.exec(name.trim()) ?? [];
  return [outer, inner, ...shortenedOf(outer)].map(spelling).filter((form) => form !== '');
}

/** A body below another is no place. */
const BELOW = /office|bureau|division|department|institut|cent(?:re|er)|unit|branch|service|agency|committee|council/i;

/** "ECPAT International", "Ministry of Justice, Thailand" without what says no more; the address "thorn.org" as the name of its owner. */
function shortenedOf(name: string): string[] {
  const [, acronym] = /^(\p{Lu}{3,}) (?:International|General Secretariat|Secretariat|Headquarters)$/u.exec(name) ?? [];
  const [, host] = /^(?:www\.)?([a-z\d-]{3,})\.(?:org|com|int|net)(?:\.[a-z]{2})?$/i.exec(name) ?? [];
  const [, office, place = ''] =
    /^((?:National|Royal|Ministry|Department|Office|Government|Police)\b[^,]*), ([^,]+)$/.exec(name) ?? [];
  return [acronym, host, BELOW.test(place) ? undefined : office].filter((form) => form !== undefined);
}

function spelling(name: string): string {
  const words = folded(name.replace(/[’'.]/g, ''))
    .replace(/\bun\b(?!\s+women)/g, 'united nations')
    .replace(/\bus\b/g, 'united states')
    .replace(/\beu\b/g, 'european union')
    .replace(/organisation/g, 'organization')
    .replace(/\band\b/g, ' ')
    .replace(/\s+(?:inc|ltd|llc|plc)$/, '')
    .replace(/^the\s+/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return words;
}

/** One word that is known for a body, or made of the first letters of its name, in their order. */
function isShortFor(short: string, name: string): boolean {
  if (SHORT_NAMES[short] !== undefined && spelling(SHORT_NAMES[short]) === name) return true;
  const words = name.split(' ').filter((word) => !SMALL.has(word));
  return /^\p{L}{3,}$/u.test(short) && words.length > 2 && words.map((word) => word.charAt(0)).join('') === short;
}

const SMALL = new Set('of on for the and in to de la le du des et'.split(' '));
