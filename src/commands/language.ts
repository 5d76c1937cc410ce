import type { TextReport } from '../check/text/check.js';

/** One line for each publication and edition with its figures of plain language. */
export function languageLines(reports: readonly TextReport[]): string[] {
  return reports.map((report) => report.summary);
}
