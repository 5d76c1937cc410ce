import type { VFile } from 'vfile';
import { byPlace, findingsOf, type Finding } from '../model/finding.js';
import type { Bibliography } from '../model/publication.js';
import type { Sources } from '../model/sources.js';

/** Every file of a run that can carry findings, each once. */
export function filesOf(sources: Sources, bibliography: Bibliography): VFile[] {
  return [...[...sources.texts.values()].map(({ file }) => file), bibliography.file];
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

/** Whether any finding means that nothing may be printed. */
export function stops(findings: readonly Finding[]): boolean {
  return findings.some(({ gate }) => gate === 'stop');
}

/** Whether any finding means that the public editions are deleted. */
export function withdraws(findings: readonly Finding[]): boolean {
  return findings.some(({ gate }) => gate === 'withdraw');
}
