import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import { isScalar, visit } from 'yaml';
import { report } from '../../model/finding.js';
import type { Bibliography } from '../../model/publication.js';
import type { Sources } from '../../model/sources.js';
import { isMarkedByHand } from './hand-made.js';
import { holdsMarker } from './marker.js';
import { seenIn } from '../../tree/withheld/seen.js';
import { RULES } from '../rules.js';
import { documentOf } from '../../tree/yaml-document.js';

/** Reports markers in every file where none takes effect: a configuration, a list, a figure's description, data. */
export function guardSources({ texts }: Sources): void {
  for (const { path, file } of texts.values()) if (!/\.(?:md|json)$/i.test(path)) guardFile(file);
}

function guardFile(file: VFile): void {
  const at = location(file);
  const isPrinted = /^(?!styles\/).*\.ya?ml$/i.test(file.path);
  for (const { words, offset } of /\.ya?ml$/i.test(file.path) ? scalarsOf(file) : linesOf(String(file))) {
    if (holdsMarker(words) || (isPrinted && isMarkedByHand(seenIn(words)))) told(file, at.toPoint(offset));
  }
}

/** Words without any sign that a marker could be made of: most titles and names, of which a list may have thousands. */
const PLAIN = /^[A-Za-z\d](?:[\w ,.?'’–-]|: (?!\s|no))*$/i;

/** Reports markers in the entries of the bibliography. */
export function guardWorks({ file, records, lines }: Bibliography): void {
  const known = new Map<string, boolean>();
  const holds = (words: string): boolean => {
    if (PLAIN.test(words)) return false;
    const found = known.get(words) ?? holdsMarker(words);
    known.set(words, found);
    return found;
  };
  for (const [key, record] of records) {
    if (record.distribution === 'internal' || !stringsIn(record).some(holds)) continue;
    told(file, { line: lines.get(key) ?? 1, column: 1 });
  }
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function told(file: VFile, place: { line: number; column: number } | undefined): void {
  const reason = 'Unexpected non-public marker in a file in which it takes no effect, expected it in a chapter';
  report(file, RULES.surviving, { reason, place });
}

interface Piece {
  readonly words: string;
  readonly offset: number;
}

/** The values of a text of YAML; its lines where it is nested too deep to be parsed. */
function scalarsOf(file: VFile): Piece[] {
  const document = documentOf(file);
  if (document === undefined) return linesOf(String(file));
  const found: Piece[] = [];
  visit(document, {
    Scalar: (_key, node) => {
      if (isScalar(node) && typeof node.value === 'string')
        found.push({ words: node.value, offset: node.range?.[0] ?? 0 });
    },
  });
  return found;
}

function linesOf(text: string): Piece[] {
  let offset = 0;
  return text.split('\n').map((words) => {
    const piece = { words, offset };
    offset += words.length + 1;
    return piece;
  });
}
