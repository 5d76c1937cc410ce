import type { ReferenceRecord } from '../../model/publication.js';
import { isAuthor } from '../name/bodies.js';
import { namesIn } from '../name/names.js';
import { faultIn } from '../work/dates.js';
import { doiOf } from '../work/doi.js';
import { DATE_FIELDS } from '../read/fields.js';
import { addressFaults } from './addresses.js';
import { kindFaults } from './kinds.js';
import { QUALITY } from './rules.js';
import { isTitleCase } from '../title/title-case.js';
import { RULES } from '../rules.js';
import { yearOf } from '../work/years.js';
import type { Fault } from './fault.js';
import { keptOf } from '../../tree/kept.js';

/** What is wrong with one record; some faults matter only where it is printed. */
export function faultsOf(record: ReferenceRecord, printed: boolean): readonly Fault[] {
  const known = faultsBy(record);
  return printed ? known.printed : known.kept;
}

const faultsBy = keptOf((record: ReferenceRecord) => ({
  kept: faultsIn(record, false),
  printed: faultsIn(record, true),
}));

function faultsIn(record: ReferenceRecord, printed: boolean): Fault[] {
  return [
    ...missing(record),
    ...doi(record),
    ...dates(record),
    ...address(record),
    ...publisher(record),
    ...noNames(record),
    ...titleCase(record),
    ...retrieval(record),
    ...(printed ? [...copyAddress(record), ...secondary(record), ...addressFaults(record), ...kindFaults(record)] : []),
  ];
}

/** Fields that each type needs; `a|b` means one of them. All need a title. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  'article-journal': ['author', 'container-title'],
  'article-newspaper': ['container-title|publisher|author', 'issued'],
  'article-magazine': ['container-title'],
  chapter: ['author|editor', 'container-title', 'publisher|URL|DOI'],
  book: ['author|editor', 'publisher|author'],
  report: ['author|publisher'],
  webpage: ['URL', 'author|publisher|container-title'],
  'post-weblog': ['URL', 'author'],
  dataset: ['author', 'publisher|URL|DOI'],
  legal_case: ['issued', 'container-title|number'],
  legislation: ['issued'],
  treaty: ['issued'],
  thesis: ['author', 'publisher', 'genre'],
  speech: ['author', 'issued'],
};

function missing(record: ReferenceRecord): Fault[] {
  if (record['literal-reference'] !== undefined) return [];
  const needed = record.type === 'personal_communication' ? ['author'] : ['title', ...(NEEDS[record.type] ?? [])];
  return needed
    .filter((fields) => fields.split('|').every((field) => isEmpty(record[field])))
    .map((fields) => ({
      rule: RULES.missingField,
      reason: `Unexpected ${record.type} \`${record.id}\` without \`${fields.replaceAll('|', '` or `')}\``,
    }));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function doi(record: ReferenceRecord): Fault[] {
  const given = doiOf(record);
  const isWhole = given !== undefined && /^10\.\d{4,9}\/\S*[^\s.,;:]$/.test(given) && isBalanced(given);
  if (given === undefined || isWhole || /^10\/[a-z0-9]+$/i.test(given)) return [];
  return [{ rule: RULES.doi, reason: `Unexpected DOI \`${given}\` of \`${record.id}\`, expected 10.1234/suffix` }];
}

/** A suffix may hold brackets; one that is not opened was copied with its sentence. */
function isBalanced(words: string): boolean {
  const count = (sign: string): number => words.split(sign).length;
  return count('(') === count(')') && count('[') === count(']');
}

function dates(record: ReferenceRecord): Fault[] {
  return [...DATE_FIELDS].flatMap((field) => {
    const fault = faultIn(record[field]);
    if (fault === undefined) return [];
    return [{ rule: RULES.date, reason: `Unexpected ${fault} in \`${field}\` of \`${record.id}\`` }];
  });
}

function address(record: ReferenceRecord): Fault[] {
  const { URL: url } = record;
  if (typeof url !== 'string' || /^https?:\/\/[^\s"<>]+$/i.test(url)) return [];
  return [{ rule: RULES.address, reason: `Unexpected address \`${url}\` of \`${record.id}\`, expected https://…` }];
}

const NO_NAME =
  /^(?:et al\.?|(?:and )?others|n\.?\/?a\.?|none|unknown(?: author)?|authors?|admin(?:istrator)?|staff(?: (?:writer|reporter))?|editors?|various(?: authors)?|no author|tbc|tbd|null|undefined)$/i;

function noNames(record: ReferenceRecord): Fault[] {
  const named = ['author', 'editor'].flatMap((field) => namesIn(record, field));
  return named.flatMap(({ literal, family, given }) => {
    const words = literal ?? (given === undefined ? family : undefined);
    if (words === undefined || !NO_NAME.test(words)) return [];
    return [
      { rule: QUALITY.noName, reason: `Unexpected “${words}” among the names of \`${record.id}\`, expected a name` },
    ];
  });
}

function publisher(record: ReferenceRecord): Fault[] {
  if (!isAuthor(record, record['publisher'])) return [];
  const reason = `Unexpected publisher of \`${record.id}\` that is its author, expected none`;
  return [{ rule: RULES.publisher, reason }];
}

function titleCase(record: ReferenceRecord): Fault[] {
  if (!isTitleCase(record)) return [];
  return [
    { rule: RULES.titleCase, reason: `Unexpected capitals in the title of \`${record.id}\`, expected sentence case` },
  ];
}

function retrieval(record: ReferenceRecord): Fault[] {
  if (record['changes'] !== true || yearOf(record, 'accessed') !== undefined) return [];
  return [{ rule: RULES.retrieval, reason: `Unexpected changing page \`${record.id}\` without \`accessed\`` }];
}

function secondary(record: ReferenceRecord): Fault[] {
  if (record['url-is'] !== 'secondary') return [];
  return [
    {
      rule: RULES.secondary,
      reason: `Unexpected secondary source \`${record.id}\` in print, expected the source itself`,
    },
  ];
}

function copyAddress(record: ReferenceRecord): Fault[] {
  if (record['url-is'] !== 'copy' || isEmpty(record['URL']) || doiOf(record) !== undefined) return [];
  const reason = `Unexpected address of a copy in the reference \`${record.id}\`, expected the publisher’s own`;
  return [{ rule: RULES.copyAddress, reason }];
}
