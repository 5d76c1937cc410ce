import type { ReferenceRecord } from '../../model/publication.js';
import { typographic } from '../name/names.js';
import { yearOf } from '../work/years.js';
import { firstPage, joined, titleOf } from './parts.js';
import { datePartsOf } from '../../tree/fields.js';

/** Series whose volumes begin anew each year, so that the year is part of the reference, in square brackets. */
const BY_YEAR =
  /^(?:AC|QB|KB|Ch|Fam|P|WLR|All ?ER|Cr App R|Cr App R \(S\)|Lloyd'?s Rep|SCR|NZLR|SLR|SLR\(R\)|MLJ|CLJ|AMR|HKLRD|HKC|IR|ILRM|SC|SLT|FCR|FLR|EHRR|PNGLR|SILR|SA|SACR|KLR|EA)$/;

/**
 * A decision that is cited as courts outside the United States cite it: "Party v Party (2001) 205 CLR 434." or, where
 * the year is the volume or the court numbers its decisions, "R v Brown [1994] 1 AC 212."; undefined for all else.
 */
export function decision(record: ReferenceRecord): string | undefined {
  const { type, 'container-title': container, volume } = record;
  const year = yearOf(record);
  if (type !== 'legal_case' || year === undefined || typeof container !== 'string') return undefined;
  if (OF_STATES.test(container)) return betweenStates(record, container);
  if (!isAbroad(record) && !isNeutral(record)) return undefined;
  const series = container.replace(/(?<=\p{L})\.(?=\s?\p{Lu}|$)/gu, '');
  const isYearly = volume === undefined || BY_YEAR.test(series);
  const when = isYearly ? `[${String(year)}]` : `(${String(year)})`;
  return `${typographic(titleOf(record))} ${joined([when, volume, series, firstPage(record) ?? record['number']])}.`;
}

/** The reports of the courts in which States stand against each other. */
const OF_STATES = /^(?:I\.?\s?C\.?\s?J\.?|P\.?\s?C\.?\s?I\.?\s?J\.?|I\.?T\.?L\.?O\.?S\.?)(?:\s+Rep(?:orts|\.)?)?$/;

/** "Case (One v. Other), Judgment, 1986 I.C.J. 14 (June 27)." (Bluebook 21.5.1) */
function betweenStates(record: ReferenceRecord, reports: string): string {
  const year = String(yearOf(record) ?? '');
  const court = joined([year, reports.replace(/\s+Rep(?:orts|\.)?$/, ''), firstPage(record)]);
  const parts = [typographic(titleOf(record)), record['genre'], court].filter((part) => typeof part === 'string');
  const day = dayOf(record);
  return `${parts.join(', ')}${day === undefined ? '' : ` (${day})`}.`;
}

function dayOf({ issued }: ReferenceRecord): string | undefined {
  const [, month, day] = datePartsOf(issued)[0] ?? [];
  if (month === undefined || day === undefined) return undefined;
  const date = new Date(Date.UTC(2000, Number(month) - 1, Number(day)));
  return date.toLocaleDateString('en-US', { month: 'long', day: 'numeric', timeZone: 'UTC' });
}

/** A court that numbers its decisions itself, as "[2001] SCC 2": no volume, no page, but a number. */
function isNeutral(record: ReferenceRecord): boolean {
  const { volume, number } = record;
  return volume === undefined && firstPage(record) === undefined && typeof number === 'string';
}

/** Parties with "v" and no stop, or another country than the United States as jurisdiction. */
function isAbroad({ title = '', jurisdiction }: ReferenceRecord): boolean {
  if (typeof jurisdiction === 'string' && jurisdiction !== '') return !/^us\b/i.test(jurisdiction);
  return /\sv\s/.test(title) || /^(?:Re|Ex parte)\s/.test(title);
}
