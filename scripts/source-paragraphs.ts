// Writes what the example of a document is held against: a digest of the letters of each of its numbered paragraphs, with the headings,
// titles and calls of notes behind it. `npx tsx scripts/source-paragraphs.ts TEXT > examples/needs-assessment/source.json`
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** A digest of the letters and figures of some words: neither spaces, line ends nor signs count. */
export function digestOf(words: string): string {
  const letters = (words.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).join('');
  return createHash('sha256').update(letters).digest('hex');
}

/** The text as it was copied from its pages, cut before each number of a paragraph; the number is not part of its words. */
function piecesOf(text: string): string[] {
  const pieces: string[][] = [[]];
  for (const line of text.split('\n').map((one) => one.trim())) {
    const [, number, rest = ''] = /^(\d+)(?:\.$|\.? (?=\p{Lu}))(.*)$/u.exec(line) ?? [];
    if (number === String(pieces.length)) pieces.push([rest]);
    else pieces.at(-1)?.push(line);
  }
  return pieces.map((lines) => lines.join(' '));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const digests = piecesOf(readFileSync(process.argv[2] ?? '', 'utf8')).map(digestOf);
  process.stdout.write(`${JSON.stringify(digests, null, 2)}\n`);
}
