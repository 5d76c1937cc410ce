import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import { isMap, isScalar, visit } from 'yaml';
import { report } from '../../model/finding.js';
import type { Bibliography } from '../../model/publication.js';
import type { Sources } from '../../model/sources.js';
import { isMarkedByHand } from './hand-made.js';
import { isClassified } from './classified.js';
import { holdsMarker, saysNonPublic } from './marker.js';
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
  const isShown = isPrinted || /^(?!styles\/).*\.(?:mmd|csv|svg)$/i.test(file.path);
  for (const { words, offset, isWithheld } of /\.ya?ml$/i.test(file.path) ? scalarsOf(file) : linesOf(String(file))) {
    const place = at.toPoint(offset);
    if (holdsMarker(words) || (isPrinted && isMarkedByHand(seenIn(words)))) told(file, place);
    else if (isShown && !isWithheld && saysNonPublic(words)) report(file, RULES.prose, { reason: SAYS, place });
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
    if (record.distribution === 'internal') continue;
    const place = { line: lines.get(key) ?? 1, column: 1 };
    const words = stringsIn(record);
    if (words.some(holds)) told(file, place);
    else if (words.some((one) => isClassified(seenIn(one)))) report(file, RULES.prose, { reason: SAYS, place });
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

/** What is told of words that say of themselves that they are not public. */
export const SAYS = 'Unexpected words that say they are not public, expected a marker';

interface Piece {
  readonly words: string;
  readonly offset: number;
  /** It belongs to what is marked as withheld. */
  readonly isWithheld: boolean;
}

/** The values of a text of YAML; its lines where it is nested too deep to be parsed. */
function scalarsOf(file: VFile): Piece[] {
  const document = documentOf(file);
  if (document === undefined) return linesOf(String(file));
  const found: Piece[] = [];
  visit(document, {
    Scalar: (_key, node, path) => {
      if (!isScalar(node) || typeof node.value !== 'string') return;
      const isWithheld = path.some((above) => isMap(above) && above.get('distribution') === 'internal');
      found.push({ words: node.value, offset: node.range?.[0] ?? 0, isWithheld });
    },
  });
  return found;
}

function linesOf(text: string): Piece[] {
  let offset = 0;
  return text.split('\n').map((words) => {
    const piece = { words, offset, isWithheld: false };
    offset += words.length + 1;
    return piece;
  });
}
