import type { Point } from 'unist';
import { report } from '../model/finding.js';
import type { Source } from '../model/sources.js';
import { RULES } from './rules.js';

/** Whether a source is UTF-8 text; where it is not, that is reported once, at the first byte that is wrong. */
export function isText({ bytes, file }: Source): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    if (file.data['notText'] !== true) {
      const reason = 'Unexpected bytes that are not UTF-8, expected UTF-8 text';
      report(file, RULES.notText, { reason, place: firstDamage(String(file)) });
    }
    file.data['notText'] = true;
    return false;
  }
}

function firstDamage(text: string): Point {
  const lines = (text.split('\uFFFD')[0] ?? '').split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
