import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import type { Finding } from '../model/finding.js';
import { within } from './lines.js';

const SEVERITY = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

/** What a diagnostic carries for the actions that are offered for it. */
export interface Carried {
  readonly fix?: string;
  /** The number of an open comment of a review. */
  readonly comment?: string;
}

/** A finding as an editor shows it: what is wrong, and what to do; its rule leads to its page. `page` gives a rule's address. */
export function diagnosticOf(finding: Finding, page: (url: string) => string): Diagnostic {
  const { message, mend, severity, rule, url, fix } = finding;
  const carried: Carried = fix === undefined ? {} : { fix };
  return {
    range: rangeOf(finding),
    severity: SEVERITY[severity],
    code: rule,
    ...(url === '' ? {} : { codeDescription: { href: page(url) } }),
    source: 'imprimatur',
    message: mend === '' ? message : `${message}\n→ ${mend}`,
    data: carried,
  };
}

/** Lines and columns of findings count from 1; one without an end takes the rest of its word. */
function rangeOf({ line, column, endLine, endColumn }: Finding): Diagnostic['range'] {
  if (endLine === undefined || endColumn === undefined) return within(line - 1, column - 1, column);
  return { start: { line: line - 1, character: column - 1 }, end: { line: endLine - 1, character: endColumn - 1 } };
}

/** Diagnostics of a text of which lines were put in or taken out since: those below move with their words. */
export function moved(diagnostics: readonly Diagnostic[], before: string, after: string): Diagnostic[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let same = 0;
  while (same < old.length && same < now.length && old[same] === now[same]) same += 1;
  const by = now.length - old.length;
  return diagnostics.map((one) => {
    const { start, end } = one.range;
    if (start.line <= same) return one;
    const to = (line: number): number => Math.max(line + by, 0);
    const range = { start: { ...start, line: to(start.line) }, end: { ...end, line: to(end.line) } };
    return { ...one, range };
  });
}
