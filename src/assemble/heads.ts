import type { VFile } from 'vfile';
import { report } from '../model/finding.js';
import { LENGTHS } from '../model/lengths.js';
import type { Publication } from '../model/publication.js';
import { RULES } from './rules.js';

/** Reports titles that a running head or foot cannot hold: they are cut there with an ellipsis. */
export function checkHeads({ facts, chapters, configFile }: Publication): void {
  const foot = `${facts.shortTitle} · ${facts.status}`.length;
  if (foot > LENGTHS.foot) {
    const reason = `Unexpected foot of ${String(foot)} letters (short title and status), expected at most ${String(LENGTHS.foot)}`;
    report(configFile, RULES.runningHead, { reason, place: lineOf(configFile, 'short-title') });
  }
  if (facts.form !== 'report') return;
  for (const { short, file } of chapters.filter((chapter) => chapter.short.length > LENGTHS.head)) {
    const reason = `Unexpected running head of ${String(short.length)} letters, expected at most ${String(LENGTHS.head)}`;
    report(file, RULES.runningHead, { reason, place: lineOf(file, 'short') });
  }
}

/** The line of a key, or else that of the title. */
function lineOf(file: VFile, key: string): { line: number; column: number } {
  const lines = String(file).split('\n');
  const at = [key, 'title']
    .map((name) => lines.findIndex((line) => line.startsWith(`${name}:`)))
    .find((line) => line >= 0);
  return { line: (at ?? 0) + 1, column: 1 };
}
