import type { Finding } from '../model/finding.js';
import type { Severity } from '../model/rule.js';
import type { Colours } from '../model/terminal.js';
import { visible } from '../model/visible.js';

/** The lines of one finding: place, severity, rule and what is wrong; then what to do. */
export function linesOf(finding: Finding, colours: Colours, source?: string): string[] {
  const place = `${visible(finding.file)}:${String(finding.line)}:${String(finding.column)}`;
  const head = `${colours.bold(place)}  ${colours[finding.severity](finding.severity)}  ${finding.rule}  ${visible(finding.message)}`;
  const mend = finding.mend === '' ? [] : [colours.dim(`    ${visible(finding.mend)}`)];
  return [head, ...frame(finding, source, colours), ...mend];
}

/** In signs: a longer line is cut. */
const WIDEST = 400;

/** For YAML files, the line itself with a mark under the place. */
function frame(finding: Finding, source: string | undefined, colours: Colours): string[] {
  const line = source?.split('\n')[finding.line - 1];
  if (line === undefined || !isYaml(finding)) return [];
  const gutter = `${String(finding.line).padStart(4)} | `;
  return [
    gutter + visible(line).slice(0, WIDEST),
    colours.dim(`${' '.repeat(Math.min(gutter.length + finding.column - 1, WIDEST))}^`),
  ];
}

/** Whether a finding stands in a YAML file, where the eye needs the line itself. */
export function isYaml({ file }: Finding): boolean {
  return /\.ya?ml$/i.test(file);
}

/** "2 errors, 5 warnings, 14 notes": nothing for a severity without findings. */
export function countsOf(findings: readonly Finding[]): string {
  const words: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };
  const parts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${String(count)} ${words[severity]}${count === 1 ? '' : 's'}`];
  });
  return parts.length === 0 ? 'no findings' : parts.join(', ');
}
