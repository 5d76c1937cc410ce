import type { Finding } from '../model/finding.js';
import type { OwnSeverity } from '../model/manuscript.js';
import { isWeighedRoom } from '../model/rule.js';

/** Whether a folder may give a rule another severity: none that stops a build or withdraws an edition. */
function isWeighed({ rule, gate }: Pick<Finding, 'rule' | 'gate'>): boolean {
  return isWeighedRoom(rule) && gate !== 'stop' && gate !== 'withdraw';
}

/** Findings with the severities of their folder: the last line that fits counts; `off` leaves a finding out. */
export function weighed<F extends Finding>(findings: readonly F[], own: readonly OwnSeverity[] = []): F[] {
  if (own.length === 0) return [...findings];
  return findings.flatMap((finding) => {
    const line = isWeighed(finding) ? own.findLast((one) => fits(one, finding)) : undefined;
    if (line === undefined || line.severity === finding.severity) return [finding];
    if (line.severity === 'off') return [];
    return [{ ...finding, severity: line.severity, gate: line.severity === 'error' ? 'stamp' : 'pass' }];
  });
}

function fits({ rule, files }: OwnSeverity, finding: Finding): boolean {
  const isRule = rule === finding.rule || (rule.endsWith('/*') && finding.rule.startsWith(rule.slice(0, -1)));
  return isRule && (files === undefined || patternOf(files).test(finding.file));
}

/** A pattern of paths: `*` within a step, `**` over steps, `?` one sign. */
function patternOf(files: string): RegExp {
  const source = files
    .split(/(\*\*\/|\*\*|\*|\?)/)
    .map((part) => WILD[part] ?? part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(`^${source.join('')}$`, 'u');
}

const WILD: Readonly<Record<string, string>> = { '**/': '(?:.*\\/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' };
