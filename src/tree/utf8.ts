import type { Point } from 'unist';
import { report } from '../model/finding.js';
import type { Source } from '../model/sources.js';
import { RULES } from './rules.js';

/**
 * Whether a source is UTF-8 text. Where it is not, that is reported once, at the first byte that is wrong, and nobody reads its
 * words: what they seem to say is chance.
 */
export function isText({ bytes, file }: Source): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    if (file.data['notText'] !== true) {
      const code = codeOf(bytes);
      const reason = `Unexpected bytes that are not UTF-8 (they look like ${code}), expected UTF-8 text`;
      const mend = `Save the file as UTF-8 in your editor, or: iconv -f ${code} -t UTF-8 FILE > NEW.`;
      report(file, RULES.notText, { reason, mend, place: firstDamage(String(file)) });
      file.value = '';
    }
    file.data['notText'] = true;
    return false;
  }
}

/** What programs write that do not write UTF-8: two bytes a sign, half of them zero, or one. */
function codeOf(bytes: Uint8Array): string {
  const isWide = bytes.subarray(0, 1024).includes(0) || (bytes[0] ?? 0) >= 0xfe;
  return isWide ? 'UTF-16' : 'WINDOWS-1252';
}

function firstDamage(text: string): Point {
  const lines = (text.split('\uFFFD')[0] ?? '').split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
