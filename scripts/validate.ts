// npm run validate [FILE…]: holds the PDFs of build/ but those for the press (or those named) against PDF/UA-1 and PDF/A-2a with veraPDF, and says in the
// build record beside each that it is validated; and its books against EPUB 3 with epubcheck.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkedBooks } from './books.js';
import { PROFILES, validated } from './vera.js';

const named = process.argv.slice(2);
const all = named.length > 0 ? named : printedIn('build');
const files = all.filter((file) => !file.endsWith('.epub'));
const books = all.filter((file) => file.endsWith('.epub'));

if (all.length === 0) end('There is no PDF in build/. Run `imprimatur build` first.', 2);
const failed = new Set<string>();
const checked = books.length === 0 ? [] : checkedBooks(books);
if (checked === undefined) end('epubcheck is not set up: `node scripts/set-up-epubcheck.mjs` says why.', 3);
for (const { file, failed: found } of checked ?? []) {
  if (found.length > 0) failed.add(file);
  process.stdout.write(`${file}  EPUB 3: ${String(found.length)} errors and warnings\n`);
  for (const words of found) process.stdout.write(`  ${words}\n`);
}
for (const profile of files.length === 0 ? [] : PROFILES) {
  const results = validated(profile, files);
  if (results === undefined) end('veraPDF is not set up: `node scripts/set-up-verapdf.mjs` says why.', 3);
  results?.forEach((result, index) => {
    const file = files[index] ?? result.file;
    if (result.failed.length > 0) failed.add(file);
    process.stdout.write(`${file}  ${profile}: ${String(result.failed.length)} failed rules\n`);
    for (const rule of result.failed) process.stdout.write(`  ${rule}\n`);
  });
}
for (const file of files) if (!failed.has(file)) note(file.replace(/\.pdf$/, '.json'));
process.exitCode = failed.size > 0 ? 1 : 0;

function printedIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.epub') || (file.endsWith('.pdf') && !file.endsWith('-press.pdf')),
  );
  return found.sort().map((file) => path.join(folder, file));
}

/** The record of a validated PDF says so. */
function note(record: string): void {
  if (!existsSync(record)) return;
  const said = JSON.parse(readFileSync(record, 'utf8')) as { conformance?: { state: string } };
  if (said.conformance === undefined) return;
  said.conformance.state = 'validated';
  writeFileSync(record, `${JSON.stringify(said, null, 2)}\n`);
}

function end(words: string, code: number): void {
  process.stderr.write(`${words}\n`);
  process.exit(code);
}
