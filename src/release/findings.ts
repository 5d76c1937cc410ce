import type { VFile } from 'vfile';
import { byPlace, findingsOf, type Finding } from '../model/finding.js';
import type { Bibliography, Publication } from '../model/publication.js';

/** Rooms whose errors mean that the text cannot be made right: nothing is printed, earlier outputs stay. */
const BREAKING = ['assemble', 'yaml', 'mark', 'cite', 'figure', 'refer'];

/** Every file of a run that can carry findings, each once. */
export function filesOf(
  lists: readonly VFile[],
  bibliography: Bibliography,
  publications: readonly Publication[],
): VFile[] {
  const chapters = publications.flatMap((publication) => publication.chapters.map((chapter) => chapter.file));
  const configs = publications.map((publication) => publication.configFile);
  return [...new Set([...lists, bibliography.file, ...configs, ...chapters])];
}

/** All findings of a run in reading order; what both editions report is said once. */
export function findingsIn(files: readonly VFile[]): Finding[] {
  const seen = new Map<string, Finding>();
  for (const finding of files.flatMap(findingsOf)) {
    const key = [finding.file, finding.line, finding.column, finding.rule, finding.message].join('\u0000');
    if (!seen.has(key)) seen.set(key, finding);
  }
  return [...seen.values()].sort(byPlace);
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}

/** Whether any error means that nothing may be printed. */
export function isBroken(findings: readonly Finding[]): boolean {
  return findings.some(
    (finding) => finding.severity === 'error' && BREAKING.includes(finding.rule.split('/')[0] ?? ''),
  );
}

export function isLeak(finding: Finding): boolean {
  return finding.rule === 'check/leak';
}
