import type { ReferenceRecord } from '../../model/publication.js';
import { typographic } from '../name/names.js';
import { yearOf } from '../work/years.js';
import { firstPage, titleOf } from './parts.js';

const JOURNAL = /^(?:the )?official journal\b|^o\.?\s?j\.?(?:\s+[LC]\b.*)?$/i;

/**
 * An act of the European Union in its Official Journal, "…, 2016 O.J. (L 119) 1." (Bluebook 21.9); undefined for all
 * else. The act itself carries number and date in its title.
 */
export function unionLaw(record: ReferenceRecord): string | undefined {
  const { type, 'container-title': container } = record;
  if (!['legislation', 'regulation', 'treaty'].includes(type)) return undefined;
  if (typeof container !== 'string' || !JOURNAL.test(container)) return undefined;
  const page = firstPage(record);
  const year = yearOf(record);
  const journal = `${year === undefined ? '' : `${String(year)} `}O.J. (${seriesOf(record, container)})`;
  return `${typographic(titleOf(record))}, ${page === undefined ? journal : `${journal} ${page}`}.`;
}

/** "L 119", "C 202"; since October 2023 each act is a number of its own: "L, 2024/1689". */
function seriesOf(record: ReferenceRecord, container: string): string {
  const { volume, issue, number } = record;
  const given = typeof volume === 'string' ? volume : /\b[LC]\b.*$/.exec(container)?.[0];
  const series = (given ?? 'L').replace(/^O\.?J\.?\s*/i, '').replace(/^([LC])[\s.]*(?=\d)/, '$1 ');
  const own = [issue, number].find((words): words is string => typeof words === 'string');
  if (/\d/.test(series) || own === undefined) return series;
  return /^\d{4}\/\d+$/.test(own) ? `${series}, ${own}` : `${series} ${own.replace(/^[LC]\s*/, '')}`;
}
