// What epubcheck finds in books.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { epubCheck } from './set-up-epubcheck.mjs';

const CALLER = path.join(import.meta.dirname, 'epubcheck', 'CheckBooks.java');

/** A book, and what is wrong with it: `ERROR(RSC-005): …`. */
export interface CheckedBook {
  readonly file: string;
  readonly failed: readonly string[];
}

/** Each book held against EPUB 3, errors and warnings, in their order; undefined where epubcheck is not set up. Throws where it does not run. */
export function checkedBooks(files: readonly string[]): CheckedBook[] | undefined {
  const jars = epubCheck();
  if (jars === undefined) return undefined;
  const args = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-cp', path.join(jars, '*'), CALLER, ...files];
  const done = spawnSync('java', args, { encoding: 'utf8', maxBuffer: 1e8 });
  if (done.error !== undefined) throw done.error;
  const counts = new Map(
    [...done.stdout.matchAll(/^BOOK\t(\d+)\t(\d+)\t(.*?)\r?$/gm)].map(([, errors, warnings, file = '']) => [
      file,
      Number(errors) + Number(warnings),
    ]),
  );
  const found = done.stderr.split(/\r?\n/).filter((line) => /^(?:FATAL|ERROR|WARNING)\(/.test(line));
  return files.map((file) => {
    const count = counts.get(file);
    if (count === undefined) return { file, failed: [`The file was not read. ${done.stderr.slice(0, 500)}`] };
    const said = found.filter((line) => line.includes(file));
    return { file, failed: count === 0 ? [] : said.length > 0 ? said : [`${String(count)} errors and warnings`] };
  });
}
